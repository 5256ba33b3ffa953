namespace CheckinBot.Domain.Tests.Sprints;

public sealed class NamesakeTests
{
    private static Person Sam(int number) => new(new($"sam{number}"), "Sam Smith", $"29:sam{number}");

    private static Scenario Started(params Person[] members) =>
        new Scenario(Some.Plan).At("2026-03-01 12:00").Start(Some.Plan, Some.Ann, [Some.Ann, .. members]);

    [Fact]
    public void A_name_that_one_person_has_stays_as_it_is() => Assert.Equal("Ann", Started().State.NameOf(Some.Ann.Id));

    [Fact]
    public void Two_people_of_one_name_are_told_apart()
    {
        var sprint = Started(Sam(1), Sam(2)).State;
        Assert.Equal(["Sam Smith", "Sam Smith (2)"], [sprint.NameOf(Sam(1).Id), sprint.NameOf(Sam(2).Id)]);
    }

    [Fact]
    public void Capitals_make_no_other_name() =>
        Assert.Equal("SAM SMITH (2)", Started(Sam(1), Sam(2) with { Name = "SAM SMITH" }).State.NameOf(Sam(2).Id));

    [Fact]
    public void Who_has_a_number_keeps_it_when_others_come_and_go()
    {
        var it = Started(Sam(1), Sam(2)).Leave(Sam(1)).Join(Sam(3)).Join(Sam(1));
        Assert.Equal(
            ["Sam Smith", "Sam Smith (2)", "Sam Smith (3)"],
            new[] { 1, 2, 3 }.Select(number => it.State.NameOf(Sam(number).Id))
        );
    }

    [Fact]
    public void A_new_name_that_nobody_has_needs_no_number() =>
        Assert.Equal(
            "Sam Jones",
            Started(Sam(1), Sam(2)).Join(Sam(2) with { Name = "Sam Jones" }).State.NameOf(Sam(2).Id)
        );

    [Fact]
    public void A_leader_of_a_member_s_name_is_told_from_them()
    {
        var plan = Some.Plan with { Leader = Some.Leader with { Name = "Sam Smith" } };
        var it = new Scenario(plan).At("2026-03-01 12:00").Start(plan, Sam(1), Sam(1));
        Assert.Equal(["Sam Smith", "Sam Smith (2)"], [it.State.NameOf(Sam(1).Id), it.State.NameOf(Some.Leader.Id)]);
    }

    [Fact]
    public void A_colleague_of_a_member_s_name_to_whom_a_barrier_is_passed_on_is_told_from_them()
    {
        var it = Started(Sam(1))
            .At("2026-03-02 09:00")
            .Raise(Some.Ann)
            .PassOn(Some.Leader, Some.Other with { Name = "Sam Smith" });
        Assert.Equal("Sam Smith (2)", it.State.NameOf(Some.Other.Id));
    }

    [Fact]
    public void A_hundred_people_with_long_names_in_any_script_all_get_in()
    {
        var adlam = string.Concat(Enumerable.Repeat("𞤀", 40));
        var crowd = Enumerable
            .Range(1, 100)
            .Select(n => new Person(new($"00000000-0000-4000-8000-{n:D12}"), adlam, "29:" + new string('x', 400)))
            .ToArray();
        var it = new Scenario(Some.Plan).At("2026-03-01 12:00").Start(Some.Plan, crowd[0], crowd);
        var started = Assert.IsType<SprintStarted>(it.Events.First());
        Assert.Equal(100, it.State.Members.Count);
        Assert.InRange(started.Members.Length, 1, 99);
        Assert.All(it.Events.Skip(1), happened => Assert.IsType<MemberJoined>(happened));
    }
}
