namespace CheckinBot.Domain.Tests.Ideas;

public sealed class TryingOutTests
{
    private static Scenario Trying() => OptionsVerbs.Trying();

    private static Scenario Asked() => Trying().Wake("2026-03-04 14:00");

    [Fact]
    public void On_the_day_whoever_tries_it_is_asked_once()
    {
        Assert.DoesNotContain(Trying().Wake("2026-03-04 13:59").Events, one => one is MoveAsked);
        var it = Asked();
        Assert.Contains(new MoveAsked(new("b1")), it.Events);
        Assert.Equal(1, Assert.Single(it.State.Pending, one => one.Notice.Kind == NoticeKind.AskMove).Notice.Number);
        Assert.DoesNotContain(it.Wake("2026-03-12 14:00").Events, one => one is MoveAsked);
    }

    [Theory]
    [InlineData(Hears.CarPark)]
    [InlineData(Hears.TryFirst)]
    public void They_are_asked_whoever_knows_of_the_barrier(Hears hears) =>
        Assert.Contains(
            new MoveAsked(new("b1")),
            OptionsVerbs.WithAnIdea(hears).Choose(Some.Ann, Some.Cem).Wake("2026-03-04 14:00").Events
        );

    [Fact]
    public void What_worked_is_kept_as_a_move_and_ends_the_search()
    {
        var it = Asked().TellMove(Some.Cem, learned: "Ask early");
        Assert.Equal(
            new Trial(
                new("b1"),
                BarrierKind.Other,
                1,
                "Borrow one",
                TrialOutcome.Worked,
                "Ask early",
                Some.Cem.Id,
                it.Now
            ),
            Assert.Single(it.State.Moves)
        );
        Assert.Equal(
            (IdeaPhase.Over, null),
            (it.State.Barriers[0].IdeaRound.Phase, it.State.Barriers[0].IdeaRound.ChosenOrNull)
        );
    }

    [Theory]
    [InlineData(TrialOutcome.Partly)]
    [InlineData(TrialOutcome.DidNot)]
    public void What_did_not_quite_work_leads_back_to_the_other_ideas(TrialOutcome result) =>
        Assert.Equal(IdeaPhase.Support, Asked().TellMove(Some.Cem, result).State.Barriers[0].IdeaRound.Phase);

    [Fact]
    public void They_may_say_so_before_the_day_and_are_not_asked_any_more() =>
        Assert.DoesNotContain(Trying().TellMove(Some.Cem).Wake("2026-03-04 14:00").Events, one => one is MoveAsked);

    [Fact]
    public void An_answer_withdraws_a_question_that_was_not_sent() =>
        Assert.DoesNotContain(NoticeKind.AskMove, Asked().TellMove(Some.Cem).Told());

    [Fact]
    public void Nobody_else_says_so_and_they_are_told_who_does()
    {
        var it = Asked().TellMove(Some.Ann);
        Assert.Equal("Cem tries this one and says how it went.", it.Refused);
        Assert.Equal(RefusalKind.NotAMember, it.TellMove(Some.Leader).Last.Refusal!.Kind);
    }

    [Fact]
    public void Once_they_have_left_anybody_in_the_group_may() =>
        Assert.Single(Asked().Leave(Some.Cem).TellMove(Some.Ann).State.Moves);

    [Fact]
    public void Said_twice_it_is_one_move() => Assert.Empty(Asked().TellMove(Some.Cem).TellMove(Some.Cem).Events);

    [Fact]
    public void What_nobody_tries_has_no_outcome() =>
        Assert.StartsWith(
            "Nobody tries this idea now",
            Asked().TellMove(Some.Cem, idea: 2).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void Clearing_the_barrier_ends_the_trying_and_its_question()
    {
        var it = Trying().Clear(Some.Ann);
        Assert.Null(it.State.Barriers[0].IdeaRound.ChosenOrNull);
        Assert.DoesNotContain(it.Wake("2026-03-04 14:00").Events, one => one is MoveAsked);
        Assert.StartsWith("Nobody tries this idea now", it.TellMove(Some.Cem).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_learned_has_500_characters() =>
        Assert.StartsWith(
            "What was learned is 501",
            Asked().TellMove(Some.Cem, learned: new('x', 501)).Refused,
            StringComparison.Ordinal
        );
}
