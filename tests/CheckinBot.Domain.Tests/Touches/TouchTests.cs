using CheckinBot.Domain.Tests.Leaders;

namespace CheckinBot.Domain.Tests.Touches;

/// <summary>What leaders log of themselves.</summary>
public sealed class TouchTests
{
    private static readonly TouchFacts Facts = new(
        "Ann",
        new("s-1"),
        How.InPerson,
        "The projector",
        Tone.Positive,
        TurnedOut.TooEarly,
        false,
        new(2026, 3, 2)
    );

    private static LeaderScenario Logged() => new LeaderScenario().Log(Facts);

    private static LeaderScenario Change(LeaderScenario it, TouchFacts facts) =>
        it.Run(id => new ChangeTouch(id, it.Now, "tenant", Some.Leader, new("t1"), facts));

    private static LeaderScenario Remove(LeaderScenario it) =>
        it.Run(id => new RemoveTouch(id, it.Now, "tenant", Some.Leader, new("t1")));

    private static LeaderScenario Mark(LeaderScenario it, string note) =>
        it.Run(id => new MarkTouch(
            id,
            it.Now,
            "tenant",
            Some.Leader,
            "s-1:4",
            new(Tone.Neutral, TurnedOut.Worked, true, note, false)
        ));

    [Fact]
    public void A_touch_is_kept_and_tells_nobody()
    {
        Assert.Equal(
            (Facts, false),
            Assert.Single(Logged().State.Touches) is var touch ? (touch.Facts, touch.IsRemoved) : default
        );
        Assert.Empty(Logged().State.Outbox);
    }

    [Fact]
    public void Logged_twice_under_one_name_it_is_one() =>
        Assert.Empty(Logged().Log(Facts with { About = "Other" }).Last.Events);

    [Fact]
    public void A_change_keeps_what_it_said_before()
    {
        var touch = Change(
            Change(Logged(), Facts with { TurnedOut = TurnedOut.DidNot }),
            Facts with
            {
                TurnedOut = TurnedOut.Worked,
            }
        ).State.Touches[0];
        Assert.Equal(TurnedOut.Worked, touch.Facts.TurnedOut);
        Assert.Equal([TurnedOut.TooEarly, TurnedOut.DidNot], touch.Before.Select(one => one.TurnedOut));
    }

    [Fact]
    public void The_same_again_is_no_change() => Assert.Empty(Change(Logged(), Facts).Last.Events);

    [Fact]
    public void Removed_it_is_kept_but_changes_no_more()
    {
        var it = Remove(Logged());
        Assert.True(it.State.Touches[0].IsRemoved);
        Assert.Empty(Remove(it).Last.Events);
        Assert.StartsWith(
            "This touch is not in your records",
            Change(it, Facts with { With = "Ben" }).Refused,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_not_there_is_neither_changed_nor_removed()
    {
        Assert.StartsWith("This touch is not in your records", Change(new(), Facts).Refused, StringComparison.Ordinal);
        Assert.StartsWith("This touch is not in your records", Remove(new()).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_and_what_are_needed_and_not_too_long()
    {
        Assert.StartsWith(
            "Please write with whom",
            new LeaderScenario().Log(Facts with { With = "" }).Refused,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Please write in a few words what it was about",
            new LeaderScenario().Log(Facts with { About = "" }).Refused,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "201 characters long",
            new LeaderScenario().Log(Facts with { With = new('x', 201) }).Refused,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1001 characters long",
            new LeaderScenario().Log(Facts with { About = new('x', 1001) }).Refused,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_logged_itself_is_noted_by_its_name_and_the_newest_note_stands()
    {
        Assert.Equal("Better", Mark(Mark(Logged(), "Good"), "Better").State.Marks["s-1:4"].Note);
        Assert.Empty(Mark(Mark(Logged(), "Good"), "Good").Last.Events);
        Assert.StartsWith("Your note is 501", Mark(Logged(), new('x', 501)).Refused, StringComparison.Ordinal);
    }
}
