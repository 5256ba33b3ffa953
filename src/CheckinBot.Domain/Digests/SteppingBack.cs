namespace CheckinBot.Domain;

/// <summary>Whose work it was that a barrier went away.</summary>
public enum ClearedHow
{
    /// <summary>The group's alone.</summary>
    Itself,

    /// <summary>The group's, with help of its leader.</summary>
    WithHelp,

    /// <summary>The leader's.</summary>
    ByLeader,
}

/// <summary>
/// What a leader looks at to find the balance between being involved and letting others own the work. Nobody else sees
/// it.
/// </summary>
public static class SteppingBack
{
    /// <summary>How many weeks back touches are counted.</summary>
    public const int Weeks = 4;

    private const int WeeksToSettle = 2;

    /// <summary>
    /// Whose work a cleared barrier was. A leader who only held back left it to the group; one who cleared it did it
    /// alone unless members said why, had ideas, added to it or carried out a plan with them.
    /// </summary>
    public static ClearedHow HowCleared(Sprint sprint, Barrier barrier)
    {
        var touches = sprint
            .Touches.Where(touch => touch.Barrier == barrier.Id && touch.Kind != TouchKind.HeldBack)
            .ToList();
        if (touches.Count == 0)
        {
            return ClearedHow.Itself;
        }

        var isLeaderLast = touches.Any(touch => IsLast(touch, barrier.Clearing));
        return isLeaderLast && !GroupTookPart(sprint, barrier) ? ClearedHow.ByLeader : ClearedHow.WithHelp;
    }

    /// <summary>
    /// What this leader did with a group over the last weeks: in the bot, and as they logged it themselves.
    /// </summary>
    public static GroupTouches With(Leader leader, MemberId who, SprintId id, Sprint sprint, Instant now)
    {
        var made = sprint
            .Touches.Where(touch =>
                touch.By == who && leader.Marks.GetValueOrDefault(TouchNaming.Of(id, touch))?.IsRemoved != true
            )
            .Select(touch =>
                (
                    Week: WeekOf((now - touch.At).TotalDays),
                    Steers: touch.Kind is not (TouchKind.HeldBack or TouchKind.Thanked)
                )
            );
        var logged = leader
            .Touches.Where(touch => !touch.IsRemoved && touch.Facts.Group == id)
            .Select(touch => (Week: WeekOf(Period.DaysBetween(touch.Facts.On, Today(leader, now))), Steers: true));
        var recent = made.Concat(logged).Where(touch => touch.Week < Weeks).ToList();
        return new(
            [.. Enumerable.Range(0, Weeks).Select(week => recent.Count(touch => touch.Week == week))],
            recent.Count(touch => touch.Steers),
            Asked(sprint, who, now),
            IsSettled(sprint, now)
        );
    }

    private static bool IsLast(LeaderTouch touch, Clearing cleared) =>
        touch.Kind == TouchKind.Cleared && touch.By == cleared.By && touch.At == cleared.At;

    private static bool GroupTookPart(Sprint sprint, Barrier barrier) =>
        barrier.IdeaRoundOrNull is { Whys.IsEmpty: false } or { Ideas.IsEmpty: false }
        || barrier.Additions.Any(addition => addition.By != barrier.Clearing.By)
        || sprint.Joint.Any(plan => plan.Barrier == barrier.Id);

    private static int Asked(Sprint sprint, MemberId who, Instant now) =>
        sprint.Barriers.Count(barrier =>
            sprint.IsForLeader(barrier.Id)
            && sprint.LeaderOf(barrier) == who
            && barrier.Words.Help != Help.JustSoYouKnow
            && WeekOf((now - (barrier.BackAt ?? barrier.RaisedAt)).TotalDays) < Weeks
        );

    private static bool IsSettled(Sprint sprint, Instant now) =>
        sprint is { IsRunning: true, PlanOrNull: { } plan }
        && plan.FirstDay.PlusWeeks(WeeksToSettle) <= Schedule.DayOf(plan, now);

    private static int WeekOf(double days) => (int)(Math.Max(0, days) / 7);

    private static LocalDate Today(Leader leader, Instant now) =>
        now.InZone(DateTimeZoneProviders.Tzdb[leader.Settings.Zone]).Date;
}

/// <summary>
/// A leader's touches of one group. <paramref name="Weeks"/>: how many in the last seven days, the seven before, and so
/// on; <paramref name="Steered"/>: those but for thank-yous and holding back; <paramref name="Asked"/>: barriers for
/// which the group wanted something of them in that time; <paramref name="IsSettled"/>: its sprint is under way for two
/// weeks at least.
/// </summary>
public sealed record GroupTouches(ImmutableArray<int> Weeks, int Steered, int Asked, bool IsSettled)
{
    /// <summary>All of them.</summary>
    public int All => Weeks.Sum();

    /// <summary>Many more than the group asked for: more than three for each time, and three more.</summary>
    public bool AreMany => Steered > (3 * Asked) + 3;

    /// <summary>None at all, though there was time for one.</summary>
    public bool AreNone => All == 0 && IsSettled;
}
