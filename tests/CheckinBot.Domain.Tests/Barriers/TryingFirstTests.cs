namespace CheckinBot.Domain.Tests.Barriers;

public sealed class TryingFirstTests
{
    private static readonly LocalDate Wednesday = new(2026, 3, 4);

    private static Scenario Trying() => Scenario.Started().TryFirst(Some.Ann, Wednesday);

    private static Scenario Asked() => Trying().Wake("2026-03-04 14:00");

    private static Instant At(string local) => Some.Plan.Local(local);

    [Fact]
    public void The_group_has_its_living_card_and_no_leader_hears()
    {
        var it = Trying();
        Assert.Equal(
            (BarrierState.TryingFirst, At("2026-03-04 14:00")),
            (it.State.Barriers[0].State, it.State.Barriers[0].AskAt)
        );
        Assert.Equal([NoticeKind.Living], it.Told());
        Assert.False(it.State.IsForLeader(it.Newest));
    }

    [Fact]
    public void To_the_leader_it_does_not_exist() =>
        Assert.StartsWith(
            "This barrier is not one of this group's",
            Trying().Acknowledge(Some.Leader).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_day_must_be_picked() =>
        Assert.StartsWith(
            "Please pick the day",
            Scenario.Started().TryFirst(Some.Ann, null).Refused,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2026-02-28")]
    [InlineData("2026-03-01")]
    public void Today_or_earlier_leaves_no_time_to_try(string day) =>
        Assert.StartsWith(
            "Please pick a day after today",
            Scenario.Started().TryFirst(Some.Ann, Day(day)).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void Sixty_days_ahead_are_allowed_and_sixty_one_are_too_far()
    {
        Assert.Null(Scenario.Started().TryFirst(Some.Ann, Day("2026-04-30")).Refused);
        Assert.StartsWith(
            "That is more than two months away",
            Scenario.Started().TryFirst(Some.Ann, Day("2026-05-01")).Refused,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_group_is_asked_on_that_day_at_its_own_hour_and_not_before()
    {
        Assert.Empty(Trying().Wake("2026-03-02 14:00").Wake("2026-03-03 16:00").Wake("2026-03-04 13:59").Events);
        var it = Asked();
        Assert.Contains(new BarrierAskedAbout(new("b1")), it.Events);
        Assert.Contains(NoticeKind.AskStill, it.Told());
    }

    [Fact]
    public void The_group_is_asked_once() =>
        Assert.DoesNotContain(Asked().Wake("2026-03-05 14:00").Events, one => one is BarrierAskedAbout);

    [Fact]
    public void A_day_without_school_is_asked_on_the_next_school_day() =>
        Assert.Equal(
            At("2026-03-09 14:00"),
            Scenario.Started().TryFirst(Some.Ann, Day("2026-03-07")).State.Barriers[0].AskAt
        );

    [Fact]
    public void Still_there_before_the_day_is_written_down_and_the_day_stands()
    {
        var it = Trying().StillThere(Some.Ben);
        Assert.Equal([new BarrierMentioned(new("b1"), Some.Ben.Id, "round:2")], it.Events);
        Assert.Equal(
            (BarrierState.TryingFirst, At("2026-03-04 14:00")),
            (it.State.Barriers[0].State, it.State.Barriers[0].AskAt)
        );
    }

    [Fact]
    public void Still_there_once_asked_is_the_yes_that_nudges_the_leader()
    {
        var it = Asked().StillThere(Some.Ben);
        Assert.Equal((BarrierState.Open, false), (it.State.Barriers[0].State, it.State.Barriers[0].IsAsked));
        Assert.Equal((Some.Leader.Id, OutboxState.Pending), (it.Nudge().Notice.To, it.Nudge().State));
        Assert.DoesNotContain(NoticeKind.AskStill, it.Told());
    }

    [Fact]
    public void Said_from_where_it_was_mentioned_already_it_is_a_yes_all_the_same() =>
        Assert.IsType<BarrierRaised>(
            Assert.Single(Trying().StillThere(Some.Ben).Wake("2026-03-04 14:00").StillThere(Some.Ben).Events)
        );

    [Fact]
    public void A_second_yes_changes_nothing() =>
        Assert.Empty(Asked().StillThere(Some.Ben).StillThere(Some.Cem).Events);

    [Fact]
    public void Gone_in_time_nobody_is_asked()
    {
        var it = Trying().Clear(Some.Ben).Wake("2026-03-04 14:00");
        Assert.DoesNotContain(it.Events, one => one is BarrierAskedAbout);
        Assert.DoesNotContain(it.State.Outbox.Values, one => one.Notice.To is not null);
    }

    [Fact]
    public void Anybody_in_the_group_may_tell_the_leader_sooner()
    {
        var it = Trying().TellLeader(Some.Cem);
        Assert.Equal((BarrierState.Open, null), (it.State.Barriers[0].State, it.State.Barriers[0].AskAt));
        Assert.Empty(it.TellLeader(Some.Ben).Events);
    }

    [Fact]
    public void The_leader_does_not_tell_themselves() =>
        Assert.Equal(RefusalKind.NotAMember, Trying().TellLeader(Some.Leader).Last.Refusal!.Kind);

    [Fact]
    public void What_is_cleared_is_not_told_and_the_way_on_is_named() =>
        Assert.Contains(
            "press \"Still in the way\"",
            Trying().Clear(Some.Ann).TellLeader(Some.Ben).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void Another_day_moves_the_question()
    {
        var it = Trying().TryFirst(Some.Ann, Day("2026-03-05"));
        Assert.Equal(At("2026-03-05 14:00"), Assert.Single(it.State.Barriers).AskAt);
        Assert.Empty(it.TryFirst(Some.Ann, Day("2026-03-05")).Events);
    }

    [Fact]
    public void Asked_the_group_may_go_on_trying_until_another_day_and_the_question_is_withdrawn()
    {
        var it = Asked().TryFirst(Some.Ann, Day("2026-03-06"));
        Assert.Equal((At("2026-03-06 14:00"), false), (it.State.Barriers[0].AskAt, it.State.Barriers[0].IsAsked));
        Assert.DoesNotContain(NoticeKind.AskStill, it.Told());
        Assert.Equal(2, it.Wake("2026-03-06 14:00").State.Barriers[0].Asks);
    }

    [Fact]
    public void What_was_car_parked_may_be_tried_first_and_what_the_leader_knows_may_not()
    {
        Assert.Equal(
            BarrierState.TryingFirst,
            Scenario.Started().CarPark(Some.Ann).TryFirst(Some.Ann, Wednesday).State.Barriers[0].State
        );
        Assert.Equal(
            BarrierState.Open,
            Scenario.Started().Raise(Some.Ann).TryFirst(Some.Ann, Wednesday).State.Barriers[0].State
        );
    }

    [Fact]
    public void Cleared_and_reopened_it_goes_to_the_car_park_and_nobody_is_asked() =>
        Assert.Equal(
            (BarrierState.CarParked, null),
            Trying().Clear(Some.Ann).Reopen(Some.Ann).State.Barriers[0] is var barrier
                ? (barrier.State, barrier.AskAt)
                : default
        );

    [Fact]
    public void The_group_is_asked_after_its_sprint_too() =>
        Assert.Equal([new BarrierAskedAbout(new("b1"))], Trying().End(Some.Ann).Wake("2026-03-04 14:00").Events);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
