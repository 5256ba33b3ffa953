namespace CheckinBot.Domain;

/// <summary>
/// What a leader's own log says: settings, touches they logged themselves, and backup plans. Nobody else sees any of
/// it. What they did with groups in the bot stands in the sprints' logs. Before its first event it is
/// <see cref="None"/>.
/// </summary>
public sealed record Leader : Aggregate, IAggregate<Leader>
{
    /// <summary>A leader of whom nothing is kept.</summary>
    public static Leader None { get; } = new();

    /// <summary>Their Entra tenant; empty before the first event.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>Who they are. Throws before the first event, which is a bug of who asks.</summary>
    public Person Who => WhoOrNull ?? throw new InvalidOperationException("Nothing is known of this leader yet.");

    /// <summary>Who they are; null before the first event.</summary>
    public Person? WhoOrNull { get; init; }

    /// <summary>What they chose.</summary>
    public LeaderSettings Settings { get; init; } = LeaderSettings.Default;

    /// <summary>Digests by the calendar fell due up to here.</summary>
    public Instant DigestsUntil { get; init; }

    /// <summary>
    /// When each digest was shown, on request or by the calendar: what changed since the last stands first.
    /// </summary>
    public ImmutableList<Instant> Digests { get; init; } = [];

    /// <summary>The touches they logged themselves, in the order of logging.</summary>
    public ImmutableList<Touch> Touches { get; init; } = [];

    /// <summary>
    /// What they noted about touches that logged themselves, by the touch's name (<see cref="TouchNaming"/>).
    /// </summary>
    public ImmutableDictionary<string, TouchMark> Marks { get; init; } = ImmutableDictionary<string, TouchMark>.Empty;

    /// <summary>Their backup plans, in the order they were drafted.</summary>
    public ImmutableList<BackupPlan> Plans { get; init; } = [];

    /// <summary>A plan by its id, or null.</summary>
    public BackupPlan? PlanOrNull(PlanId id) => Plans.Find(plan => plan.Id == id);

    /// <summary>A plan by its id. Throws where there is none, which is a bug of who asks.</summary>
    public BackupPlan Plan(PlanId id) =>
        PlanOrNull(id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "There is no such plan here.");

    /// <summary>The plan that a message is about. Throws where there is none, which is a bug of who asks.</summary>
    public BackupPlan PlanOf(Notice notice) => Plan(notice.About(notice.Plan));

    /// <summary>A touch that they logged, by its id, or null.</summary>
    public Touch? TouchOrNull(TouchId id) => Touches.Find(touch => touch.Id == id);

    /// <summary>A touch that they logged, by its id. Throws where there is none, which is a bug of who asks.</summary>
    public Touch Touch(TouchId id) =>
        TouchOrNull(id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "There is no such touch here.");

    /// <summary>What this log knows of the days that the school closes; null while that is nothing.</summary>
    public SchoolCalendar? School { get; init; }

    /// <inheritdoc/>
    public override Instant Earliest(Notice notice, Instant at)
    {
        if (!notice.InHours)
        {
            return at;
        }

        return notice.Plan is { } plan && PlanOrNull(plan)?.Hours is { } hours
            ? hours.Earliest(at, Closed)
            : DigestSchedule.InHours(Settings, at, Closed);
    }

    /// <summary>Nothing that a person wrote: it may stand in a log.</summary>
    public override string ToString() => $"Leader's log of {Sequence} events";

    private DaysOff Closed => School?.Closed ?? DaysOff.None;

    static Decision IAggregate<Leader>.Decide(Leader aggregate, Command command) =>
        LeaderDecisions.Command(aggregate, command);

    static Leader IAggregate<Leader>.Apply(Leader aggregate, StoredEvent recorded) =>
        LeaderProjection.Apply(aggregate, recorded);

    static LogEvent IAggregate<Leader>.TakeBack(Leader aggregate, LogEvent happened, Func<MemberId, bool> isThem) =>
        Redaction.Of(aggregate, happened, isThem);

    static Instant? IAggregate<Leader>.NextDue(Leader aggregate) => LeaderTimers.Next(aggregate);
}
