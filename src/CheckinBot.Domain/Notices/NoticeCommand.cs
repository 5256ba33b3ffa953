namespace CheckinBot.Domain;

/// <summary>What delivery tells a book of one of its notices.</summary>
public abstract record NoticeCommand(CommandId Id, Instant Now, NoticeId Notice) : Command(Id, Now);

/// <summary>It was sent.</summary>
public sealed record RecordDelivered(CommandId Id, Instant Now, NoticeId Notice, MessageRef Sent)
    : NoticeCommand(Id, Now, Notice);

/// <summary>
/// It is mine to send until <paramref name="Until"/>: refused while somebody else's turn lasts, so that of several
/// instances one sends.
/// </summary>
public sealed record AcquireLease(CommandId Id, Instant Now, NoticeId Notice, Instant Until)
    : NoticeCommand(Id, Now, Notice)
{
    /// <summary>
    /// True for whoever wrote it, and for those who know that one to be gone: they need not wait for its turn to end.
    /// Believed for a notice that nobody claimed or put off yet: of several, one gets it.
    /// </summary>
    public bool IsEarly { get; init; }
}

/// <summary>It could not be sent now; try at <paramref name="RetryAt"/>.</summary>
public sealed record DeferNotice(CommandId Id, Instant Now, NoticeId Notice, Instant RetryAt)
    : NoticeCommand(Id, Now, Notice);

/// <summary>
/// The person, or the group, could not be reached. Teams may say otherwise a moment later: it is kept, and the group
/// told, only once this has lasted (<see cref="Aggregate.Patience"/>), or when <paramref name="IsCertain"/>; until then
/// it is put off.
/// </summary>
public sealed record ParkNotice(CommandId Id, Instant Now, NoticeId Notice, bool IsCertain = true)
    : NoticeCommand(Id, Now, Notice)
{
    /// <summary>Why, as far as it is known.</summary>
    public Unreached Why { get; init; }

    /// <summary>When to try again even so; null: only once a sign of them comes.</summary>
    public Instant? RetryAt { get; init; }
}

/// <summary>It can never be sent. A nudge is parked instead: the leader hears of it once they can be reached.</summary>
public sealed record DropNotice(CommandId Id, Instant Now, NoticeId Notice) : NoticeCommand(Id, Now, Notice);

/// <summary>Its card now stands further down in the chat.</summary>
public sealed record RepostCard(CommandId Id, Instant Now, NoticeId Notice, MessageRef Sent)
    : NoticeCommand(Id, Now, Notice);

/// <summary>
/// The group (null) or this person can be reached again: send what was kept for them. A leader who was out of reach is
/// back.
/// </summary>
public sealed record ReleaseNotices(CommandId Id, Instant Now, MemberId? To) : Command(Id, Now);
