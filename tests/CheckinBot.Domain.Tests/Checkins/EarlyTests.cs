namespace CheckinBot.Domain.Tests.Checkins;

/// <summary>
/// The next round, answered before it opens. The first is asked on Monday and closes on Tuesday at 16:00; the second is
/// on Wednesday at 14:00.
/// </summary>
public sealed class EarlyTests
{
    [Fact]
    public void The_evening_before_an_answer_is_kept_and_stands_in_the_round_when_it_opens()
    {
        var it = Closed().At("2026-03-03 19:00").CheckIn(Some.Ann, round: 2);
        Assert.IsType<CheckedInEarly>(Assert.Single(it.Events));
        var checkin = it.Wake("2026-03-04 14:00").State.OpenRound!.Checkins[Some.Ann.Id];
        Assert.Equal((Some.Plan.Local("2026-03-03 19:00"), false), (checkin.At, checkin.Late));
        Assert.Empty(it.State.Early);
    }

    [Fact]
    public void While_a_round_is_open_the_next_is_not_to_be_answered() =>
        Assert.NotNull(Scenario.Asked().At("2026-03-03 12:00").CheckIn(Some.Ann, round: 2).Refused);

    [Fact]
    public void Before_the_end_of_the_school_day_before_it_is_too_early() =>
        Assert.NotNull(
            Closed()
                .Wake("2026-03-04 14:00")
                .Wake("2026-03-05 16:00")
                .Wake("2026-03-06 14:00")
                .Wake("2026-03-09 14:00")
                .Wake("2026-03-10 16:00")
                .At("2026-03-10 15:59")
                .CheckIn(Some.Ann, round: 5)
                .Refused
        );

    [Fact]
    public void Before_a_Monday_it_is_from_Friday_on() =>
        Assert.Equal(
            Some.Plan.Local("2026-03-06 16:00"),
            Schedule.EarlyFrom(Some.Plan, Some.Plan.Local("2026-03-09 14:00"))
        );

    [Fact]
    public void Sent_twice_it_is_kept_once_and_changed_it_is_the_newest()
    {
        var it = Closed().At("2026-03-03 19:00").CheckIn(Some.Ann, round: 2);
        Assert.Empty(it.CheckIn(Some.Ann, round: 2).Events);
        it.CheckIn(Some.Ann, Some.Answer("Tried it once more"), round: 2).Wake("2026-03-04 14:00");
        Assert.Equal(
            ("Tried it once more", true),
            (it.State.OpenRound!.Checkins[Some.Ann.Id].Answer.Done, it.State.OpenRound.Checkins[Some.Ann.Id].Edited)
        );
    }

    [Fact]
    public void A_barrier_raised_with_it_goes_to_the_leader_at_once() =>
        Assert.Single(
            Closed()
                .At("2026-03-03 19:00")
                .CheckIn(Some.Ann, Some.Answer(stuck: "No key"), round: 2, hears: Hears.Leader)
                .Events.OfType<BarrierRaised>()
        );

    [Fact]
    public void If_its_hour_is_missed_it_stands_in_the_round_after()
    {
        var it = Closed()
            .At("2026-03-03 19:00")
            .CheckIn(Some.Ann, round: 2)
            .Wake("2026-03-04 20:00")
            .Wake("2026-03-06 14:00");
        Assert.Equal(
            (RoundState.Missed, true),
            (it.State.Rounds[1].State, it.State.OpenRound!.Checkins.ContainsKey(Some.Ann.Id))
        );
    }

    private static Scenario Closed() => Scenario.Asked().Wake("2026-03-03 16:00");
}
