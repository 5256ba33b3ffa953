namespace CheckinBot.Domain;

/// <summary>
/// Raise a barrier outside a check-in, or write it down. The same member with the same source, or with the same words
/// while it stands, means the same barrier.
/// </summary>
public sealed record RaiseBarrier(
    CommandId Id,
    Instant Now,
    MemberId By,
    string Source,
    BarrierText Words,
    Hears Hears,
    BarrierId NewBarrier
) : SprintCommand(Id, Now)
{
    /// <summary>Until when the group tries first; needed with <see cref="Hears.TryFirst"/>.</summary>
    public LocalDate? TryUntil { get; init; }

    /// <summary>What other groups tried against this kind, counted.</summary>
    public TrialsKnown Known { get; init; } = TrialsKnown.None;

    /// <summary>
    /// The message that becomes the barrier's living card, if no other message of the bot's is it already; null to send
    /// one.
    /// </summary>
    public MessageRef? Form { get; init; }
}

/// <summary>Something of a barrier, by somebody.</summary>
public abstract record BarrierCommand(CommandId Id, Instant Now, MemberId By, BarrierId Barrier)
    : SprintCommand(Id, Now);

/// <summary>Add to it: anybody in the group.</summary>
public sealed record AddToBarrier(CommandId Id, Instant Now, MemberId By, BarrierId Barrier, string Text)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>
/// "Still there": anybody in the group. <paramref name="Source"/>: where it was said, so that a second tap is no second
/// mention. Once the group was asked, this is the yes that brings it to the leader.
/// </summary>
public sealed record StillThere(CommandId Id, Instant Now, MemberId By, BarrierId Barrier, string Source)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>"Our leader should hear now", of what the group tries first or car-parked: anybody in the group.</summary>
public sealed record TellLeader(CommandId Id, Instant Now, MemberId By, BarrierId Barrier)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>"I'm on it": its leader only.</summary>
public sealed record AcknowledgeBarrier(CommandId Id, Instant Now, MemberId By, BarrierId Barrier)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>Hold back for 1, 2, 3 or 5 school days: its leader only.</summary>
public sealed record HoldBack(CommandId Id, Instant Now, MemberId By, BarrierId Barrier, int SchoolDays)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>Send encouragement: its leader only.</summary>
public sealed record Encourage(CommandId Id, Instant Now, MemberId By, BarrierId Barrier, string Text)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>Pass it on to another leader: its leader only.</summary>
public sealed record PassOn(CommandId Id, Instant Now, MemberId By, BarrierId Barrier, Person To)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>It is out of the way: its leader, or anybody in the group.</summary>
public sealed record ClearBarrier(
    CommandId Id,
    Instant Now,
    MemberId By,
    BarrierId Barrier,
    Outcome Outcome,
    string Note
) : BarrierCommand(Id, Now, By, Barrier);

/// <summary>It is still there after all: its leader, or anybody in the group.</summary>
public sealed record ReopenBarrier(CommandId Id, Instant Now, MemberId By, BarrierId Barrier)
    : BarrierCommand(Id, Now, By, Barrier);
