namespace CheckinBot.Domain.Tests.Leaders;

public sealed class DigestTests
{
    private static Instant Local(string text) => LeaderScenario.Local(text);

    private static LeaderScenario Weekly() => LeaderScenario.With(DigestRhythm.Weekly);

    [Fact]
    public void It_falls_on_its_day_and_hour_and_not_before()
    {
        Assert.Empty(Weekly().Wake("2026-03-06 13:59").Last.Events);
        Assert.Equal(new DigestFell(1, Local("2026-03-06 14:00"), Told: true), Fell(Weekly().Wake("2026-03-06 14:00")));
    }

    [Fact]
    public void It_goes_to_the_leader() =>
        Assert.Equal(
            (Some.Leader.Id, 1),
            Weekly().Wake("2026-03-06 14:00").Message("digest:1")!.Notice is var notice
                ? (notice.To!.Value, notice.Number!.Value)
                : default
        );

    [Fact]
    public void It_falls_once_however_often_the_clock_wakes() =>
        Assert.Empty(Weekly().Wake("2026-03-06 14:00").Wake("2026-03-06 14:05").Last.Events);

    [Fact]
    public void Every_other_week_is_every_other_week()
    {
        var it = LeaderScenario.With(DigestRhythm.Fortnightly).Wake("2026-03-06 14:00");
        Assert.Equal(Local("2026-03-20 14:00"), DigestSchedule.Next(it.State.Settings, it.State.DigestsUntil));
    }

    [Fact]
    public void A_day_late_it_is_sent_still_and_later_it_is_written_down_only()
    {
        Assert.True(Fell(Weekly().Wake("2026-03-07 14:00")).Told);
        var late = Weekly().Wake("2026-03-07 14:01");
        Assert.False(Fell(late).Told);
        Assert.Empty(late.State.Outbox);
    }

    [Fact]
    public void What_was_never_shown_is_no_digest_that_the_next_one_starts_from() =>
        Assert.Empty(Weekly().Wake("2026-03-08 09:00").State.Digests);

    [Fact]
    public void Of_several_that_were_missed_only_the_newest_counts()
    {
        Assert.Equal(new DigestFell(1, Local("2026-03-20 14:00"), Told: true), Fell(Weekly().Wake("2026-03-20 15:00")));
        Assert.Equal(
            new DigestFell(1, Local("2028-12-29 14:00"), Told: false),
            Fell(Weekly().Wake("2028-12-31 09:00"))
        );
    }

    [Fact]
    public void One_that_waits_gives_way_to_a_fresher_one()
    {
        var it = Weekly().Wake("2026-03-06 14:00").Wake("2026-03-13 14:00");
        Assert.Equal(
            (OutboxState.Withdrawn, OutboxState.Pending),
            (it.Message("digest:1")!.State, it.Message("digest:2")!.State)
        );
    }

    [Fact]
    public void A_leader_who_was_away_gets_the_newest_only()
    {
        var it = Weekly().Wake("2026-03-06 14:00");
        it.Run(id => new ParkNotice(id, it.Now, new("digest:1")))
            .Wake("2026-03-13 14:00")
            .Run(id => new ParkNotice(id, it.Now, new("digest:2")));
        Assert.Equal(
            ["digest:2"],
            it.Run(id => new ReleaseNotices(id, it.Now, Some.Leader.Id))
                .State.Pending.Select(one => one.Notice.Id.Value)
        );
    }

    [Fact]
    public void Whoever_wants_none_any_more_gets_none()
    {
        var it = Weekly().Wake("2026-03-06 14:00").Choose(DigestRhythm.Off);
        Assert.Equal(OutboxState.Withdrawn, it.Message("digest:1")!.State);
        Assert.Null(LeaderTimers.Next(it.State));
    }

    [Fact]
    public void Another_hour_counts_from_now_and_brings_nothing_that_is_past() =>
        Assert.Equal(
            Local("2026-03-13 09:00"),
            LeaderTimers.Next(Weekly().At("2026-03-06 10:00").Choose(DigestRhythm.Weekly, hour: 9).State)
        );

    [Fact]
    public void One_that_falls_on_a_weekend_waits_for_monday() =>
        Assert.Equal(
            Local("2026-03-09 07:00"),
            LeaderScenario
                .With(DigestRhythm.Weekly, IsoDayOfWeek.Saturday, 10)
                .Wake("2026-03-07 10:00")
                .Message("digest:1")!
                .NotBefore
        );

    [Fact]
    public void Looked_at_by_oneself_each_time_counts()
    {
        var it = new LeaderScenario();
        it.Run(id => new SeeDigest(id, it.Now, "tenant", Some.Leader))
            .At("2026-03-03 10:00")
            .Run(id => new SeeDigest(id, it.Now, "tenant", Some.Leader));
        Assert.Equal([Local("2026-03-02 09:00"), Local("2026-03-03 10:00")], it.State.Digests);
        Assert.Empty(it.State.Outbox);
    }

    private static DigestFell Fell(LeaderScenario it) => Assert.IsType<DigestFell>(Assert.Single(it.Last.Events));
}
