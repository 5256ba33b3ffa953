namespace CheckinBot.Domain;

/// <summary>
/// What somebody says is in the way. <paramref name="Text"/>: 1 to <see cref="Limits.Barrier"/> characters.
/// </summary>
public sealed record BarrierWords(string Text, Urgency Urgency, Help Help);

/// <summary>How a barrier was cleared, by whom and when; <paramref name="Note"/> may be empty.</summary>
public sealed record Clearing(Outcome Outcome, string Note, MemberId By, Instant At);

/// <summary>
/// Something the group wants out of the way. <paramref name="Number"/>: 1, 2, 3 … within the sprint, for people.
/// <paramref name="Source"/>: what it was raised from (a round's check-in, a form), so that the same member sending the
/// same thing again means the same barrier. <paramref name="RaisedAt"/>: when the leader was meant to hear, or when it was
/// car-parked. <paramref name="Cleared"/> is kept when it is reopened, so that the record is whole.
/// </summary>
public sealed record Barrier(
    BarrierId Id,
    int Number,
    string Source,
    MemberId RaisedBy,
    Instant RaisedAt,
    BarrierWords Words,
    BarrierState State,
    MemberId? AcknowledgedBy,
    Clearing? Cleared)
{
    /// <summary>True while it stands in the way and the leader knows or is about to.</summary>
    public bool IsOpen => State is BarrierState.Open or BarrierState.Acknowledged;
}
