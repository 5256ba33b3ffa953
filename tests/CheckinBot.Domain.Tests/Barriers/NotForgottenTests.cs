namespace CheckinBot.Domain.Tests.Barriers;

public sealed class NotForgottenTests
{
    private static Scenario Told(Urgency urgency = Urgency.Slowing, string at = "2026-03-02 09:00") =>
        Scenario
            .Started(Some.Plan with { Deputy = Some.Deputy })
            .At(at)
            .Raise(Some.Ann, Some.Words(urgency: urgency))
            .Deliver("nudge:b1");

    private static Scenario Reminded() => Told().Wake("2026-03-03 09:00");

    private static void Reminds(Scenario it, string before, string at)
    {
        Assert.DoesNotContain(it.Wake(before).Events, one => one is BarrierLeaderReminded);
        Assert.Contains(new BarrierLeaderReminded(new("b1")), it.Wake(at).Events);
    }

    [Fact]
    public void A_blocking_barrier_is_brought_to_mind_after_four_school_hours() =>
        Reminds(Told(Urgency.Blocking), "2026-03-02 12:59", "2026-03-02 13:00");

    [Fact]
    public void Hours_of_the_night_do_not_count() =>
        Reminds(Told(Urgency.Blocking, "2026-03-02 15:00"), "2026-03-03 09:59", "2026-03-03 10:00");

    [Fact]
    public void A_slowing_one_after_a_school_day() => Reminds(Told(), "2026-03-03 08:59", "2026-03-03 09:00");

    [Fact]
    public void One_that_can_wait_after_three_and_a_weekend_does_not_count() =>
        Reminds(Told(Urgency.CanWait, "2026-03-05 09:00"), "2026-03-10 08:59", "2026-03-10 09:00");

    [Fact]
    public void A_reminder_that_falls_on_the_end_of_the_day_goes_out_the_next_morning()
    {
        var it = Told(Urgency.Blocking, "2026-03-02 13:00").Wake("2026-03-02 17:00");
        Assert.Contains(new BarrierLeaderReminded(new("b1")), it.Events);
        Assert.Equal(Some.Plan.Local("2026-03-03 08:00"), it.Message("unseen:b1:lena")!.NotBefore);
    }

    [Fact]
    public void Until_the_nudge_was_sent_nobody_is_waited_for() =>
        Assert.DoesNotContain(
            Scenario.Started().At("2026-03-02 09:00").Raise(Some.Ann).Wake("2026-03-12 09:00").Events,
            one => one is BarrierLeaderReminded
        );

    [Fact]
    public void The_leader_is_reminded_once() =>
        Assert.DoesNotContain(Reminded().Wake("2026-03-12 09:00").Events, one => one is BarrierLeaderReminded);

    [Fact]
    public void Then_the_deputy_is_told_once()
    {
        var it = Reminded().Wake("2026-03-04 09:00");
        Assert.Contains(new BarrierDeputyTold(new("b1")), it.Events);
        Assert.Equal(Some.Deputy.Id, it.Message("deputy:b1")!.Notice.To);
        Assert.DoesNotContain(it.Wake("2026-03-12 09:00").Events, one => one is BarrierDeputyTold);
    }

    [Fact]
    public void Without_a_deputy_nobody_else_is_told() =>
        Assert.DoesNotContain(
            Scenario
                .Started()
                .At("2026-03-02 09:00")
                .Raise(Some.Ann)
                .Deliver("nudge:b1")
                .Wake("2026-03-03 09:00")
                .Wake("2026-03-12 09:00")
                .State.Outbox.Values,
            one => one.Notice.Kind == NoticeKind.TellDeputy
        );

    [Fact]
    public void A_leader_who_is_their_own_deputy_is_not_told_twice() =>
        Assert.DoesNotContain(
            Scenario
                .Started(Some.Plan with { Deputy = Some.Leader })
                .At("2026-03-02 09:00")
                .Raise(Some.Ann)
                .Deliver("nudge:b1")
                .Wake("2026-03-03 09:00")
                .Wake("2026-03-12 09:00")
                .Events,
            one => one is BarrierDeputyTold
        );

    [Fact]
    public void The_deputy_may_act_once_told_and_the_leader_still_may()
    {
        Assert.Equal(RefusalKind.NotAMember, Reminded().Acknowledge(Some.Deputy).Last.Refusal!.Kind);
        var it = Reminded().Wake("2026-03-04 09:00").Acknowledge(Some.Deputy);
        Assert.Equal(Some.Deputy.Id, it.State.Barriers[0].AcknowledgedBy);
        Assert.Empty(it.Acknowledge(Some.Leader).Events);
        Assert.Equal(BarrierState.HeldBack, it.HoldBack(Some.Leader).State.Barriers[0].State);
    }

    [Fact]
    public void A_leader_who_cannot_be_reached_is_waited_for_once_and_then_the_deputy_is_told()
    {
        var it = Scenario
            .Started(Some.Plan with { Deputy = Some.Deputy })
            .At("2026-03-02 09:00")
            .Raise(Some.Ann)
            .Park("nudge:b1");
        Assert.DoesNotContain(it.Wake("2026-03-03 08:59").Events, one => one is BarrierDeputyTold);
        Assert.Contains(new BarrierDeputyTold(new("b1")), it.Wake("2026-03-03 09:00").Events);
    }

    [Fact]
    public void Whatever_the_leader_does_nobody_is_reminded()
    {
        Assert.All<Func<Scenario, Scenario>>(
            [
                it => it.Acknowledge(Some.Leader),
                it => it.HoldBack(Some.Leader, 5),
                it => it.Encourage(Some.Leader),
                it => it.OpenOptions(Some.Leader),
                it => it.Clear(Some.Ben),
            ],
            act =>
                Assert.DoesNotContain(act(Told()).Wake("2026-03-06 09:00").Events, one =>
                    one is BarrierLeaderReminded or BarrierDeputyTold
                )
        );
    }

    [Fact]
    public void A_reminder_and_a_word_to_the_deputy_that_were_not_sent_are_withdrawn_when_the_leader_acts()
    {
        var it = Reminded().Wake("2026-03-04 09:00").Encourage(Some.Leader);
        Assert.Equal(
            (OutboxState.Withdrawn, OutboxState.Withdrawn),
            (it.Message("unseen:b1:lena")!.State, it.Message("deputy:b1")!.State)
        );
        Assert.Equal((null, null), (it.State.Barriers[0].RemindedAt, it.State.Barriers[0].DeputyToldAt));
    }

    [Fact]
    public void Withdrawn_unsent_they_go_out_when_it_comes_to_that_again()
    {
        var it = Reminded()
            .Wake("2026-03-04 09:00")
            .HoldBack(Some.Leader, 1)
            .Wake("2026-03-05 14:00")
            .StillThere(Some.Ann)
            .Deliver("back:b1:1");
        it.Wake("2026-03-06 14:00");
        Assert.Equal(OutboxState.Pending, it.Message("unseen:b1:lena")!.State);
        Assert.Equal(
            OutboxState.Pending,
            it.Deliver("unseen:b1:lena").Wake("2026-03-09 14:00").Message("deputy:b1")!.State
        );
    }

    [Fact]
    public void A_deputy_whose_message_was_overtaken_on_its_way_may_act_all_the_same()
    {
        var it = Reminded().Wake("2026-03-04 09:00").Encourage(Some.Leader).Deliver("deputy:b1");
        Assert.Equal(BarrierState.Acknowledged, it.Acknowledge(Some.Deputy).State.Barriers[0].State);
        Assert.DoesNotContain(it.Wake("2026-03-12 09:00").Events, one => one is BarrierDeputyTold);
    }

    [Fact]
    public void Cleared_before_the_reminder_was_sent_and_reopened_it_is_due_again()
    {
        var it = Reminded().Clear(Some.Ann);
        Assert.Equal(OutboxState.Withdrawn, it.Message("unseen:b1:lena")!.State);
        Assert.Equal(OutboxState.Pending, it.Reopen(Some.Ann).Wake().Message("unseen:b1:lena")!.State);
    }

    [Fact]
    public void What_many_barriers_wait_for_after_a_long_absence_comes_in_writes_that_fit()
    {
        var plan = Some.Plan with
        {
            LastDay = Some.Plan.FirstDay.PlusDays(Limits.SprintDays - 1),
            Rhythm = Some.Daily(new(9, 0)),
            Deputy = Some.Deputy,
        };
        var it = Enumerable
            .Range(1, 40)
            .Aggregate(Scenario.Started(plan), (so, n) =>
                so.Raise(Some.Ann, Some.Words($"Barrier {n}"), source: $"form:{n}").Deliver($"nudge:b{n}")
            );
        Assert.Equal(Limits.Events, it.Wake("2026-12-01 12:00").Events.Count());
        Assert.True(SprintTimers.Next(it.State) <= it.Now);
        Assert.InRange(it.Wake().Events.Count(), 1, Limits.Events);
        Assert.Empty(it.Wake().Events);
    }
}
