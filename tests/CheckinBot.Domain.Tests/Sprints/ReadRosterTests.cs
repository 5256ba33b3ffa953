namespace CheckinBot.Domain.Tests.Sprints;

/// <summary>A roster that Teams gave is the newest truth of who is there, not of what they are called.</summary>
public sealed class ReadRosterTests
{
    [Fact]
    public void Whoever_came_unnoticed_becomes_a_member_and_whoever_left_unnoticed_is_none()
    {
        var it = Scenario.Started().Roster(isWhole: true, Some.Ann, Some.Ben, Some.Stranger);
        Assert.Equal(
            [Some.Ann.Id, Some.Ben.Id, Some.Stranger.Id],
            it.State.Members.OrderBy(one => one.Value, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Nobody_has_left_whom_a_roster_that_was_not_read_to_its_end_does_not_name() =>
        Assert.Empty(Scenario.Started().Roster(isWhole: false, Some.Ann).Events);

    [Fact]
    public void A_roster_without_anybody_is_no_answer() =>
        Assert.Empty(Scenario.Started().Roster(isWhole: true).Events);

    [Fact]
    public void A_guest_is_met_only_when_they_press()
    {
        var it = Scenario.Started();
        var here = new WhoIsHere([Some.Ann, Some.Ben, Some.Cem, Some.Stranger], [Some.Stranger.Id], [], IsWhole: true);
        Assert.Empty(it.Run(new MeetRoster(it.NextId(), it.Now, here)).Events);
        Assert.Empty(it.Join(Some.Stranger).Run(new MeetRoster(it.NextId(), it.Now, here)).Events);
    }

    [Fact]
    public void Somebody_of_whom_Teams_tells_only_the_Teams_id_has_not_left()
    {
        var it = Scenario.Started();
        Assert.Empty(
            it.Run(
                new MeetRoster(it.NextId(), it.Now, new([Some.Ann, Some.Ben], [], [Some.Cem.TeamsId], IsWhole: true))
            ).Events
        );
    }

    [Fact]
    public void Of_a_large_team_no_more_are_met_than_a_sprint_holds()
    {
        var crowd = Enumerable
            .Range(0, 1000)
            .Select(number => new Person(new($"crowd-{number}"), $"Crowd {number}", $"29:{number}"));
        Assert.Equal(
            Limits.Members,
            Scenario.Started().Roster(isWhole: true, [Some.Ann, Some.Ben, Some.Cem, .. crowd]).State.Members.Count
        );
    }

    [Fact]
    public void A_name_that_was_signed_is_not_overwritten_by_the_roster_s()
    {
        var it = Scenario.Started();
        it.Run(new LearnName(it.NextId(), it.Now, Some.Ben with { Name = "Ben Okafor-Reid" }))
            .Roster(isWhole: true, Some.Ann, Some.Ben, Some.Cem);
        Assert.Equal("Ben Okafor-Reid", it.State.NameOf(Some.Ben.Id));
    }

    [Fact]
    public void A_signed_name_is_learned_once_and_only_of_who_belongs_here()
    {
        var it = Scenario.Started();
        var learn = it.Run(new LearnName(it.NextId(), it.Now, Some.Leader with { Name = "Lena Berg" })).Events;
        Assert.IsType<LeaderMet>(Assert.Single(learn));
        Assert.Empty(it.Run(new LearnName(it.NextId(), it.Now, Some.Leader with { Name = "Lena Berg" })).Events);
        Assert.Empty(it.Run(new LearnName(it.NextId(), it.Now, Some.Stranger)).Events);
        Assert.Empty(it.Run(new LearnName(it.NextId(), it.Now, Some.Ben with { Name = Person.Nameless })).Events);
    }
}
