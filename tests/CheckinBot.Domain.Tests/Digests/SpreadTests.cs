namespace CheckinBot.Domain.Tests.Digests;

/// <summary>How the work spreads, in counts over all groups together.</summary>
public sealed class SpreadTests
{
    private static readonly Instant April = Some.Plan.Local("2026-04-10 12:00");

    [Fact]
    public void Each_month_counts_the_groups_the_sprints_and_the_people_of_all_groups_together()
    {
        var months = Spread.Of(
            [Group("one", "a", "b", "c"), Group("two", "c", "d", "e"), Later("one", "a", "b", "f")],
            April
        );
        Assert.Equal(
            [(3, 2, 2, 5), (4, 1, 1, 3)],
            months.Select(month => (month.Month.Month, month.Groups, month.Sprints, month.People))
        );
    }

    [Fact]
    public void Of_fewer_than_five_people_in_all_nothing_is_counted() =>
        Assert.Empty(Spread.Of([Group("one", "a", "b", "c"), Group("two", "a", "b", "d")], April));

    [Fact]
    public void A_look_back_counts_once_somebody_answered_it()
    {
        Assert.Equal(0, LookBacks(Ended("one", "a", "b", "c").State));
        Assert.Equal(1, LookBacks(Ended("one", "a", "b", "c").LookBack(new Person(new("a"), "a", "")).State));
    }

    [Fact]
    public void It_goes_back_a_year_at_most() =>
        Assert.Empty(Spread.Of([Group("one", "a", "b", "c", "d", "e")], April + Duration.FromDays(800)));

    [Fact]
    public void A_leader_who_is_in_the_group_s_chat_is_not_counted() =>
        Assert.Empty(Spread.Of([Group("one", "a", "b", "c", "d", Some.Leader.Id.Value)], April));

    private static Sprint Later(string group, params string[] people) =>
        Of(group, Some.Plan with { FirstDay = new(2026, 4, 1), LastDay = new(2026, 4, 30) }, people).State;

    private static Sprint Group(string group, params string[] people) => Of(group, Some.Plan, people).State;

    private static int LookBacks(Sprint ended) =>
        Spread.Of([ended, Group("two", "d", "e")], April).Single(month => month.Month.Month == 3).LookBacks;

    // Somebody answered a round, so that there is something to look back on.
    private static Scenario Ended(string group, params string[] people) =>
        Of(group, Some.Plan, people)
            .Wake("2026-03-02 14:00")
            .CheckIn(new Person(new(people[0]), people[0], ""))
            .At("2026-03-10 12:00")
            .Run(new EndSprint(new("end"), Some.Plan.Local("2026-03-10 12:00"), new(people[0])));

    private static Scenario Of(string group, SprintPlan plan, string[] people) =>
        new Scenario(plan).Run(
            new StartSprint(
                new("start"),
                Some.Plan.Local("2026-02-27 12:00"),
                new(people[0]),
                new("tenant", group),
                plan,
                [.. people.Select(one => new Person(new(one), one, ""))]
            )
        );
}
