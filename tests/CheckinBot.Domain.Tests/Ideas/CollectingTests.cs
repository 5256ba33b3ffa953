namespace CheckinBot.Domain.Tests.Ideas;

public sealed class CollectingTests
{
    private static Scenario Raised(Hears hears = Hears.Leader) =>
        Scenario.Started().At("2026-03-02 09:00").Raise(Some.Ann, hears: hears, until: new(2026, 3, 4));

    private static IdeaPhase? Phase(Scenario it) => it.State.Barriers[0].IdeaRoundOrNull?.Phase;

    private static void Refuses(Scenario it, RefusalKind kind, string sentence)
    {
        Assert.Equal(kind, it.Last.Refusal?.Kind);
        Assert.Contains(sentence, it.Refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Hears.Leader)]
    [InlineData(Hears.TryFirst)]
    [InlineData(Hears.CarPark)]
    public void A_member_asks_why_of_any_barrier_and_the_group_gets_its_card_at_once(Hears hears)
    {
        var it = Raised(hears).OpenOptions(Some.Ben, IdeaPhase.Why);
        Assert.Equal(IdeaPhase.Why, Phase(it));
        Assert.Equal((null, it.Now), (it.Message("options:b1")!.Notice.To, it.Message("options:b1")!.NotBefore));
    }

    [Fact]
    public void The_leader_asks_for_ideas_and_at_night_the_question_waits() =>
        Assert.Equal(
            Some.Plan.Local("2026-03-03 08:00"),
            Raised().At("2026-03-02 20:00").OpenOptions(Some.Leader).Message("options:b1")!.NotBefore
        );

    [Fact]
    public void The_leader_does_not_ask_about_what_was_not_raised_for_them() =>
        Refuses(Raised(Hears.TryFirst).OpenOptions(Some.Leader), RefusalKind.NotNow, "not one of this group's");

    [Fact]
    public void A_stranger_asks_nothing() =>
        Refuses(Raised().OpenOptions(Some.Stranger), RefusalKind.NotAMember, "a group that you are not in");

    [Fact]
    public void From_why_the_leader_s_question_for_ideas_goes_on_and_never_back()
    {
        var it = Raised().OpenOptions(Some.Ben, IdeaPhase.Why).OpenOptions(Some.Leader);
        Assert.Equal(IdeaPhase.Ideas, Phase(it));
        Assert.Empty(it.OpenOptions(Some.Leader, IdeaPhase.Why).Events);
    }

    [Fact]
    public void It_begins_with_why_or_with_ideas() =>
        Refuses(
            Raised().OpenOptions(Some.Ben, IdeaPhase.Support),
            RefusalKind.Unclear,
            "Please ask why, or ask for ideas"
        );

    [Fact]
    public void About_a_cleared_barrier_nothing_is_asked() =>
        Refuses(Raised().Clear(Some.Ann).OpenOptions(Some.Ben), RefusalKind.NotNow, "cleared meanwhile");

    [Fact]
    public void Members_say_why_each_reason_once()
    {
        var it = Raised().OpenOptions(Some.Ann, IdeaPhase.Why).SayWhy(Some.Ben).SayWhy(Some.Ben).SayWhy(Some.Cem);
        Assert.Equal(
            [new Why(Some.Ben.Id, "The cable is old", true), new Why(Some.Cem.Id, "The cable is old", true)],
            it.State.Barriers[0].IdeaRound.Whys
        );
    }

    [Fact]
    public void Without_a_question_nobody_says_why() =>
        Refuses(Raised().SayWhy(Some.Ben), RefusalKind.NotNow, "Press \"Find ideas\"");

    [Fact]
    public void The_leader_says_neither_why_nor_what_to_try()
    {
        Refuses(
            Raised().OpenOptions(Some.Ann).SayWhy(Some.Leader),
            RefusalKind.NotAMember,
            "a group that you are not in"
        );
        Refuses(
            Raised().OpenOptions(Some.Ann).AddIdea(Some.Leader),
            RefusalKind.NotAMember,
            "a group that you are not in"
        );
    }

    [Fact]
    public void An_idea_opens_the_options_by_itself()
    {
        var it = Raised().AddIdea(Some.Ben);
        Assert.Collection(
            it.Events,
            first => Assert.IsType<OptionsOpened>(first),
            then => Assert.Equal(1, Assert.IsType<IdeaAdded>(then).Idea)
        );
    }

    [Fact]
    public void An_idea_takes_why_on_to_ideas() =>
        Assert.Equal(IdeaPhase.Ideas, Phase(Raised().OpenOptions(Some.Ann, IdeaPhase.Why).AddIdea(Some.Ben)));

    [Fact]
    public void The_same_idea_is_there_once_whoever_has_it() =>
        Assert.Empty(Raised().AddIdea(Some.Ben).AddIdea(Some.Cem).Events);

    [Fact]
    public void Ideas_have_numbers() =>
        Assert.Equal(
            [1, 2],
            Raised()
                .AddIdea(Some.Ben)
                .AddIdea(Some.Cem, "Buy one")
                .State.Barriers[0]
                .IdeaRound.Ideas.Select(idea => idea.Number)
        );

    [Fact]
    public void Thirty_ideas_are_enough() =>
        Refuses(
            Enumerable.Range(1, 31).Aggregate(Raised(), (it, n) => it.AddIdea(Some.Ben, $"Idea {n}")),
            RefusalKind.NotNow,
            "talk it over and choose"
        );

    [Fact]
    public void Words_are_needed_and_500_fit()
    {
        Refuses(Raised().AddIdea(Some.Ben, ""), RefusalKind.Unclear, "Please write your idea");
        Refuses(Raised().OpenOptions(Some.Ann).SayWhy(Some.Ben, ""), RefusalKind.Unclear, "why you think it happens");
        Refuses(Raised().AddIdea(Some.Ben, new('x', 501)), RefusalKind.Unclear, "501 characters long");
    }

    [Fact]
    public void The_card_of_options_that_was_withdrawn_unsent_goes_out_when_they_are_opened_anew()
    {
        var it = Raised().OpenOptions(Some.Ann).Clear(Some.Ann);
        Assert.Equal(OutboxState.Withdrawn, it.Message("options:b1")!.State);
        Assert.Equal(OutboxState.Pending, it.Reopen(Some.Ann).OpenOptions(Some.Ann).Message("options:b1")!.State);
    }
}
