namespace CheckinBot.Domain;

/// <summary>How it is going, in the member's own view.</summary>
public enum Going
{
    /// <summary>On track.</summary>
    OnTrack,

    /// <summary>Wobbling: not sure yet.</summary>
    Wobbling,

    /// <summary>Stuck.</summary>
    Stuck,
}

/// <summary>
/// What a member says in a check-in: what was done since last time and what evidence there is, what to adjust next,
/// and, if there is any, what is in the way and a shout-out. Empty strings for what was left out; at most
/// <see cref="Limits.Answer"/> each.
/// </summary>
public sealed record Answer(Going Going, string Done, string Stuck, string Tweak, string ShoutOut)
{
    /// <summary>The answers to the group's own questions; null when there is none.</summary>
    public OwnAnswers? Own { get; init; }
}

/// <summary>
/// One member's check-in in one round: the newest answer. <paramref name="At"/>: when it was first given;
/// <paramref name="Late"/>: first given after the round had closed; <paramref name="Edited"/>: changed since.
/// </summary>
public sealed record Checkin(MemberId Member, Answer Answer, Instant At, bool Late, bool Edited);
