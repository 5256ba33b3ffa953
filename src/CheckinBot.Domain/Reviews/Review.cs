namespace CheckinBot.Domain;

/// <summary>How a member judges one side of a sprint, looking back.</summary>
public enum Verdict
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Partly.</summary>
    Partly,

    /// <summary>No.</summary>
    No,
}

/// <summary>What a group does after a sprint. There is no bad one: stopping is an end, not a failure.</summary>
public enum NextStep
{
    /// <summary>Go on as it was.</summary>
    GoOn,

    /// <summary>Go on, and change something.</summary>
    Adapt,

    /// <summary>Stop here.</summary>
    Stop,
}

/// <summary>
/// What a member says when the group looks back. <paramref name="Learned"/>: what was learned; <paramref name="Seen"/>:
/// which evidence they saw, empty when they left what the sprint looked for as it stood. Both at most
/// <see cref="Limits.Line"/>, and may be empty.
/// </summary>
public sealed record ReviewAnswer(
    Verdict Practical,
    Verdict Helpful,
    Verdict Worth,
    string Learned,
    string Seen,
    NextStep Next
);

/// <summary>One member's newest answer; <paramref name="At"/>: when they first gave one.</summary>
public sealed record Reviewed(MemberId Member, ReviewAnswer Answer, Instant At);

/// <summary>What the group decided, who tapped it, and when.</summary>
public sealed record ReviewDecision(NextStep Next, MemberId By, Instant At);

/// <summary>
/// A group looks back on its sprint, which is over. <paramref name="RemindAt"/> is null once the reminder was given.
/// </summary>
public sealed record Review(Instant ClosesAt, Instant? RemindAt)
{
    /// <summary>Each member's answer, once.</summary>
    public ImmutableDictionary<MemberId, Reviewed> Answers { get; init; } =
        ImmutableDictionary<MemberId, Reviewed>.Empty;

    /// <summary>True while members can answer.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>
    /// How many other groups had begun with a starting point of this group's, as it was told when the look back began.
    /// </summary>
    public int Started { get; init; }

    /// <summary>What the group decided, or null while it has not.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>The answers in the order in which they were first given.</summary>
    public IEnumerable<Reviewed> InOrder =>
        Answers.Values.OrderBy(one => one.At).ThenBy(one => one.Member.Value, StringComparer.Ordinal);
}
