namespace CheckinBot.Domain.Tests.Sprints;

/// <summary>The leader takes the bot out of their Teams while nothing is in the way.</summary>
public sealed class LeaderReachTests
{
    private static Scenario Lost(string at = "2026-03-02 09:00") => Scenario.Started().At(at).LoseLeader(Some.Leader);

    private static OutboxMessage Told(Scenario it) =>
        it.State.Outbox.Values.Single(one => one.Notice.Kind == NoticeKind.TellLeaderOut);

    [Fact]
    public void The_group_is_told_after_an_hour_of_school_time() =>
        Assert.Equal(Some.Plan.Local("2026-03-02 10:00"), Told(Lost()).NotBefore);

    [Fact]
    public void In_the_evening_the_hour_begins_the_next_morning() =>
        Assert.Equal(Some.Plan.Local("2026-03-03 09:00"), Told(Lost("2026-03-02 20:00")).NotBefore);

    [Fact]
    public void Whoever_is_back_within_the_hour_is_not_spoken_of() =>
        Assert.Equal(OutboxState.Withdrawn, Told(Lost().RegainLeader(Some.Leader)).State);

    [Fact]
    public void Another_leader_ends_it()
    {
        var it = Lost().NameLeader(Some.Ben, Some.Other);
        Assert.Equal((OutboxState.Withdrawn, null), (Told(it).State, it.State.LeaderOutSince));
    }

    [Fact]
    public void Said_twice_it_is_told_once() => Assert.Empty(Lost().LoseLeader(Some.Leader).Events);

    [Fact]
    public void Nobody_is_told_of_a_deputy_or_of_a_sprint_that_is_over()
    {
        Assert.Empty(Scenario.Started().LoseLeader(Some.Deputy).Events);
        Assert.Empty(Scenario.Started().End(Some.Ann).LoseLeader(Some.Leader).Events);
    }

    [Fact]
    public void The_end_of_the_sprint_ends_it() =>
        Assert.Equal(OutboxState.Withdrawn, Told(Lost().End(Some.Ann)).State);

    [Fact]
    public void A_second_time_is_told_again()
    {
        var it = Lost().RegainLeader(Some.Leader).LoseLeader(Some.Leader);
        Assert.Single(it.State.Pending, one => one.Notice.Kind == NoticeKind.TellLeaderOut);
    }
}
