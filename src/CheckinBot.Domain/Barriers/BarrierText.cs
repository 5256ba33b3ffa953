namespace CheckinBot.Domain;

/// <summary>
/// What somebody says is in the way. <paramref name="Text"/>: 1 to <see cref="Limits.Barrier"/> characters.
/// </summary>
public sealed record BarrierText(string Text, Urgency Urgency, Help Help)
{
    /// <summary>What kind of thing it is. Default: something else.</summary>
    public BarrierKind Kind { get; init; } = BarrierKind.Other;

    /// <summary>What was tried against it so far; up to <see cref="Limits.Line"/> characters, may be empty.</summary>
    public string Tried { get; init; } = "";

    /// <summary>The chat message that it was raised from, an https address; or empty.</summary>
    public string Link { get; init; } = "";

    /// <summary>
    /// True when it is raised as the group: no card names who wrote it. In a small group people may know all the same.
    /// </summary>
    public bool AsGroup { get; init; }
}

/// <summary>
/// What other groups of the school tried against barriers of one kind, counted; never whose they were.
/// </summary>
public sealed record TrialsKnown(int Groups, int Worked, int Partly, int DidNot)
{
    /// <summary>Nothing is known, or the group did not agree to share.</summary>
    public static TrialsKnown None { get; } = new(0, 0, 0, 0);
}
