namespace CheckinBot.Domain.Tests.Absences;

/// <summary>Somebody is away, or lets a round pass.</summary>
public sealed class AwayTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void Nobody_is_reminded_for_the_sake_of_whoever_is_away() =>
        Assert.False(
            Answered().Away(Some.Cem, 0, 2).Wake("2026-03-03 10:00").Events.OfType<RoundReminded>().Single().Told
        );

    [Fact]
    public void Whoever_is_back_by_then_is_waited_for() =>
        Assert.True(
            Answered().Away(Some.Cem, 0, 0).Wake("2026-03-03 10:00").Events.OfType<RoundReminded>().Single().Told
        );

    [Fact]
    public void Back_before_the_day_one_is_waited_for() =>
        Assert.True(
            Answered()
                .Away(Some.Cem, 0, 3)
                .Back(Some.Cem)
                .Wake("2026-03-03 10:00")
                .Events.OfType<RoundReminded>()
                .Single()
                .Told
        );

    [Fact]
    public void Whoever_lets_a_round_pass_is_not_waited_for_in_this_round_only()
    {
        var it = Answered().Skip(Some.Cem).Wake("2026-03-03 10:00");
        Assert.False(it.Events.OfType<RoundReminded>().Single().Told);
        it.Wake("2026-03-03 16:00").Wake("2026-03-04 14:00");
        Assert.Contains(Some.Cem.Id, it.State.WaitedFor(it.State.OpenRound!, it.Now));
    }

    [Fact]
    public void Whoever_checks_in_after_all_has_not_skipped() =>
        Assert.Empty(Answered().Skip(Some.Cem).CheckIn(Some.Cem).State.OpenRound!.Skipped);

    [Fact]
    public void Away_people_are_not_counted_among_those_a_round_is_for() =>
        Assert.Equal(
            (3, 2),
            (
                Answered().State.Expected(Answered().State.OpenRound!, Answered().Now),
                Answered().Away(Some.Cem, 0, 4) is var it ? it.State.Expected(it.State.OpenRound!, it.Now) : 0
            )
        );

    [Fact]
    public void Said_twice_it_is_kept_once() =>
        Assert.Empty(Answered().Away(Some.Cem, 0, 2).Away(Some.Cem, 0, 2).Events);

    [Fact]
    public void Days_that_are_over_or_the_wrong_way_round_are_refused()
    {
        Assert.Contains("over already", Answered().Away(Some.Cem, -5, -1).Refused, StringComparison.Ordinal);
        Assert.Contains("swap them", Answered().Away(Some.Cem, 3, 1).Refused, StringComparison.Ordinal);
        Assert.NotNull(Answered().Away(Some.Stranger, 0, 1).Refused);
    }

    [Fact]
    public void What_is_raised_while_the_leader_is_away_goes_to_the_deputy_now_and_to_the_leader_later()
    {
        var it = Scenario
            .Started(Some.Plan with { Deputy = Some.Deputy })
            .Wake("2026-03-02 14:00")
            .Away(Some.Leader, 0, 2)
            .Raise(Some.Ann)
            .Wake();
        Assert.IsType<BarrierDeputyTold>(Assert.Single(it.Events));
        Assert.Equal(
            (OutboxState.Pending, Some.Deputy.Id),
            (it.Message("deputy:b1")!.State, it.Message("deputy:b1")!.Notice.To)
        );
        Assert.Equal(Some.Plan.Local("2026-03-02 14:00"), it.Message("deputy:b1")!.NotBefore);
        Assert.Equal(Some.Plan.Local("2026-03-05 08:00"), it.Nudge().NotBefore);
        Assert.True(it.State.Supports(Some.Deputy.Id, it.State.Barriers[0]));
    }

    [Fact]
    public void What_was_raised_and_not_seen_before_goes_to_the_deputy_on_the_first_day()
    {
        var it = Scenario
            .Started(Some.Plan with { Deputy = Some.Deputy })
            .Wake("2026-03-02 14:00")
            .Raise(Some.Ann)
            .Deliver("nudge:b1")
            .Away(Some.Leader, 1, 2);
        Assert.Empty(it.Wake("2026-03-02 23:59").Events);
        Assert.Single(it.Wake("2026-03-03 00:00").Events.OfType<BarrierDeputyTold>());
        Assert.Equal(Some.Plan.Local("2026-03-03 08:00"), it.Message("deputy:b1")!.NotBefore);
    }

    [Fact]
    public void Without_a_deputy_it_waits_and_goes_to_one_who_is_named_meanwhile()
    {
        var it = Scenario.Asked().Away(Some.Leader, 0, 2).Raise(Some.Ann).Wake();
        Assert.Empty(it.Events);
        Assert.Single(it.NameDeputy(Some.Ben, Some.Deputy).Wake().Events.OfType<BarrierDeputyTold>());
    }

    [Fact]
    public void A_deputy_who_is_away_as_well_hears_on_their_first_day_back()
    {
        var it = Scenario
            .Started(Some.Plan with { Deputy = Some.Deputy })
            .Wake("2026-03-02 14:00")
            .Away(Some.Leader, 0, 4)
            .Away(Some.Deputy, 0, 1)
            .Raise(Some.Ann);
        Assert.Empty(it.Wake("2026-03-03 12:00").Events.OfType<BarrierDeputyTold>());
        Assert.Single(it.Wake("2026-03-04 00:00").Events.OfType<BarrierDeputyTold>());
    }

    [Fact]
    public void A_leader_who_is_back_early_hears_at_once()
    {
        var it = Scenario.Asked().Away(Some.Leader, 0, 4).Raise(Some.Ann).At("2026-03-03 09:00").Back(Some.Leader);
        Assert.Equal(Some.Plan.Local("2026-03-03 09:00"), it.Nudge().NotBefore);
    }

    [Fact]
    public void A_blocking_barrier_reaches_an_away_leader_who_allowed_any_hour_unless_the_deputy_stands_in()
    {
        var alone = Scenario
            .Started(Some.Plan with { AnyHourWhenBlocking = true })
            .Wake("2026-03-02 14:00")
            .Away(Some.Leader, 0, 2)
            .Raise(Some.Ann, Some.Words(urgency: Urgency.Blocking));
        Assert.Equal(alone.Now, alone.Nudge().NotBefore);
        var both = Scenario
            .Started(Some.Plan with { AnyHourWhenBlocking = true, Deputy = Some.Deputy })
            .Wake("2026-03-02 14:00")
            .Away(Some.Leader, 0, 2)
            .Raise(Some.Ann, Some.Words(urgency: Urgency.Blocking));
        Assert.Equal(Some.Plan.Local("2026-03-05 08:00"), both.Nudge().NotBefore);
    }

    [Fact]
    public void Who_is_forgotten_was_never_away() =>
        Assert.IsType<MemberBack>(
            Redaction.Of(Answered().State, new MemberAway(Some.Cem.Id, Monday, Monday, "A course"), one =>
                one == Some.Cem.Id
            )
        );

    private static Scenario Answered() => Scenario.Asked().Deliver("ask:1").CheckIn(Some.Ann).CheckIn(Some.Ben);
}
