namespace CheckinBot.Domain;

/// <summary>Where a leader's backup plan stands.</summary>
public enum PlanState
{
    /// <summary>The leader's alone.</summary>
    Draft,

    /// <summary>Somebody of the group was asked, and has not answered.</summary>
    Asked,

    /// <summary>They said no, which stays between the two.</summary>
    Declined,

    /// <summary>They said yes: it is a joint plan, which the group sees.</summary>
    Joint,

    /// <summary>Dropped.</summary>
    Dropped,
}

/// <summary>
/// A backup plan's text, for a sprint. <paramref name="When"/>: if what, may be empty where <paramref name="Barrier"/>
/// says it; <paramref name="Then"/>: then what; <paramref name="With"/>: with whom in mind, may be empty.
/// </summary>
public sealed record PlanFacts(SprintId Sprint, BarrierId? Barrier, string When, string Then, string With);

/// <summary>
/// A leader's private plan. <paramref name="Offers"/>: how often somebody was asked; names the question's message.
/// </summary>
public sealed record BackupPlan(
    PlanId Id,
    PlanFacts Facts,
    PlanState State,
    Instant DraftedAt,
    Person? CoOwnerOrNull,
    string Message,
    int Offers
)
{
    /// <summary>Who was asked last. Throws while nobody was, which is a bug of who asks.</summary>
    public Person CoOwner =>
        CoOwnerOrNull ?? throw new InvalidOperationException("Nobody was asked about this plan yet.");

    /// <summary>Everybody who was ever asked: they hear that it is over, and no more, whatever became of it.</summary>
    public ImmutableHashSet<MemberId> Asked { get; init; } = [];

    /// <summary>When whoever is asked may be written to; null for the leader's own hours.</summary>
    public AgreedHours? Hours { get; init; }

    /// <summary>Nothing that a person wrote: it may stand in a log.</summary>
    public override string ToString() => $"Plan {Id}, {State}";
}
