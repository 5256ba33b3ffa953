namespace CheckinBot.Domain.Tests.Sprints;

public sealed class ThanksTests
{
    private static Scenario ShoutOut() =>
        Scenario.Asked().CheckIn(Some.Ann, Some.Answer() with { ShoutOut = "Thank you, Cem" });

    private static Scenario Thank(Scenario it, Person by, Person member, int round = 1) =>
        it.Run(new GiveThanks(it.NextId(), it.Now, by.Id, round, member.Id));

    [Fact]
    public void The_leader_s_thanks_reach_the_group_and_are_a_touch()
    {
        var it = Thank(ShoutOut(), Some.Leader, Some.Ann);
        Assert.Equal(new Thanks(1, Some.Ann.Id, Some.Leader.Id, it.Now), Assert.Single(it.State.Thanks));
        Assert.Equal((null, 0), (it.Message("thanks:1:ann")!.Notice.To, it.Message("thanks:1:ann")!.Notice.Number));
        Assert.Equal(TouchKind.Thanked, Assert.Single(it.State.Touches).Kind);
    }

    [Fact]
    public void Thanks_are_given_once() =>
        Assert.Empty(Thank(Thank(ShoutOut(), Some.Leader, Some.Ann), Some.Leader, Some.Ann).Events);

    [Theory]
    [InlineData(1, "ben")]
    [InlineData(2, "ann")]
    [InlineData(0, "ann")]
    public void Where_there_is_no_shout_out_nothing_is_sent(int round, string member) =>
        Assert.Contains(
            "This shout-out is no longer there",
            Thank(ShoutOut(), Some.Leader, Some.Ann with { Id = new(member) }, round).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_shout_out_that_was_taken_back_is_not_thanked_for() =>
        Assert.NotNull(Thank(ShoutOut().CheckIn(Some.Ann, Some.Answer()), Some.Leader, Some.Ann).Refused);

    [Fact]
    public void Only_the_leader_thanks_as_the_leader()
    {
        Assert.StartsWith(
            "Only Lena can do this",
            Thank(ShoutOut(), Some.Ben, Some.Ann).Refused,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Lena", Thank(ShoutOut(), Some.Stranger, Some.Ann).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void At_night_they_wait() =>
        Assert.Equal(
            Some.Plan.Local("2026-03-03 08:00"),
            Thank(ShoutOut().At("2026-03-02 23:00"), Some.Leader, Some.Ann).Message("thanks:1:ann")!.NotBefore
        );
}
