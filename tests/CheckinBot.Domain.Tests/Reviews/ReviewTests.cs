namespace CheckinBot.Domain.Tests.Reviews;

public sealed class ReviewTests
{
    private static Scenario Over() => Scenario.Asked().CheckIn(Some.Ann).Wake("2026-03-13 17:00");

    [Fact]
    public void When_a_sprint_is_over_the_group_looks_back_for_five_school_days_and_is_reminded_once()
    {
        var review = Over().State.Review;
        Assert.Equal(Some.Plan.Local("2026-03-20 14:00"), review.ClosesAt);
        Assert.Equal(Some.Plan.Local("2026-03-19 14:00"), review.RemindAt);
        Assert.Equal(
            [NoticeKind.Review, NoticeKind.ReviewSoFar],
            Over().State.Pending.TakeLast(2).Select(one => one.Notice.Kind)
        );
    }

    [Fact]
    public void A_group_that_ends_early_looks_back_too() =>
        Assert.True(Scenario.Asked().End(Some.Ann).State.Review.IsOpen);

    [Fact]
    public void Where_nothing_was_asked_or_raised_there_is_nothing_to_look_back_on()
    {
        var it = Scenario.Started().End(Some.Ann);
        Assert.Null(it.State.ReviewOrNull);
        Assert.Equal(NoticeKind.TellEnded, it.Message("ended")!.Notice.Kind);
    }

    [Fact]
    public void Each_member_answers_once_and_may_change_it_until_it_closes()
    {
        var it = Over()
            .LookBack(Some.Ann)
            .LookBack(Some.Ann)
            .LookBack(Some.Ann, Some.Review(worth: Verdict.No))
            .LookBack(Some.Ben);
        Assert.Equal(2, it.State.Review.Answers.Count);
        Assert.Equal(Verdict.No, it.State.Review.Answers[Some.Ann.Id].Answer.Worth);
        Assert.Empty(it.LookBack(Some.Ben).Events);
    }

    [Fact]
    public void What_was_looked_for_left_as_it_stood_says_nothing() =>
        Assert.Equal(
            "",
            Over()
                .LookBack(Some.Ann, Some.Review() with { Seen = Some.Plan.Evidence })
                .State.Review.Answers[Some.Ann.Id]
                .Answer.Seen
        );

    [Fact]
    public void It_closes_with_the_last_answer_of_those_who_take_part()
    {
        var it = Over().Part(Some.Cem, yes: false).LookBack(Some.Ann);
        Assert.True(it.State.Review.IsOpen);
        Assert.Contains(new ReviewClosed(), it.LookBack(Some.Ben).Events);
        Assert.Equal(NoticeKind.AskNext, it.Message("review:next")!.Notice.Kind);
    }

    [Fact]
    public void Else_it_closes_when_its_time_is_over_and_takes_no_more_answers()
    {
        var it = Over().LookBack(Some.Ann).Wake("2026-03-20 14:00");
        Assert.False(it.State.Review.IsOpen);
        Assert.StartsWith("This look back is closed", it.LookBack(Some.Ben).Refused, StringComparison.Ordinal);
        Assert.Null(SprintTimers.NextStep(it.State));
    }

    [Fact]
    public void It_is_brought_to_mind_once_unless_everybody_answered()
    {
        var it = Over().Deliver("review").LookBack(Some.Ann).Wake("2026-03-19 14:00");
        Assert.Equal([new ReviewReminded(Told: true)], it.Events);
        Assert.Empty(it.Wake("2026-03-19 15:00").Events);
    }

    [Fact]
    public void A_reminder_that_comes_too_late_is_not_sent() =>
        Assert.Equal([new ReviewReminded(Told: false)], Over().Deliver("review").Wake("2026-03-19 16:30").Events);

    [Fact]
    public void The_group_decides_once_it_is_closed_and_may_decide_otherwise()
    {
        var it = Over().LookBack(Some.Ann);
        Assert.StartsWith(
            "Your group is still looking back",
            it.Decide(Some.Ben, NextStep.GoOn).Refused,
            StringComparison.Ordinal
        );
        it.Wake("2026-03-20 14:00").Decide(Some.Ben, NextStep.GoOn);
        Assert.Empty(it.Decide(Some.Ann, NextStep.GoOn).Events);
        Assert.Equal(NextStep.Adapt, it.Decide(Some.Ann, NextStep.Adapt).State.Review.Decision!.Next);
    }

    [Fact]
    public void Stopping_gives_the_group_what_it_leaves_with_and_thinking_better_of_it_takes_that_back()
    {
        var it = Over().Wake("2026-03-20 14:00").Decide(Some.Ben, NextStep.Stop);
        Assert.Equal(OutboxState.Pending, it.Message("review:kept")!.State);
        Assert.Equal(OutboxState.Withdrawn, it.Decide(Some.Ben, NextStep.Adapt).Message("review:kept")!.State);
        Assert.Equal(OutboxState.Pending, it.Decide(Some.Ben, NextStep.Stop).Message("review:kept")!.State);
    }

    [Fact]
    public void Whoever_is_not_in_the_group_neither_answers_nor_decides()
    {
        Assert.Equal(RefusalKind.NotAMember, Over().LookBack(Some.Leader).Last.Refusal!.Kind);
        Assert.Equal(
            RefusalKind.NotAMember,
            Over().Wake("2026-03-20 14:00").Decide(Some.Leader, NextStep.Stop).Last.Refusal!.Kind
        );
    }

    [Fact]
    public void While_the_sprint_runs_nobody_looks_back() =>
        Assert.StartsWith(
            "Your group is not looking back",
            Scenario.Asked().LookBack(Some.Ann).Refused,
            StringComparison.Ordinal
        );
}
