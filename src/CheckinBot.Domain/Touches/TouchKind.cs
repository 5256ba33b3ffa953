namespace CheckinBot.Domain;

/// <summary>What a leader did with a group in the bot; each logs itself.</summary>
public enum TouchKind
{
    /// <summary>Said "I'm on it".</summary>
    Acknowledged,

    /// <summary>Sent encouragement.</summary>
    Encouraged,

    /// <summary>Asked why it happens.</summary>
    AskedWhy,

    /// <summary>Asked for ideas.</summary>
    AskedForIdeas,

    /// <summary>Held back and trusted the group.</summary>
    HeldBack,

    /// <summary>Passed it on to another leader.</summary>
    PassedOn,

    /// <summary>Cleared it.</summary>
    Cleared,

    /// <summary>Carried out a plan together with somebody of the group.</summary>
    Together,

    /// <summary>Said thank you.</summary>
    Thanked,
}

/// <summary>
/// Something a leader did, as the sprint's own log says. <paramref name="Sequence"/>: its place in that log, which
/// names it; <paramref name="Barrier"/>: null for a thank-you, and for a plan that is about no barrier.
/// </summary>
public sealed record LeaderTouch(long Sequence, MemberId By, TouchKind Kind, BarrierId? Barrier, Instant At);

/// <summary>Words that a leader sent to the group about a barrier.</summary>
public sealed record Encouragement(BarrierId Barrier, MemberId By, string Text, Instant At);

/// <summary>A leader's thank-you for a shout-out.</summary>
public sealed record Thanks(int Round, MemberId Member, MemberId By, Instant At);
