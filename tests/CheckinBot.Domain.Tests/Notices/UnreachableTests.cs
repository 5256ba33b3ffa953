namespace CheckinBot.Domain.Tests.Notices;

public sealed class UnreachableTests
{
    // The living card of each barrier, which the group gets as well, is out of the way.
    private static Scenario Parked() => Scenario.Started().Raise(Some.Ann).Deliver("barrier:b1").Park("nudge:b1");

    private static int TimesTold(Scenario it) =>
        it.State.Outbox.Values.Count(one => one.Notice.Kind == NoticeKind.TellUnreachable);

    [Fact]
    public void The_group_is_told_when_the_leader_cannot_be_reached()
    {
        var it = Parked();
        Assert.Equal(OutboxState.Parked, it.Nudge().State);
        Assert.Equal([NoticeKind.TellUnreachable], it.Told());
    }

    [Fact]
    public void The_group_is_told_once_for_any_number_of_barriers() =>
        Assert.Equal(1, TimesTold(Parked().Raise(Some.Ben).Park("nudge:b2").Raise(Some.Cem).Park("nudge:b3")));

    [Fact]
    public void A_parked_message_is_not_due() =>
        Assert.Null(
            SprintTimers.Next(
                Parked()
                    .Deliver(Unreachable)
                    .End(Some.Ann)
                    .Deliver("review")
                    .Deliver("review:sofar")
                    .Wake("2026-03-20 14:00")
                    .Deliver("review:remind")
                    .Deliver("review:next")
                    .State
            )
        );

    [Fact]
    public void A_parked_message_to_the_group_says_nothing_of_the_leader() =>
        Assert.Equal(0, TimesTold(Scenario.Asked().Park("ask:1")));

    [Fact]
    public void When_the_leader_can_be_reached_what_was_kept_is_sent()
    {
        var it = Parked()
            .Raise(Some.Ben)
            .Deliver("barrier:b2")
            .Park("nudge:b2")
            .Deliver(Unreachable)
            .Release(Some.Leader);
        Assert.Equal([new NoticesReleased(Some.Leader.Id)], it.Events);
        Assert.Equal([NoticeKind.Nudge, NoticeKind.Nudge], it.Told());
    }

    [Fact]
    public void A_word_about_the_leader_that_was_not_sent_is_withdrawn_when_they_can_be_reached() =>
        Assert.Equal([NoticeKind.Nudge], Parked().Release(Some.Leader).Told());

    [Fact]
    public void Releasing_the_group_leaves_the_leader_s_messages() => Assert.Empty(Parked().Release().Events);

    [Fact]
    public void Releasing_twice_changes_nothing() =>
        Assert.Empty(Parked().Release(Some.Leader).Release(Some.Leader).Events);

    [Fact]
    public void A_barrier_cleared_while_its_nudge_was_kept_is_not_sent_on_release()
    {
        var it = Parked().Clear(Some.Ann);
        Assert.Empty(it.Release(Some.Leader).Events);
        Assert.Equal(OutboxState.Withdrawn, it.Nudge().State);
    }

    // In the agreed hours: raised on Monday at nine, and refused at once.
    private static Scenario Refused(string until) =>
        Scenario
            .Started()
            .At("2026-03-02 09:00")
            .Raise(Some.Ann)
            .Deliver("barrier:b1")
            .CannotReach("nudge:b1")
            .At(until)
            .CannotReach("nudge:b1");

    [Fact]
    public void A_failure_that_may_pass_is_tried_again_and_nobody_is_told() =>
        Assert.Equal(
            (OutboxState.Pending, 0),
            (Refused("2026-03-02 09:59").Nudge().State, TimesTold(Refused("2026-03-02 09:59")))
        );

    [Fact]
    public void Once_it_has_lasted_a_school_hour_the_group_is_told_and_it_is_tried_on()
    {
        var it = Refused("2026-03-02 10:00");
        Assert.Equal((OutboxState.Parked, Unreached.Unknown, 1), (it.Nudge().State, it.Nudge().Why, TimesTold(it)));
        Assert.Equal(it.Now + Duration.FromMinutes(20), it.Nudge().RetryAt);
        Assert.IsType<NoticeDeferred>(
            Assert.Single(it.At("2026-03-02 10:20").Claim("nudge:b1", Duration.FromMinutes(1)).Events)
        );
        Assert.DoesNotContain(NoticeKind.Nudge, it.CannotReach("nudge:b1").Told());
        Assert.Equal(1, TimesTold(it));
    }

    [Fact]
    public void What_is_tried_on_arrives_without_a_sign_of_the_person()
    {
        var it = Refused("2026-03-02 10:00")
            .At("2026-03-02 10:20")
            .Claim("nudge:b1", Duration.FromMinutes(1))
            .Deliver("nudge:b1");
        Assert.Equal(OutboxState.Delivered, it.Nudge().State);
    }

    [Fact]
    public void More_that_becomes_known_of_why_is_kept()
    {
        var it = Refused("2026-03-02 10:00");
        it.Run(
            new ParkNotice(it.NextId(), it.Now, new("nudge:b1"), IsCertain: false)
            {
                Why = Unreached.Blocked,
                RetryAt = it.Now,
            }
        );
        Assert.Equal((Unreached.Blocked, 1), (it.Nudge().Why, TimesTold(it)));
    }

    private const string Unreachable = "unreachable:nudge:b1:4";
}
