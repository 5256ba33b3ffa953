namespace CheckinBot.Domain;

/// <summary>How a touch was made.</summary>
public enum How
{
    /// <summary>In person.</summary>
    InPerson,

    /// <summary>In a chat.</summary>
    Chat,

    /// <summary>By email.</summary>
    Email,

    /// <summary>On the phone.</summary>
    Call,

    /// <summary>In a meeting.</summary>
    Meeting,
}

/// <summary>How a touch felt.</summary>
public enum Tone
{
    /// <summary>Positive.</summary>
    Positive,

    /// <summary>Neutral.</summary>
    Neutral,

    /// <summary>Negative.</summary>
    Negative,
}

/// <summary>How what it was about turned out.</summary>
public enum TurnedOut
{
    /// <summary>Too early to say.</summary>
    TooEarly,

    /// <summary>It worked.</summary>
    Worked,

    /// <summary>It did not; it is kept all the same.</summary>
    DidNot,
}

/// <summary>
/// What a leader writes down of a touch. <paramref name="With"/>: with whom, up to <see cref="Limits.With"/>;
/// <paramref name="Group"/>: the sprint it belongs to, null for none; <paramref name="About"/>: up to
/// <see cref="Limits.Plan"/>; <paramref name="On"/>: the day.
/// </summary>
public sealed record TouchFacts(
    string With,
    SprintId? Group,
    How How,
    string About,
    Tone Tone,
    TurnedOut TurnedOut,
    bool Bookmarked,
    LocalDate On
);

/// <summary>
/// A touch that a leader logged, with what it said before each change, the oldest first. Removed ones are kept, and
/// shown to nobody.
/// </summary>
public sealed record Touch(
    TouchId Id,
    TouchFacts Facts,
    Instant LoggedAt,
    ImmutableList<TouchFacts> Before,
    bool IsRemoved
);

/// <summary>
/// What a leader noted about a touch that logged itself: <paramref name="Tone"/> and <paramref name="TurnedOut"/> null
/// for not noted; <paramref name="IsRemoved"/>: out of their records.
/// </summary>
public sealed record TouchMark(Tone? Tone, TurnedOut? TurnedOut, bool Bookmarked, string Note, bool IsRemoved)
{
    /// <summary>Nothing is noted.</summary>
    public static TouchMark None { get; } = new(null, null, Bookmarked: false, "", IsRemoved: false);
}

/// <summary>Names a touch that logged itself: its sprint, and its place in that log.</summary>
public static class TouchNaming
{
    /// <summary>The name, for example <c>3f9ac1…-2:41</c>.</summary>
    public static string Of(SprintId sprint, LeaderTouch touch) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sprint}:{touch.Sequence}");
}
