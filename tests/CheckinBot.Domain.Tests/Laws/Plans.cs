namespace CheckinBot.Domain.Tests.Laws;

/// <summary>The plans that histories are played on: each has its own edge.</summary>
internal static class Plans
{
    private static readonly IsoDayOfWeek[] EveryDay =
    [
        .. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None),
    ];

    public static IReadOnlyList<SprintPlan> All { get; } =
    [
        Some.Plan with
        {
            Deputy = Some.Deputy,
        },
        Some.Plan with
        {
            Deputy = Some.Deputy,
            AnyHourWhenBlocking = true,
            Care = new(new(9, 0), new(15, 30), 2, 1, 2),
        },
        Some.Plan with
        {
            Deputy = Some.Deputy,
            Rhythm = Some.Daily(new(9, 0)),
        },
        Some.Plan with
        {
            Rhythm = Some.Daily(new(18, 0), "America/New_York"),
        },
        Some.Plan with
        {
            Rhythm = Some.Rhythm(new(16, 30), "Pacific/Auckland", IsoDayOfWeek.Friday),
        },
        Some.Plan with
        {
            LastDay = new(2026, 3, 2),
        },
        Some.Plan with
        {
            Deputy = Some.Deputy,
            LastDay = new(2026, 3, 15),
            Holidays = new(new DateInterval(new(2026, 3, 5), new(2026, 3, 10))),
        },
        Some.Plan with
        {
            Deputy = Some.Deputy,
            FirstDay = new(2026, 3, 20),
            LastDay = new(2026, 6, 19),
            Rhythm = Some.Rhythm(new(7, 0), "Europe/London", EveryDay),
        },
        Some.Plan with
        {
            FirstDay = new(2026, 9, 28),
            LastDay = new(2026, 10, 9),
            Rhythm = Some.Rhythm(new(10, 15), "Australia/Lord_Howe", EveryDay),
        },
        Some.Plan with
        {
            FirstDay = new(2011, 12, 27),
            LastDay = new(2012, 1, 6),
            Rhythm = Some.Rhythm(new(9, 0), "Pacific/Apia", EveryDay),
        },
        Some.Plan with
        {
            FirstDay = new(2000, 1, 12),
            LastDay = new(2000, 1, 21),
            Rhythm = Some.Rhythm(new(12, 30), "Africa/Khartoum", EveryDay),
        },
    ];
}
