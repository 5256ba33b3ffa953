namespace CheckinBot.Domain.Tests.Sprints;

public sealed class LeaderTests
{
    private static readonly Person Met = Some.Leader with { Name = "Lena Berg", TeamsId = "29:lena-here" };

    [Fact]
    public void A_leader_who_was_met_is_called_by_name()
    {
        var it = Scenario.Started();
        Assert.Equal("Lena Berg", it.Run(new MeetLeader(it.NextId(), it.Now, Met)).State.NameOf(Met.Id));
    }

    [Fact]
    public void Meeting_the_leader_again_changes_nothing()
    {
        var it = Scenario.Started();
        it = it.Run(new MeetLeader(it.NextId(), it.Now, Met));
        Assert.Empty(Decide.Command(it.State, new MeetLeader(it.NextId(), it.Now, Met)).Events);
    }

    [Fact]
    public void The_deputy_and_whoever_a_barrier_was_passed_on_to_are_called_by_name_as_well()
    {
        var it = Scenario
            .Started(Some.Plan with { Deputy = Some.Deputy })
            .Raise(Some.Ann)
            .PassOn(Some.Leader, Some.Other);
        it.Run(new MeetLeader(it.NextId(), it.Now, Some.Deputy with { Name = "Dora Duke" }))
            .Run(new MeetLeader(it.NextId(), it.Now, Some.Other with { Name = "Otto Orr" }));
        Assert.Equal(
            ("Dora Duke", "Otto Orr", "Lena"),
            (it.State.NameOf(Some.Deputy.Id), it.State.NameOf(Some.Other.Id), it.State.Plan.Leader.Name)
        );
    }

    [Fact]
    public void Nobody_becomes_the_leader_by_being_met()
    {
        var it = Scenario.Started();
        Assert.Empty(Decide.Command(it.State, new MeetLeader(it.NextId(), it.Now, Some.Ann)).Events);
    }
}
