namespace CheckinBot.Domain.Tests.Notices;

public sealed class AgreedHoursTests
{
    private static readonly BarrierText Blocking = Some.Words(urgency: Urgency.Blocking);

    private static Scenario AnyHour() =>
        Reach(Scenario.Started(Some.Plan with { Deputy = Some.Deputy }), Some.Leader, true);

    private static Scenario Reach(Scenario it, Person by, bool any) =>
        it.Run(new ReachLeader(it.NextId(), it.Now, by.Id, any));

    private static Instant Local(string text) => Some.Plan.Local(text);

    [Theory]
    [InlineData("2026-03-02 07:59", "2026-03-02 08:00")]
    [InlineData("2026-03-02 08:00", "2026-03-02 08:00")]
    [InlineData("2026-03-02 16:59", "2026-03-02 16:59")]
    [InlineData("2026-03-02 17:00", "2026-03-03 08:00")]
    [InlineData("2026-03-06 17:00", "2026-03-09 08:00")]
    [InlineData("2026-03-07 12:00", "2026-03-09 08:00")]
    public void A_nudge_waits_for_the_agreed_hours(string raised, string sent)
    {
        var it = Scenario.Started().At(raised).Raise(Some.Ann);
        Assert.Equal((Local(sent), Local(sent) > it.Now), (it.Nudge().NotBefore, it.Nudge().WaitsForHours));
    }

    [Fact]
    public void While_it_waits_nobody_may_take_it_on_and_then_one_may()
    {
        var it = Scenario.Started().Raise(Some.Ann);
        Assert.NotNull(it.At("2026-03-02 07:59").Claim("nudge:b1", OutboxMessage.Turn).Refused);
        Assert.Equal(
            Local("2026-03-02 08:01"),
            it.At("2026-03-02 08:00").Claim("nudge:b1", OutboxMessage.Turn).Nudge().LeaseExpiresAt
        );
    }

    [Fact]
    public void Taken_on_after_the_hours_it_waits_for_the_next_ones() =>
        Assert.Equal(
            Local("2026-03-03 08:00"),
            Scenario
                .Started()
                .At("2026-03-02 16:00")
                .Raise(Some.Ann)
                .At("2026-03-02 17:00")
                .Claim("nudge:b1", OutboxMessage.Turn)
                .Nudge()
                .LeaseExpiresAt
        );

    [Fact]
    public void A_minute_before_the_hours_nobody_takes_it_on_for_a_turn_that_ends_as_they_begin()
    {
        var it = Scenario
            .Started()
            .At("2026-03-02 16:00")
            .Raise(Some.Ann)
            .At("2026-03-03 07:59")
            .Claim("nudge:b1", Duration.FromMinutes(1));
        Assert.True(it.Nudge().LeaseExpiresAt > Local("2026-03-03 08:00"));
    }

    [Fact]
    public void Put_off_past_the_hours_it_waits_for_the_next_ones() =>
        Assert.Equal(
            Local("2026-03-03 08:00"),
            Scenario
                .Started()
                .At("2026-03-02 16:00")
                .Raise(Some.Ann)
                .Defer("nudge:b1", Duration.FromHours(2))
                .Nudge()
                .LeaseExpiresAt
        );

    [Fact]
    public void A_blocking_barrier_waits_as_well_unless_the_leader_allows_any_hour()
    {
        Assert.True(Scenario.Started().Raise(Some.Ann, Blocking).Nudge().WaitsForHours);
        Assert.False(AnyHour().Raise(Some.Ann, Blocking).Nudge().WaitsForHours);
        Assert.True(AnyHour().Raise(Some.Ann).Nudge().WaitsForHours);
    }

    [Fact]
    public void Any_hour_is_the_sprint_s_leader_s_and_nobody_else_s()
    {
        var it = AnyHour()
            .At("2026-03-02 16:00")
            .Raise(Some.Ann, Blocking)
            .At("2026-03-02 18:00")
            .PassOn(Some.Leader, Some.Other);
        Assert.True(it.Message("nudge:b1:otto")!.WaitsForHours);
    }

    [Fact]
    public void A_deputy_is_told_in_the_hours_however_blocking_it_is()
    {
        var it = AnyHour()
            .At("2026-03-02 09:00")
            .Raise(Some.Ann, Blocking)
            .Deliver("nudge:b1")
            .Wake("2026-03-02 13:00")
            .Wake("2026-03-02 22:00");
        Assert.Equal(Local("2026-03-03 08:00"), it.Message("deputy:b1")!.NotBefore);
    }

    [Fact]
    public void Only_the_leader_allows_any_hour_and_twice_is_once()
    {
        Assert.StartsWith(
            "Only Lena can do this",
            Reach(Scenario.Started(), Some.Ann, true).Refused,
            StringComparison.Ordinal
        );
        Assert.Equal(RefusalKind.NotAMember, Reach(Scenario.Started(), Some.Stranger, true).Last.Refusal!.Kind);
        Assert.Empty(Reach(AnyHour(), Some.Leader, true).Events);
        Assert.False(Reach(AnyHour(), Some.Leader, false).State.Plan.AnyHourWhenBlocking);
    }

    [Fact]
    public void What_was_kept_for_a_leader_is_released_into_the_hours() =>
        Assert.Equal(
            Local("2026-03-03 08:00"),
            Scenario
                .Started()
                .At("2026-03-02 09:00")
                .Raise(Some.Ann)
                .Park("nudge:b1")
                .At("2026-03-02 20:00")
                .Release(Some.Leader)
                .Nudge()
                .NotBefore
        );

    [Fact]
    public void What_a_member_does_is_shown_to_the_group_at_once_and_what_a_leader_does_waits()
    {
        Assert.False(Scenario.Started().Raise(Some.Ann).Clear(Some.Ann).Message("cleared:b1:3")!.WaitsForHours);
        Assert.True(Scenario.Started().Raise(Some.Ann).Clear(Some.Leader).Message("cleared:b1:3")!.WaitsForHours);
        Assert.False(Scenario.Started().Raise(Some.Ann).Message("barrier:b1")!.WaitsForHours);
    }
}
