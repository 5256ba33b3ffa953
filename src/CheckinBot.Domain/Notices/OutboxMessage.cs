namespace CheckinBot.Domain;

/// <summary>Where a message stands.</summary>
public enum OutboxState
{
    /// <summary>To be sent.</summary>
    Pending,

    /// <summary>Sent.</summary>
    Delivered,

    /// <summary>Kept until the person can be reached.</summary>
    Parked,

    /// <summary>No longer wanted (the round closed, the barrier was cleared) or no longer possible.</summary>
    Withdrawn,
}

/// <summary>
/// A notice and how far it got. <paramref name="NotBefore"/>: the agreed hours begin then; earlier nobody sends it.
/// <paramref name="LeaseExpiresAt"/>: until then the instance that wrote the event (or claimed the notice) is the one
/// to send it; from then on anybody may claim it. <paramref name="Attempts"/> counts claims and deferrals.
/// </summary>
public sealed record OutboxMessage(
    Notice Notice,
    OutboxState State,
    Instant Since,
    Instant NotBefore,
    Instant LeaseExpiresAt,
    int Attempts
)
{
    /// <summary>Where it stands once it was sent; null before.</summary>
    public MessageRef? Sent { get; init; }

    /// <summary>
    /// How many messages of its book became due before it: the order in which those of one moment belong.
    /// </summary>
    public int Place { get; init; }

    /// <summary>
    /// How long the instance that caused a notice has to send it before others may. Covers a slow send (15 s) with
    /// room.
    /// </summary>
    public static readonly Duration Turn = Duration.FromSeconds(60);

    /// <summary>Why it is kept, as far as it is known.</summary>
    public Unreached Why { get; init; }

    /// <summary>When what is kept is tried again; null for never by itself, and for what is not kept.</summary>
    public Instant? RetryAt { get; init; }

    /// <summary>True for what may be sent at this moment by whoever has its turn.</summary>
    public bool IsSendable(Instant now) =>
        State == OutboxState.Pending || (State == OutboxState.Parked && RetryAt <= now);

    /// <summary>True for what waits for the agreed hours: it is nobody's turn until then.</summary>
    public bool WaitsForHours => NotBefore > Since;

    /// <summary>
    /// True for what the instance that caused it is to send, and nobody else has claimed or put off so far.
    /// </summary>
    public bool IsLeftToItsWriter => this is { State: OutboxState.Pending, Attempts: 0, WaitsForHours: false };

    /// <summary>A notice that just became due.</summary>
    public static OutboxMessage Due(Notice notice, Instant now, Instant notBefore) =>
        new(notice, OutboxState.Pending, now, notBefore, notBefore > now ? notBefore : now + Turn, 0);
}
