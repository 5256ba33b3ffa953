namespace CheckinBot.Domain.Tests.Sprints;

public sealed class StartingTests
{
    private static readonly SprintPlan Plan = Some.Plan;

    private static Scenario Sunday() => new Scenario(Plan).At("2026-03-01 12:00");

    private static void Refuses(SprintPlan plan, string sentence)
    {
        var it = Sunday().Start(plan);
        Assert.Contains(sentence, it.Refused, StringComparison.Ordinal);
        Assert.Equal(RefusalKind.Unclear, it.Last.Refusal!.Kind);
        Assert.Same(Sprint.None, it.State);
    }

    [Fact]
    public void A_good_plan_starts_a_sprint_with_its_members()
    {
        var it = Sunday().Start(Plan);
        Assert.IsType<SprintStarted>(Assert.Single(it.Events));
        Assert.True(it.State.IsRunning);
        Assert.Equal(["ann", "ben", "cem"], it.State.Members.Select(member => member.Value).Order());
        Assert.Equal(Some.Group, it.State.GroupOrNull);
    }

    [Fact]
    public void Starting_tells_nobody() => Assert.Empty(Sunday().Start(Plan).State.Outbox);

    [Fact]
    public void A_second_start_is_refused_and_changes_nothing()
    {
        var it = Sunday().Start(Plan);
        var before = it.State;
        Assert.StartsWith("A sprint is running here already", it.Start(Plan).Refused, StringComparison.Ordinal);
        Assert.Same(before, it.State);
    }

    [Fact]
    public void A_stranger_cannot_start_a_sprint() =>
        Assert.Equal(RefusalKind.NotAMember, Sunday().Start(Plan, by: Some.Stranger).Last.Refusal!.Kind);

    [Fact]
    public void A_roster_keeps_its_first_hundred_and_always_the_one_who_started()
    {
        var crowd = Enumerable.Range(1, 150).Select(n => new Person(new($"m{n}"), $"M{n}", $"29:m{n}")).ToArray();
        var it = Sunday().Start(Plan, crowd[149], crowd);
        Assert.Equal(Limits.Members, it.State.Members.Count);
        Assert.Contains(crowd[149].Id, it.State.Members);
    }

    [Fact]
    public void The_focus_must_be_written() => Refuses(Plan with { Focus = "" }, "what you want to improve");

    [Fact]
    public void The_evidence_must_be_written() => Refuses(Plan with { Evidence = "" }, "what you will look for");

    [Fact]
    public void A_leader_must_be_picked() => Refuses(Plan with { Leader = new(new(""), "", "") }, "pick the leader");

    [Fact]
    public void A_focus_too_long_is_told_its_length() =>
        Refuses(Plan with { Focus = new('x', 201) }, "The focus is 201 characters long; up to 200 fit.");

    [Fact]
    public void Evidence_too_long_is_told_its_length() =>
        Refuses(Plan with { Evidence = new('x', 501) }, "The evidence is 501 characters long; up to 500 fit.");

    [Fact]
    public void At_least_one_weekday_must_be_picked() =>
        Refuses(Plan with { Rhythm = Plan.Rhythm with { Days = [] } }, "at least one day");

    [Theory]
    [InlineData(6, 59)]
    [InlineData(18, 1)]
    public void Nobody_is_asked_at_night(int hour, int minute) =>
        Refuses(Plan with { Rhythm = Some.Rhythm(new(hour, minute)) }, "between 07:00 and 18:00");

    [Theory]
    [InlineData(7)]
    [InlineData(18)]
    public void The_edges_of_the_day_are_allowed(int hour) =>
        Assert.Null(Sunday().Start(Plan with { Rhythm = Some.Rhythm(new(hour, 0)) }).Refused);

    [Fact]
    public void A_zone_must_exist() =>
        Refuses(Plan with { Rhythm = Some.Rhythm(new(9, 0), "Europe/Londn") }, "\"Europe/Londn\" is not a time zone");
}
