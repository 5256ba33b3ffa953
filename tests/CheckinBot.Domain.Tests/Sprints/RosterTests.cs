namespace CheckinBot.Domain.Tests.Sprints;

public sealed class RosterTests
{
    [Fact]
    public void Somebody_new_becomes_a_member() =>
        Assert.Contains(Some.Stranger.Id, Scenario.Started().Join(Some.Stranger).State.Members);

    [Fact]
    public void Joining_again_changes_nothing() => Assert.Empty(Scenario.Started().Join(Some.Ann).Events);

    [Fact]
    public void A_new_name_is_kept() =>
        Assert.Equal("Annika", Scenario.Started().Join(Some.Ann with { Name = "Annika" }).State.NameOf(Some.Ann.Id));

    [Fact]
    public void Whoever_leaves_is_no_member_and_keeps_a_name()
    {
        var it = Scenario.Started().Leave(Some.Ben);
        Assert.DoesNotContain(Some.Ben.Id, it.State.Members);
        Assert.Equal("Ben", it.State.NameOf(Some.Ben.Id));
    }

    [Fact]
    public void Leaving_twice_changes_nothing() =>
        Assert.Empty(Scenario.Started().Leave(Some.Ben).Leave(Some.Ben).Events);

    [Fact]
    public void Whoever_left_cannot_check_in() =>
        Assert.Equal(RefusalKind.NotAMember, Scenario.Asked().Leave(Some.Ben).CheckIn(Some.Ben).Last.Refusal!.Kind);

    [Fact]
    public void What_was_said_stays_when_its_author_leaves() =>
        Assert.Single(Scenario.Asked().CheckIn(Some.Ben).Leave(Some.Ben).State.Round(1).Checkins);

    [Fact]
    public void Before_a_sprint_nobody_joins() => Assert.Empty(new Scenario(Some.Plan).Join(Some.Ann).Events);

    [Fact]
    public void The_leader_has_a_name_without_being_in_the_chat() =>
        Assert.Equal("Lena", Scenario.Started().State.NameOf(Some.Leader.Id));

    [Fact]
    public void Somebody_unknown_is_somebody() =>
        Assert.Equal("somebody", Scenario.Started().State.NameOf(Some.Stranger.Id));
}
