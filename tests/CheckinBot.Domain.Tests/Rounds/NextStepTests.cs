namespace CheckinBot.Domain.Tests.Rounds;

public sealed class NextStepTests
{
    [Fact]
    public void The_group_next_sees_a_reminder_while_somebody_has_not_answered()
    {
        var it = Scenario.Asked();
        Assert.Equal(it.State.OpenRound!.RemindAt, SprintTimers.NextStep(it.State));
    }

    [Fact]
    public void The_group_next_sees_the_closing_when_everybody_has_answered()
    {
        var it = Scenario.Asked().CheckIn(Some.Ann).CheckIn(Some.Ben).CheckIn(Some.Cem);
        Assert.Equal(it.State.OpenRound!.ClosesAt, SprintTimers.NextStep(it.State));
    }

    [Fact]
    public void Nothing_is_to_come_when_the_sprint_is_over_and_nobody_looks_back() =>
        Assert.Null(SprintTimers.NextStep(Scenario.Started().End(Some.Ann).State));

    [Fact]
    public void While_the_group_looks_back_that_is_to_come() =>
        Assert.Equal(Some.Plan.Local("2026-03-06 14:00"), SprintTimers.NextStep(Scenario.Asked().End(Some.Ann).State));
}
