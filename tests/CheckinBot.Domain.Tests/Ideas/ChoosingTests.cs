namespace CheckinBot.Domain.Tests.Ideas;

public sealed class ChoosingTests
{
    private static Scenario Idea() => OptionsVerbs.WithAnIdea();

    private static void Refuses(Scenario it, RefusalKind kind, string sentence)
    {
        Assert.Equal(kind, it.Last.Refusal?.Kind);
        Assert.Contains(sentence, it.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_back_an_idea_or_no_longer()
    {
        var it = Idea().Support(Some.Ann).Support(Some.Cem).Support(Some.Ann, backs: false);
        Assert.Equal([Some.Cem.Id], it.State.Barriers[0].IdeaRound.Ideas[0].Support);
    }

    [Fact]
    public void Backing_twice_changes_nothing() => Assert.Empty(Idea().Support(Some.Ann).Support(Some.Ann).Events);

    [Fact]
    public void An_idea_that_is_not_there_is_not_backed() =>
        Refuses(Idea().Support(Some.Ann, idea: 2), RefusalKind.NotNow, "This idea is not there");

    [Fact]
    public void The_leader_backs_no_idea() =>
        Refuses(Idea().Support(Some.Leader), RefusalKind.NotAMember, "a group that you are not in");

    [Fact]
    public void The_group_goes_on_to_choosing_and_back_to_look_again()
    {
        Assert.Equal(IdeaPhase.Support, Idea().GoOn(Some.Ann, IdeaPhase.Support).State.Barriers[0].IdeaRound.Phase);
        Assert.Equal(
            IdeaPhase.Ideas,
            Idea().GoOn(Some.Ann, IdeaPhase.Support).GoOn(Some.Ben, IdeaPhase.Ideas).State.Barriers[0].IdeaRound.Phase
        );
        Assert.Empty(Idea().GoOn(Some.Ann, IdeaPhase.Ideas).Events);
    }

    [Fact]
    public void Without_an_idea_there_is_nothing_to_choose()
    {
        var it = Scenario.Started().Raise(Some.Ann).OpenOptions(Some.Ann);
        Refuses(it.GoOn(Some.Ann, IdeaPhase.Support), RefusalKind.NotNow, "Please add one first");
        Refuses(it.Choose(Some.Ann), RefusalKind.Unclear, "Please pick one of the ideas");
    }

    [Fact]
    public void Nobody_goes_on_where_nobody_asked() =>
        Refuses(
            Scenario.Started().Raise(Some.Ann).GoOn(Some.Ann, IdeaPhase.Ideas),
            RefusalKind.NotNow,
            "Press \"Find ideas\""
        );

    [Theory]
    [InlineData(IdeaPhase.Why)]
    [InlineData(IdeaPhase.Trying)]
    [InlineData(IdeaPhase.Over)]
    public void Nobody_goes_on_to_what_comes_by_itself(IdeaPhase phase) =>
        Refuses(Idea().GoOn(Some.Ann, phase), RefusalKind.Unclear, "Please go on to ideas, or to choosing");

    [Fact]
    public void One_is_chosen_with_who_tries_it_and_until_when()
    {
        var it = Idea().Choose(Some.Ann, Some.Cem);
        Assert.Equal(
            new Chosen(1, Some.Cem.Id, new(2026, 3, 4), Some.Plan.Local("2026-03-04 14:00"), IsAsked: false),
            it.State.Barriers[0].IdeaRound.ChosenOrNull
        );
        Assert.Equal(IdeaPhase.Trying, it.State.Barriers[0].IdeaRound.Phase);
    }

    [Fact]
    public void Whoever_tries_it_is_in_the_group()
    {
        Refuses(Idea().Choose(Some.Ann, Some.Leader), RefusalKind.Unclear, "somebody of your group");
        Refuses(Idea().Leave(Some.Cem).Choose(Some.Ann, Some.Cem), RefusalKind.Unclear, "somebody of your group");
    }

    [Fact]
    public void The_leader_does_not_choose() =>
        Refuses(Idea().Choose(Some.Leader, Some.Ann), RefusalKind.NotAMember, "a group that you are not in");

    [Fact]
    public void The_day_comes_after_today() =>
        Refuses(Idea().Choose(Some.Ann, until: new(2026, 3, 2)), RefusalKind.Unclear, "Please pick a day after today");

    [Fact]
    public void The_same_choice_again_changes_nothing_and_another_is_refused()
    {
        Assert.Empty(Idea().Choose(Some.Ann, Some.Cem).Choose(Some.Ben, Some.Cem).Events);
        Refuses(Idea().Choose(Some.Ann, Some.Cem).Choose(Some.Ben), RefusalKind.NotNow, "has chosen an idea already");
    }

    [Fact]
    public void While_one_is_tried_nothing_is_backed_or_moved_on_and_ideas_are_still_kept()
    {
        Refuses(OptionsVerbs.Trying().Support(Some.Ann), RefusalKind.NotNow, "has chosen an idea already");
        Refuses(
            OptionsVerbs.Trying().GoOn(Some.Ann, IdeaPhase.Ideas),
            RefusalKind.NotNow,
            "has chosen an idea already"
        );
        Assert.IsType<IdeaAdded>(Assert.Single(OptionsVerbs.Trying().AddIdea(Some.Ann, "Buy one").Events));
    }

    [Fact]
    public void Once_it_worked_these_ideas_are_done_with_until_somebody_asks_for_more()
    {
        var it = OptionsVerbs.Trying().TellMove(Some.Cem);
        Assert.All<Func<Scenario>>(
            [
                () => it.Choose(Some.Ann),
                () => it.Support(Some.Ann),
                () => it.SayWhy(Some.Ann),
                () => it.GoOn(Some.Ann, IdeaPhase.Support),
            ],
            act => Refuses(act(), RefusalKind.NotNow, "These ideas are done with")
        );
        Assert.Null(it.OpenOptions(Some.Ann).Choose(Some.Ann).Refused);
    }

    [Fact]
    public void Of_a_cleared_barrier_nothing_is_chosen()
    {
        Refuses(Idea().Clear(Some.Ann).Choose(Some.Ann), RefusalKind.NotNow, "cleared meanwhile");
        Refuses(Idea().Clear(Some.Ann).Support(Some.Ann), RefusalKind.NotNow, "cleared meanwhile");
        Refuses(Idea().Clear(Some.Ann).GoOn(Some.Ann, IdeaPhase.Support), RefusalKind.NotNow, "cleared meanwhile");
        Refuses(Idea().Clear(Some.Ann).AddIdea(Some.Ann, "Late"), RefusalKind.NotNow, "cleared meanwhile");
    }
}
