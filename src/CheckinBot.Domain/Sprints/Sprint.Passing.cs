namespace CheckinBot.Domain;

/// <summary>What a sprint passes on to other groups, and what it began with.</summary>
public sealed partial record Sprint
{
    /// <summary>As what the group offers this sprint to others, or null while it does not.</summary>
    public StartingPoint? Offered { get; init; }

    /// <summary>The sprint of another group whose starting point this one began with, or null.</summary>
    public SprintId? TakenFrom { get; init; }

    /// <summary>
    /// Sprints of others that began with a starting point of this group's while this was its newest sprint.
    /// </summary>
    public ImmutableHashSet<SprintId> StartedBy { get; init; } = [];

    /// <summary>How many had begun so in its earlier sprints, of which it was not told yet.</summary>
    public int StartedBefore { get; init; }

    /// <summary>How many of them its look back has not told of: its next one does.</summary>
    public int StartedUntold => StartedBefore + StartedBy.Count - (ReviewOrNull?.Started ?? 0);
}
