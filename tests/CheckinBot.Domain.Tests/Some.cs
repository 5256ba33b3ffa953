namespace CheckinBot.Domain.Tests;

/// <summary>The people and the plan that most tests speak of: a London school, two weeks in March 2026.</summary>
internal static class Some
{
    public static readonly Person Ann = new(new("ann"), "Ann", "29:ann");
    public static readonly Person Ben = new(new("ben"), "Ben", "29:ben");
    public static readonly Person Cem = new(new("cem"), "Cem", "29:cem");
    public static readonly Person Leader = new(new("lena"), "Lena", "29:lena");
    public static readonly Person Deputy = new(new("dora"), "Dora", "29:dora");

    /// <summary>Another leader, to whom barriers are passed on.</summary>
    public static readonly Person Other = new(new("otto"), "Otto", "29:otto");
    public static readonly Person Stranger = new(new("sten"), "Sten", "29:sten");
    public static readonly GroupAddress Group = new("tenant", "19:chat");

    /// <summary>Monday, Wednesday and Friday at 14:00, 2 to 13 March 2026; Lena is not in the chat.</summary>
    public static readonly SprintPlan Plan = new(
        "Fewer late starts",
        "The first five minutes",
        new(2026, 3, 2),
        new(2026, 3, 13),
        Rhythm(new(14, 0)),
        Leader,
        Holiday: null
    );

    public static Rhythm Rhythm(LocalTime at, string zone = "Europe/London", params IEnumerable<IsoDayOfWeek> days)
    {
        var chosen = days.Any() ? days : [IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday];
        return new([.. chosen], at, zone);
    }

    public static Rhythm Daily(LocalTime at, string zone = "Europe/London") =>
        Rhythm(
            at,
            zone,
            IsoDayOfWeek.Monday,
            IsoDayOfWeek.Tuesday,
            IsoDayOfWeek.Wednesday,
            IsoDayOfWeek.Thursday,
            IsoDayOfWeek.Friday
        );

    public static Answer Answer(string done = "Tried it twice", string stuck = "", Going going = Going.OnTrack) =>
        new(going, done, stuck, "", "");

    public static ReviewAnswer Review(
        string learned = "Shorter prompts",
        Verdict worth = Verdict.Yes,
        NextStep next = NextStep.GoOn
    ) => new(Verdict.Yes, Verdict.Partly, worth, learned, "Fewer late starts on Mondays", next);

    public static BarrierText Words(string text = "The projector is broken", Urgency urgency = Urgency.Slowing) =>
        new(text, urgency, Help.Ideas);

    /// <summary>An instant, written as local time in the plan's zone: <c>2026-03-02 14:00</c>.</summary>
    public static Instant Local(this SprintPlan plan, string text)
    {
        var local = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value;
        return local.InZoneStrictly(DateTimeZoneProviders.Tzdb[plan.Rhythm.Zone]).ToInstant();
    }
}
