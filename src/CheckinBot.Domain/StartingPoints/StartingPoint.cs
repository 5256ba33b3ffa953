namespace CheckinBot.Domain;

/// <summary>What a line of a starting point tells.</summary>
public enum PointLineKind
{
    /// <summary>Something that was tried, and how it went.</summary>
    Tried,

    /// <summary>What was learned, of what was tried or when the group looked back.</summary>
    Learned,
}

/// <summary>
/// One line of a starting point, as the group wrote it. <paramref name="By"/>: who wrote it, which no card shows: so
/// that it goes with them when they are forgotten. <paramref name="Result"/>: how it went; null for what was learned.
/// </summary>
public sealed record PointLine(PointLineKind Kind, string Text, MemberId By, TrialOutcome? Result);

/// <summary>
/// A group's sprint as other groups of its school may begin with it: what it improved and looked for, on which days and
/// at which hour, for how many days, what it asked itself, what it tried and learned. No name, no group.
/// </summary>
public sealed record StartingPoint(
    string Focus,
    string Evidence,
    ImmutableSortedSet<IsoDayOfWeek> Days,
    LocalTime At,
    int Length,
    ImmutableArray<PointLine> Lines
)
{
    /// <summary>The most lines: more than that nobody reads before sharing them.</summary>
    public const int MostLines = 12;

    /// <summary>
    /// Who of the group last put the focus in these words; null while it is the one that the sprint began with.
    /// </summary>
    public MemberId? FocusBy { get; init; }

    /// <summary>The same of the evidence.</summary>
    public MemberId? EvidenceBy { get; init; }

    /// <summary>
    /// What the group asks itself, in order; null where that is what every group is asked. Who wrote what, no card
    /// shows.
    /// </summary>
    public QuestionSet? Questions { get; init; }

    /// <summary>True when it says the same: a list of lines has no equality of its own.</summary>
    public bool Says(StartingPoint other) =>
        (Focus, Evidence, At, Length) == (other.Focus, other.Evidence, other.At, other.Length)
        && Days.SetEquals(other.Days)
        && Lines.SequenceEqual(other.Lines)
        && Equals(Questions, other.Questions);
}
