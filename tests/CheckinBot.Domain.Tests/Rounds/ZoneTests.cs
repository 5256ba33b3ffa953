namespace CheckinBot.Domain.Tests.Rounds;

/// <summary>Zones at their worst: a skipped noon, half hours, a skipped day, hours that come twice.</summary>
public sealed class ZoneTests
{
    private static SprintPlan In(string zone, LocalDate from, LocalDate to, LocalTime? at = null) =>
        Some.Plan with
        {
            FirstDay = from,
            LastDay = to,
            Rhythm = Some.Rhythm(
                at ?? new(9, 0),
                zone,
                Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)
            ),
        };

    [Fact]
    public void A_skipped_hour_is_asked_just_after_the_gap()
    {
        var khartoum = In("Africa/Khartoum", new(2000, 1, 15), new(2000, 1, 20), new(12, 30));
        Assert.Equal(
            khartoum.Local("2000-01-15 13:00"),
            Schedule.NextAsk(khartoum, khartoum.Local("2000-01-15 08:00"))
        );
        Assert.Equal(
            khartoum.Local("2000-01-16 12:30"),
            Schedule.NextAsk(khartoum, khartoum.Local("2000-01-15 13:00"))
        );
    }

    [Fact]
    public void Half_an_hour_that_is_skipped_is_resolved_just_after_it()
    {
        var howe = In("Australia/Lord_Howe", new(2026, 10, 1), new(2026, 10, 9));
        Assert.Equal(howe.Local("2026-10-04 02:30"), Schedule.At(howe, new(2026, 10, 4), new(2, 15)));
    }

    [Fact]
    public void An_hour_that_comes_twice_counts_the_first_time()
    {
        var howe = In("Australia/Lord_Howe", new(2026, 4, 1), new(2026, 4, 9));
        Assert.Equal(Instant.FromUtc(2026, 4, 4, 14, 45), Schedule.At(howe, new(2026, 4, 5), new(1, 45)));
    }

    [Fact]
    public void A_day_that_changes_by_half_an_hour_keeps_its_hour_on_the_wall()
    {
        var howe = In("Australia/Lord_Howe", new(2026, 10, 1), new(2026, 10, 9));
        var (saturday, sunday) = (howe.Local("2026-10-03 09:00"), howe.Local("2026-10-04 09:00"));
        Assert.Equal(Duration.FromMinutes((24 * 60) - 30), sunday - saturday);
        Assert.Equal(sunday, Schedule.NextAsk(howe, saturday));
    }

    [Fact]
    public void A_day_that_is_skipped_whole_is_not_asked()
    {
        var apia = In("Pacific/Apia", new(2011, 12, 28), new(2012, 1, 6));
        Assert.Equal(apia.Local("2011-12-31 09:00"), Schedule.NextAsk(apia, apia.Local("2011-12-29 09:00")));
    }

    [Fact]
    public void The_day_before_a_skipped_day_has_an_end()
    {
        var apia = In("Pacific/Apia", new(2011, 12, 28), new(2012, 1, 6));
        Assert.Equal(
            apia.Local("2011-12-31 00:00") - Duration.Epsilon,
            Schedule.EndOfDay(apia, apia.Local("2011-12-29 09:00"))
        );
    }

    [Fact]
    public void A_sprint_runs_over_a_skipped_day_with_one_round_a_day()
    {
        var it = Scenario.Started(In("Pacific/Apia", new(2011, 12, 28), new(2012, 1, 6)));
        it.Wake("2011-12-28 09:00").Wake("2011-12-29 09:00").Wake("2011-12-31 09:00");
        Assert.Equal(
            [RoundState.Closed, RoundState.Closed, RoundState.Open],
            it.State.Rounds.Select(round => round.State)
        );
    }

    [Fact]
    public void A_sprint_whose_last_day_is_skipped_ends_just_after_it()
    {
        var apia = In("Pacific/Apia", new(2011, 12, 28), new(2011, 12, 30));
        Assert.Equal(apia.Local("2011-12-31 01:00"), Schedule.End(apia));
    }

    [Fact]
    public void A_day_without_a_midnight_starts_after_the_gap()
    {
        var beirut = In("Asia/Beirut", new(2026, 3, 23), new(2026, 4, 3));
        Assert.Equal(
            beirut.Local("2026-03-29 01:00") - Duration.Epsilon,
            Schedule.EndOfDay(beirut, beirut.Local("2026-03-28 12:00"))
        );
    }

    [Fact]
    public void The_group_s_own_day_is_not_the_server_s()
    {
        var auckland = In("Pacific/Auckland", new(2026, 3, 2), new(2026, 3, 6));
        Assert.Equal(new LocalDate(2026, 3, 3), Schedule.DayOf(auckland, Instant.FromUtc(2026, 3, 2, 12, 0)));
    }

    [Fact]
    public void An_unknown_zone_is_null() => Assert.Null(Schedule.Zone("Europe/Atlantis"));
}
