namespace CheckinBot.Domain.Tests.Laws;

/// <summary>The rule: every command is authorised against the state.</summary>
public sealed class PeopleLaws
{
    [Fact]
    public void A_stranger_never_causes_an_event() => Law.Holds(history =>
        Assert.All(Done(history).Where(step => !IsMember(step) && !step.Before.IsLeader(By(step.Command)!.Value)), step => Assert.Empty(step.Decision.Events)));

    [Fact]
    public void A_leader_who_is_no_member_only_acknowledges_clears_and_reopens() => Law.Holds(history =>
        Assert.All(Done(history).Where(step => !IsMember(step) && !step.Decision.Events.IsEmpty), step =>
            Assert.True(step.Command is AcknowledgeBarrier or ClearBarrier or ReopenBarrier)));

    [Fact]
    public void Only_the_leader_acknowledges() => Law.Holds(history =>
        Assert.All(history.Log.Select(one => one.Event).OfType<BarrierAcknowledged>(), known => Assert.Equal(Some.Leader.Id, known.By)));

    [Fact]
    public void A_leader_who_is_no_member_never_touches_what_was_only_car_parked() => Law.Holds(history =>
        Assert.All(history.Folds, fold =>
        {
            var touched = fold.Recorded.Event switch
            {
                BarrierAcknowledged known => (known.Barrier, known.By),
                BarrierCleared cleared => (cleared.Barrier, cleared.By),
                BarrierReopened reopened => (reopened.Barrier, reopened.By),
                _ => ((BarrierId Barrier, MemberId By)?)null,
            };
            Assert.True(touched is not { } it || fold.Before.Members.Contains(it.By) || fold.Before.IsForLeader(it.Barrier));
        }));

    [Fact]
    public void A_refusal_has_a_sentence_and_changes_nothing() => Law.Holds(history =>
        Assert.All(history.Steps.Where(step => step.Decision.Refusal is not null), step =>
        {
            Assert.EndsWith(".", step.Decision.Refusal!.Sentence, StringComparison.Ordinal);
            Assert.Empty(step.Decision.Events);
            Assert.Same(step.Before, step.After);
        }));

    private static IEnumerable<Step> Done(History history) => history.Steps.Where(step => By(step.Command) is not null && step.Before.Plan is not null);

    private static bool IsMember(Step step) => step.Before.Members.Contains(By(step.Command)!.Value);

    private static MemberId? By(Command command) => command switch
    {
        SubmitCheckin checkIn => checkIn.By,
        RaiseBarrier raise => raise.By,
        AcknowledgeBarrier known => known.By,
        ClearBarrier clear => clear.By,
        ReopenBarrier reopen => reopen.By,
        AskNow ask => ask.By,
        EndSprint end => end.By,
        _ => null,
    };
}
