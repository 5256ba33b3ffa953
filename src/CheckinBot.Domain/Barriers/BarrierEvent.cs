namespace CheckinBot.Domain;

/// <summary>Something that happened to a barrier.</summary>
public abstract record BarrierEvent(BarrierId Barrier) : SprintEvent;

/// <summary>A barrier was raised for the leader: the one event that nudges for the first time.</summary>
public sealed record BarrierRaised(BarrierId Barrier, string Source, MemberId Member, BarrierText Words)
    : BarrierEvent(Barrier)
{
    /// <summary>
    /// What other groups tried against such a thing, as known then. Default: nothing (rows from before November 2026 do
    /// not say).
    /// </summary>
    public TrialsKnown Known { get; init; } = TrialsKnown.None;
}

/// <summary>A barrier was written down for the review.</summary>
public sealed record BarrierCarParked(BarrierId Barrier, string Source, MemberId Member, BarrierText Words)
    : BarrierEvent(Barrier)
{
    /// <summary>
    /// What other groups tried against such a thing, as known then. Default: nothing (rows from before November 2026 do
    /// not say).
    /// </summary>
    public TrialsKnown Known { get; init; } = TrialsKnown.None;
}

/// <summary>The group tries first; it is asked at this time whether the barrier still stands.</summary>
public sealed record BarrierTryFirst(
    BarrierId Barrier,
    string Source,
    MemberId Member,
    BarrierText Words,
    Instant AskAt
) : BarrierEvent(Barrier)
{
    /// <summary>
    /// What other groups tried against such a thing, as known then. Default: nothing (rows from before November 2026 do
    /// not say).
    /// </summary>
    public TrialsKnown Known { get; init; } = TrialsKnown.None;
}

/// <summary>Whoever raised a barrier put it in other words.</summary>
public sealed record BarrierReworded(BarrierId Barrier, BarrierText Words) : BarrierEvent(Barrier);

/// <summary>A member added to a barrier: what was tried since, what is known now.</summary>
public sealed record BarrierAddedTo(BarrierId Barrier, MemberId By, string Text) : BarrierEvent(Barrier);

/// <summary>A member said that it is still there. The same barrier, no second nudge.</summary>
public sealed record BarrierMentioned(BarrierId Barrier, MemberId By, string Source) : BarrierEvent(Barrier);

/// <summary>The day came: the group is asked whether it still stands.</summary>
public sealed record BarrierAskedAbout(BarrierId Barrier) : BarrierEvent(Barrier);

/// <summary>The leader had held back, and the group says that it still stands: the leader hears.</summary>
public sealed record BarrierCameBack(BarrierId Barrier, MemberId By) : BarrierEvent(Barrier);

/// <summary>The leader said "I'm on it".</summary>
public sealed record BarrierAcknowledged(BarrierId Barrier, MemberId By) : BarrierEvent(Barrier);

/// <summary>
/// The leader trusts the group to try first; it is asked at this time whether the barrier still stands.
/// </summary>
public sealed record BarrierHeldBack(BarrierId Barrier, MemberId By, Instant AskAt) : BarrierEvent(Barrier);

/// <summary>The leader encourages the group. Not an acknowledgement.</summary>
public sealed record BarrierEncouraged(BarrierId Barrier, MemberId By, string Text) : BarrierEvent(Barrier);

/// <summary>The barrier goes to another leader.</summary>
public sealed record BarrierPassedOn(BarrierId Barrier, MemberId By, Person To) : BarrierEvent(Barrier);

/// <summary>The barrier goes to the leader's successor, with all that happened to it so far.</summary>
public sealed record BarrierHandedOver(BarrierId Barrier, MemberId By, MemberId From, Person To)
    : BarrierEvent(Barrier);

/// <summary>The leader had not seen it in time: they are reminded, once.</summary>
public sealed record BarrierLeaderReminded(BarrierId Barrier) : BarrierEvent(Barrier);

/// <summary>The leader had not seen it in time even so: the deputy is told, once.</summary>
public sealed record BarrierDeputyTold(BarrierId Barrier) : BarrierEvent(Barrier);

/// <summary>A barrier is out of the way.</summary>
public sealed record BarrierCleared(BarrierId Barrier, MemberId By, Outcome Outcome, string Note)
    : BarrierEvent(Barrier);

/// <summary>A cleared barrier turned out to stand there still.</summary>
public sealed record BarrierReopened(BarrierId Barrier, MemberId By) : BarrierEvent(Barrier);
