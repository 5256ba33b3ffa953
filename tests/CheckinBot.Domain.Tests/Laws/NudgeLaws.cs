namespace CheckinBot.Domain.Tests.Laws;

/// <summary>The promise: the leader hears nothing until a barrier is raised, and then always hears.</summary>
public sealed class NudgeLaws
{
    private static HashSet<NoticeId> ForLeader(Sprint sprint) =>
        [.. sprint.Outgoing.Values.Where(one => one.Notice.Audience == Audience.Person).Select(one => one.Notice.Id)];

    [Fact]
    public void Every_raised_barrier_has_one_nudge_and_every_nudge_a_raised_barrier() => Law.Holds(history =>
    {
        var raised = history.Log.Select(one => one.Event).OfType<BarrierRaised>().Select(one => Notice.NudgeOf(one.Barrier)).ToList();
        Assert.Equal(raised.Distinct().Count(), raised.Count);
        Assert.True(ForLeader(history.State).SetEquals(raised));
    });

    [Fact]
    public void Only_a_nudge_goes_to_the_leader_and_only_a_raised_barrier_makes_one() => Law.Holds(history =>
    {
        Assert.All(history.State.Outgoing.Values.Where(one => one.Notice.Audience == Audience.Person), one => Assert.Equal(NoticeKind.Nudge, one.Notice.Kind));
        Assert.All(
            history.Folds.Where(fold => !ForLeader(fold.Before).SetEquals(ForLeader(fold.After))),
            fold => Assert.IsType<BarrierRaised>(fold.Recorded.Event));
    });

    [Fact]
    public void A_message_is_delivered_at_most_once_and_stays_delivered() => Law.Holds(history =>
    {
        var delivered = history.Log.Select(one => one.Event).OfType<NoticeDelivered>().Select(one => one.Notice).ToList();
        Assert.Equal(delivered.Distinct().Count(), delivered.Count);
        Assert.All(delivered, id => Assert.Equal(OutgoingState.Delivered, history.State.Outgoing[id].State));
    });

    [Fact]
    public void Whatever_a_member_says_to_the_leader_is_on_its_way_in_those_words() => Law.Holds(history =>
        Assert.All(history.Steps.Where(step => step.Decision.Refusal is null && !step.Before.Done.Contains(step.Command.Id)), step =>
        {
            if (Said(step.Command) is var (by, words))
            {
                Assert.Contains(step.After.Barriers, barrier => barrier.RaisedBy == by && barrier.Words == words && step.After.IsForLeader(barrier.Id));
            }
        }));

    [Fact]
    public void A_standing_barrier_s_nudge_is_never_withdrawn() => Law.Holds(history =>
        Assert.All(history.Steps.SelectMany(step => step.After.Barriers.Where(one => one.IsOpen).Select(one => step.After.Outgoing[Notice.NudgeOf(one.Id)])), nudge =>
            Assert.NotEqual(OutgoingState.Withdrawn, nudge.State)));

    [Fact]
    public void A_cleared_barrier_s_nudge_neither_waits_nor_is_kept() => Law.Holds(history =>
        Assert.All(history.Steps.SelectMany(step => step.After.Barriers.Where(one => one.State == BarrierState.Cleared && step.After.IsForLeader(one.Id))
            .Select(one => step.After.Outgoing[Notice.NudgeOf(one.Id)])), nudge =>
            Assert.True(nudge.State is OutgoingState.Withdrawn or OutgoingState.Delivered)));

    [Fact]
    public void No_message_waits_that_says_what_is_no_longer_so() => Law.Holds(history =>
        Assert.All(history.Steps.SelectMany(step => step.After.Pending.Select(one => (one.Notice.Kind, After: step.After.Barrier(one.Notice.Barrier.GetValueOrDefault())?.State))), one =>
        {
            Assert.True(one.Kind != NoticeKind.TellCleared || one.After == BarrierState.Cleared);
            Assert.True(one.Kind != NoticeKind.TellAcknowledged || one.After == BarrierState.Acknowledged);
        }));

    private static (MemberId By, BarrierWords Words)? Said(Command command) => command switch
    {
        SubmitCheckin { Hears: Hears.Leader } checkIn => (checkIn.By, new(checkIn.Answer.Stuck, checkIn.Urgency, checkIn.Help)),
        RaiseBarrier { Hears: Hears.Leader } raise => (raise.By, raise.Words),
        _ => null,
    };
}
