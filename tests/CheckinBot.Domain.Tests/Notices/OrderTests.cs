namespace CheckinBot.Domain.Tests.Notices;

public sealed class OrderTests
{
    private static SprintPlan Daily => Some.Plan with { Rhythm = Some.Daily(new(14, 0)) };

    private static IEnumerable<string> Waiting(Scenario it) => it.State.Pending.Select(one => one.Notice.Id.Value);

    [Fact]
    public void Yesterday_s_summary_comes_before_today_s_question()
    {
        var it = Scenario.Started(Daily).Wake("2026-03-02 14:00").Deliver("ask:1").CheckIn(Some.Ann);
        Assert.Equal(["sum:1", "ask:2", "ask:2:sofar"], Waiting(it.Wake("2026-03-03 14:00")));
    }

    [Fact]
    public void The_tenth_summary_comes_before_the_eleventh_question()
    {
        var it = Scenario.Started(Daily with { LastDay = new(2026, 3, 27) });
        foreach (
            var (round, day) in Enumerable
                .Range(0, 10)
                .Select(place => (place + 1, new LocalDate(2026, 3, 2).PlusDays(place / 5 * 7).PlusDays(place % 5)))
        )
        {
            it.Wake($"{day:uuuu-MM-dd} 14:00").Deliver($"ask:{round}");
        }

        Assert.Equal(
            ["sum:10", "ask:11", "ask:11:sofar"],
            Waiting(it.Wake("2026-03-16 14:00"))
                .Where(id => !id.StartsWith("sum", StringComparison.Ordinal) || id == "sum:10")
        );
    }

    [Fact]
    public void The_last_summary_comes_before_the_look_back_when_a_group_ends_early()
    {
        var it = Scenario.Asked().Deliver("ask:1").CheckIn(Some.Ann).End(Some.Ann);
        Assert.Equal(["sum:1", "review", "review:sofar"], Waiting(it));
    }

    [Fact]
    public void What_was_withdrawn_and_is_wanted_again_keeps_its_place()
    {
        var it = Scenario.Started().At("2026-03-02 09:00").Raise(Some.Ann).At("2026-03-02 09:00").Raise(Some.Ben);
        Assert.Equal(
            Enumerable.Range(0, it.State.Outbox.Count),
            it.State.Outbox.Values.Select(one => one.Place).Order()
        );
    }
}
