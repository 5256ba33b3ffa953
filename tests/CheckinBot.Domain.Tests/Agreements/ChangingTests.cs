namespace CheckinBot.Domain.Tests.Agreements;

/// <summary>What a group agrees on anew while its sprint runs.</summary>
public sealed class ChangingTests
{
    private static readonly Rhythm Tuesdays = Some.Rhythm(new(9, 0), "Europe/London", IsoDayOfWeek.Tuesday);

    private static Scenario Started() => Scenario.Started().At("2026-03-02 09:00");

    [Fact]
    public void Each_part_that_is_changed_is_an_event_of_its_own()
    {
        var it = Started()
            .Change(Some.Ben, plan => plan with { Focus = "Reading", LastDay = new(2026, 3, 20), SharesMoves = true });
        Assert.Equal(
            [
                new FocusChanged(Some.Ben.Id, "Reading"),
                new LastDayChanged(Some.Ben.Id, new(2026, 3, 20)),
                new SharingChanged(Some.Ben.Id, SharesMoves: true),
            ],
            it.Events
        );
    }

    [Fact]
    public void What_is_changed_holds_from_now_on()
    {
        var plan = Started()
            .Change(Some.Ben, plan =>
                plan with
                {
                    Evidence = "Exit tickets",
                    Digest = DigestHolds.BarriersOnly,
                    Holidays = new(new DateInterval(new(2026, 3, 4), new(2026, 3, 6))),
                }
            )
            .State.Plan;
        Assert.Equal(
            ("Exit tickets", DigestHolds.BarriersOnly, false),
            (plan.Evidence, plan.Digest, plan.AsksOn(new(2026, 3, 4)))
        );
    }

    [Fact]
    public void What_stands_already_is_no_change() => Assert.Empty(Started().Change(Some.Ben, plan => plan).Events);

    [Fact]
    public void A_stranger_and_the_leader_who_is_not_in_the_group_change_nothing()
    {
        Assert.Equal(
            RefusalKind.NotAMember,
            Started().Change(Some.Stranger, plan => plan with { Focus = "Mine" }).Last.Refusal!.Kind
        );
        Assert.Equal(
            RefusalKind.NotAMember,
            Started().Change(Some.Leader, plan => plan with { Focus = "Mine" }).Last.Refusal!.Kind
        );
    }

    [Fact]
    public void A_sprint_that_is_over_is_not_changed() =>
        Assert.StartsWith(
            "This sprint is over.",
            Started().End(Some.Ann).Change(Some.Ann, plan => plan with { Focus = "Late" }).Refused,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("", "2026-03-20", "Please write in a few words what you want to improve.")]
    [InlineData("Talk", "2026-03-01", "The last day is before the first day.")]
    [InlineData("Talk", "2026-06-10", "That is longer than three months.")]
    public void What_may_not_be_agreed_at_the_start_may_not_be_agreed_later(string focus, string last, string sentence)
    {
        var it = Started()
            .Change(Some.Ann, plan =>
                plan with
                {
                    Focus = focus,
                    LastDay = NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value,
                }
            );
        Assert.StartsWith(sentence, it.Refused, StringComparison.Ordinal);
        Assert.Equal("Fewer late starts", it.State.Plan.Focus);
    }

    [Fact]
    public void A_last_day_that_is_over_is_refused() =>
        Assert.StartsWith(
            "The last day is over already.",
            Started()
                .Wake("2026-03-05 09:00")
                .Change(Some.Ann, plan => plan with { LastDay = new(2026, 3, 3) })
                .Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_next_check_in_follows_the_new_rhythm()
    {
        var it = Started().Change(Some.Ann, plan => plan with { Rhythm = Tuesdays });
        Assert.Equal(Some.Plan.Local("2026-03-03 09:00"), Schedule.NextAsk(it.State.Plan, it.State.CoveredUntil));
        Assert.IsType<RoundOpened>(Assert.Single(it.Wake("2026-03-03 09:00").Events));
    }

    [Fact]
    public void Hours_of_the_new_rhythm_that_are_over_are_not_missed()
    {
        var it = Scenario
            .Asked()
            .Wake("2026-03-04 14:00")
            .Wake("2026-03-05 17:00")
            .Change(Some.Ann, plan => plan with { Rhythm = Some.Daily(new(9, 0)) });
        Assert.DoesNotContain(it.Wake("2026-03-06 09:00").Log, one => one.Event is RoundMissed);
        Assert.Equal(3, it.State.Rounds.Count);
    }

    [Fact]
    public void A_round_that_is_open_keeps_until_when_it_is_and_the_next_one_waits_for_it()
    {
        var asked = Scenario.Asked();
        var closes = asked.State.OpenRound!.ClosesAt;
        var it = asked.At("2026-03-02 15:00").Change(Some.Ann, plan => plan with { Rhythm = Some.Daily(new(9, 0)) });
        Assert.Equal(closes, it.State.OpenRound!.ClosesAt);
        Assert.Empty(it.Wake("2026-03-03 09:00").State.Rounds.Skip(1));
        Assert.Equal(2, it.Wake("2026-03-04 09:00").State.Rounds.Count);
    }

    [Fact]
    public void What_was_due_before_the_change_still_happens()
    {
        var it = Started().At("2026-03-02 14:00").Change(Some.Ann, plan => plan with { Rhythm = Tuesdays });
        Assert.IsType<RoundOpened>(it.Events.First());
        Assert.IsType<RhythmChanged>(it.Events.Last());
    }

    [Fact]
    public void A_reminder_does_not_fall_on_a_day_that_became_a_holiday()
    {
        var it = Scenario
            .Asked()
            .Deliver("ask:1")
            .Change(Some.Ann, plan => plan with { Holidays = new(new DateInterval(new(2026, 3, 3), new(2026, 3, 3))) });
        Assert.DoesNotContain(it.Wake("2026-03-03 10:00").Events, one => one is RoundReminded { Told: true });
    }

    [Fact]
    public void The_group_reads_all_of_it_in_one_message()
    {
        var it = Started()
            .Change(Some.Ann, plan =>
                plan with
                {
                    Focus = "Reading",
                    Evidence = "Tickets",
                    Leader = Some.Other,
                    Deputy = Some.Deputy,
                }
            );
        var news = Assert.Single(it.State.Outbox.Values, one =>
            one.Notice.Kind is NoticeKind.TellChanged or NoticeKind.TellSupport
        );
        Assert.Equal(
            [AgreementPart.Focus, AgreementPart.Evidence, AgreementPart.Leader, AgreementPart.Deputy],
            it.State.Changes.Where(change => change.Told == news.Notice.Id).Select(change => change.Part)
        );
    }

    [Fact]
    public void What_is_open_in_the_way_goes_along_to_another_leader()
    {
        var it = Started().Raise(Some.Ben).Change(Some.Ann, plan => plan with { Leader = Some.Other });
        Assert.Equal(Some.Other.Id, it.State.LeaderOf(it.State.Barriers[0]));
        Assert.Equal(NoticeKind.TellSupport, it.State.Outbox[it.State.Changes[0].Told].Notice.Kind);
    }

    [Fact]
    public void The_leader_and_the_deputy_may_change_places_in_one_press()
    {
        var it = Scenario
            .Started(Some.Plan with { Deputy = Some.Deputy })
            .Change(Some.Ann, plan => plan with { Leader = Some.Deputy, Deputy = Some.Leader });
        Assert.Equal((Some.Deputy.Id, Some.Leader.Id), (it.State.Plan.Leader.Id, it.State.Plan.Deputy!.Id));
    }

    [Fact]
    public void Two_who_change_different_things_at_one_time_both_get_what_they_wanted()
    {
        var it = Started();
        var seen = it.State.Sequence;
        it.Change(Some.Ann, plan => plan with { Focus = "Reading" })
            .Change(Some.Ben, plan => plan with { LastDay = new(2026, 3, 20) }, seen);
        Assert.Equal(("Reading", new LocalDate(2026, 3, 20)), (it.State.Plan.Focus, it.State.Plan.LastDay));
    }

    [Fact]
    public void Who_changes_what_somebody_else_just_changed_looks_at_it_once_more()
    {
        var it = Started();
        var seen = it.State.Sequence;
        it.Change(Some.Ann, plan => plan with { Focus = "Reading" })
            .Change(Some.Ben, plan => plan with { Focus = "Writing" }, seen);
        Assert.StartsWith("Ann changed this too", it.Refused, StringComparison.Ordinal);
        Assert.Equal("Reading", it.State.Plan.Focus);
        Assert.Equal("Writing", it.Change(Some.Ben, plan => plan with { Focus = "Writing" }).State.Plan.Focus);
    }

    [Fact]
    public void A_leader_who_may_see_more_sees_it_from_the_next_round_on()
    {
        var it = Scenario.Started(Some.Plan with { Digest = DigestHolds.BarriersOnly }).Wake("2026-03-02 14:00");
        it.Change(Some.Ann, plan => plan with { Digest = DigestHolds.Everything }).Wake("2026-03-04 14:00");
        Assert.Equal([DigestHolds.BarriersOnly, DigestHolds.Everything], it.State.Rounds.Select(round => round.Holds));
    }

    [Fact]
    public void A_leader_who_may_see_less_sees_less_of_every_round_for_good()
    {
        var it = Scenario.Started(Some.Plan with { Digest = DigestHolds.Everything }).Wake("2026-03-02 14:00");
        it.Change(Some.Ann, plan => plan with { Digest = DigestHolds.BarriersOnly })
            .Change(Some.Ann, plan => plan with { Digest = DigestHolds.Everything });
        Assert.Equal(DigestHolds.BarriersOnly, it.State.Rounds[0].Holds);
    }

    [Fact]
    public void Whoever_is_forgotten_leaves_no_focus_of_theirs_behind()
    {
        var it = Started().Change(Some.Ben, plan => plan with { Focus = "Reading", Evidence = "Tickets" });
        var without = SprintProjection.All(
            it.Log.Select(one => one with { Event = Redaction.Of(it.State, one.Event, id => id == Some.Ben.Id) })
        );
        Assert.Equal((Redaction.Text, Redaction.Text), (without.Plan.Focus, without.Plan.Evidence));
    }
}
