namespace CheckinBot.Domain;

/// <summary>What became of a message; the same in every log.</summary>
public abstract record NoticeEvent : LogEvent;

/// <summary>A message was sent; where it is, so that it can be updated.</summary>
public sealed record NoticeDelivered(NoticeId Notice, string Conversation, string Activity) : NoticeEvent;

/// <summary>
/// Sending did not work, the agreed hours are over, or another instance takes it over: tried again at this time.
/// </summary>
public sealed record NoticeDeferred(NoticeId Notice, Instant RetryAt) : NoticeEvent;

/// <summary>
/// The person cannot be reached: kept for them until a sign of them comes, and tried again meanwhile.
/// </summary>
public sealed record NoticeParked(NoticeId Notice) : NoticeEvent
{
    /// <summary>Why, as far as it is known.</summary>
    public Unreached Why { get; init; }

    /// <summary>When it is tried again; null for never by itself.</summary>
    public Instant? RetryAt { get; init; }
}

/// <summary>The group (null) or this person can be reached again: what was kept for them goes out.</summary>
public sealed record NoticesReleased(MemberId? To) : NoticeEvent
{
    /// <summary>
    /// What rows from before November 24, 2026 say in place of <see cref="To"/>: <c>Leader</c> or <c>Group</c>. Never
    /// written any more.
    /// </summary>
    public string? Audience { get; init; }
}

/// <summary>It will never be possible to send this (the conversation is gone).</summary>
public sealed record NoticeDropped(NoticeId Notice) : NoticeEvent;

/// <summary>A card was sent anew further down in the chat; updates go to the new one.</summary>
public sealed record CardMoved(NoticeId Notice, string Conversation, string Activity) : NoticeEvent;
