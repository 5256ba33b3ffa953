namespace CheckinBot.Domain.Tests.Barriers;

public sealed class AddingTests
{
    private static Scenario Raised() => Scenario.Started().Raise(Some.Ann);

    [Fact]
    public void Anybody_in_the_group_adds_to_it()
    {
        var it = Raised().AddTo(Some.Ben);
        Assert.Equal(
            new Addition(Some.Ben.Id, "Asked the caretaker", it.Now),
            Assert.Single(it.State.Barriers[0].Additions)
        );
    }

    [Fact]
    public void The_same_twice_is_once_and_from_somebody_else_it_is_theirs()
    {
        Assert.Empty(Raised().AddTo(Some.Ben).AddTo(Some.Ben).Events);
        Assert.Equal(2, Raised().AddTo(Some.Ben).AddTo(Some.Cem).State.Barriers[0].Additions.Count);
    }

    [Fact]
    public void The_leader_does_not_add() =>
        Assert.Equal(RefusalKind.NotAMember, Raised().AddTo(Some.Leader).Last.Refusal!.Kind);

    [Fact]
    public void Words_are_needed_and_500_fit()
    {
        Assert.StartsWith(
            "Please write in a few words what there is to add",
            Raised().AddTo(Some.Ben, "").Refused,
            StringComparison.Ordinal
        );
        Assert.Null(Raised().AddTo(Some.Ben, new('x', 500)).Refused);
        Assert.StartsWith(
            "What you add is 501",
            Raised().AddTo(Some.Ben, new('x', 501)).Refused,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_cleared_barrier_is_reopened_first() =>
        Assert.Contains(
            "press \"Still in the way\" first",
            Raised().Clear(Some.Ann).AddTo(Some.Ben).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void Thirty_additions_are_enough()
    {
        var it = Enumerable.Range(1, 30).Aggregate(Raised(), (so, n) => so.AddTo(Some.Ben, $"Try {n}"));
        Assert.Contains("Please talk it over", it.AddTo(Some.Ben, "Try 31").Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Raised_from_where_it_was_written_down_it_keeps_what_was_added() =>
        Assert.Single(Scenario.Started().CarPark(Some.Ann).AddTo(Some.Ben).Raise(Some.Ann).State.Barriers[0].Additions);
}
