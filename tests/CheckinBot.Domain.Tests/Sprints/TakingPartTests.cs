namespace CheckinBot.Domain.Tests.Sprints;

/// <summary>A reminder never goes to a group because of somebody who will never answer.</summary>
public sealed class TakingPartTests
{
    // Asked on Monday at 14:00; the reminder is on Tuesday at 10:00.
    private static bool IsReminded(Scenario it) =>
        it.Deliver("ask:1").Wake("2026-03-03 10:00").Events.OfType<RoundReminded>().Single().Told;

    [Fact]
    public void Somebody_who_only_looks_on_is_not_waited_for() =>
        Assert.False(IsReminded(Scenario.Asked().Part(Some.Cem, yes: false).CheckIn(Some.Ann).CheckIn(Some.Ben)));

    [Fact]
    public void Whoever_takes_part_again_is_waited_for() =>
        Assert.True(
            IsReminded(
                Scenario
                    .Asked()
                    .Part(Some.Cem, yes: false)
                    .Part(Some.Cem, yes: true)
                    .CheckIn(Some.Ann)
                    .CheckIn(Some.Ben)
            )
        );

    [Fact]
    public void One_check_in_takes_part_again() =>
        Assert.Empty(Scenario.Asked().Part(Some.Cem, yes: false).CheckIn(Some.Cem).State.LookingOn);

    [Fact]
    public void A_leader_in_the_group_s_chat_is_not_waited_for() =>
        Assert.False(
            IsReminded(Scenario.Asked().Join(Some.Leader).CheckIn(Some.Ann).CheckIn(Some.Ben).CheckIn(Some.Cem))
        );

    [Fact]
    public void A_former_leader_in_the_chat_is_waited_for_like_anybody() =>
        Assert.True(
            IsReminded(
                Scenario
                    .Asked()
                    .Join(Some.Leader)
                    .NameLeader(Some.Ann, Some.Other)
                    .CheckIn(Some.Ann)
                    .CheckIn(Some.Ben)
                    .CheckIn(Some.Cem)
            )
        );

    [Fact]
    public void Looking_on_twice_changes_nothing() =>
        Assert.Empty(Scenario.Asked().Part(Some.Cem, yes: false).Part(Some.Cem, yes: false).Events);

    [Fact]
    public void A_stranger_neither_looks_on_nor_takes_part() =>
        Assert.Equal(RefusalKind.NotAMember, Scenario.Asked().Part(Some.Stranger, yes: false).Last.Refusal!.Kind);

    [Fact]
    public void Whoever_comes_back_after_leaving_takes_part() =>
        Assert.Contains(
            Some.Cem.Id,
            Scenario.Asked().Part(Some.Cem, yes: false).Leave(Some.Cem).Join(Some.Cem).State.TakingPart
        );
}
