namespace CheckinBot.Domain;

/// <summary>Where a round stands.</summary>
public enum RoundState
{
    /// <summary>Answers are awaited.</summary>
    Open,

    /// <summary>Summed up; answers that still come are kept and marked late.</summary>
    Closed,

    /// <summary>Its hour passed while the service was away; nobody was asked.</summary>
    Missed,
}

/// <summary>
/// One check-in occasion. <paramref name="RemindAt"/> is null when there is no good moment for a reminder, and once the
/// reminder was given.
/// </summary>
public sealed record Round(
    int Number,
    RoundState State,
    Instant OpenedAt,
    Instant ClosesAt,
    Instant? RemindAt,
    ImmutableDictionary<MemberId, Checkin> Checkins
)
{
    /// <summary>
    /// What the leader may be shown of it: as the group had agreed when it was asked, or less, if it agreed on less
    /// since.
    /// </summary>
    public DigestHolds Holds { get; init; } = DigestHolds.PulseAndWins;

    /// <summary>What it asks: what the group had agreed on when it was opened.</summary>
    public QuestionSet Questions { get; init; } = QuestionSet.Default;

    /// <summary>Members who let it pass.</summary>
    public ImmutableHashSet<MemberId> Skipped { get; init; } = [];

    /// <summary>How many members see their work so.</summary>
    public int Count(Going going) => Checkins.Values.Count(checkin => checkin.Answer.Going == going);

    /// <summary>The check-ins in the order they were first given.</summary>
    public IEnumerable<Checkin> InOrder =>
        Checkins.Values.OrderBy(checkin => checkin.At).ThenBy(checkin => checkin.Member.Value, StringComparer.Ordinal);
}
