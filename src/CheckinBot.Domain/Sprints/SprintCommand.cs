namespace CheckinBot.Domain;

/// <summary>Something that somebody (or the clock) asks of a sprint, at a moment, by a name that makes a resend harmless.</summary>
public abstract record SprintCommand(CommandId Id, Instant Now);

/// <summary>Begin a sprint. <paramref name="By"/> must be one of <paramref name="Members"/>.</summary>
public sealed record StartSprint(CommandId Id, Instant Now, MemberId By, GroupAddress Group, SprintPlan Plan, ImmutableArray<Person> Members)
    : SprintCommand(Id, Now);

/// <summary>End the sprint before its last day.</summary>
public sealed record EndSprint(CommandId Id, Instant Now, MemberId By) : SprintCommand(Id, Now);

/// <summary>Teams says that this person is in the chat.</summary>
public sealed record JoinGroup(CommandId Id, Instant Now, Person Member) : SprintCommand(Id, Now);

/// <summary>The leader was met in their own chat; this is their name.</summary>
public sealed record MeetLeader(CommandId Id, Instant Now, Person Leader) : SprintCommand(Id, Now);

/// <summary>Teams says that this person is no longer in the chat.</summary>
public sealed record LeaveGroup(CommandId Id, Instant Now, MemberId Member) : SprintCommand(Id, Now);

/// <summary>Open a round now.</summary>
public sealed record AskNow(CommandId Id, Instant Now, MemberId By) : SprintCommand(Id, Now);

/// <summary>Do what has become due.</summary>
public sealed record Wake(CommandId Id, Instant Now) : SprintCommand(Id, Now);

/// <summary>
/// Answer a round, for the first time or again. <paramref name="NewBarrier"/> is used if the answer raises or car-parks a
/// barrier that is not known yet; the barrier's text is the answer's <see cref="Answer.Stuck"/>.
/// </summary>
public sealed record SubmitCheckin(
    CommandId Id, Instant Now, MemberId By, int Round, Answer Answer, Hears Hears, Urgency Urgency, Help Help, BarrierId NewBarrier)
    : SprintCommand(Id, Now);

/// <summary>Raise or car-park a barrier outside a check-in. The same member with the same source means the same barrier,
/// unless it was cleared and the words are others.</summary>
public sealed record RaiseBarrier(
    CommandId Id, Instant Now, MemberId By, string Source, BarrierWords Words, bool ForLeader, BarrierId NewBarrier)
    : SprintCommand(Id, Now);

/// <summary>"I'm on it": the leader only.</summary>
public sealed record AcknowledgeBarrier(CommandId Id, Instant Now, MemberId By, BarrierId Barrier) : SprintCommand(Id, Now);

/// <summary>It is out of the way: the leader, or anybody in the group.</summary>
public sealed record ClearBarrier(CommandId Id, Instant Now, MemberId By, BarrierId Barrier, Outcome Outcome, string Note)
    : SprintCommand(Id, Now);

/// <summary>It is still there after all: the leader, or anybody in the group.</summary>
public sealed record ReopenBarrier(CommandId Id, Instant Now, MemberId By, BarrierId Barrier) : SprintCommand(Id, Now);
