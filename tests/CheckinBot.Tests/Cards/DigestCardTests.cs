using System.Text.Json.Nodes;
using CheckinBot.Cards;
using CheckinBot.Digests;
using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Cards;

public sealed class DigestCardTests
{
    private static SchoolSprint Start() => new(SchoolTexts.Realistic, 5);

    [Fact]
    public void A_digest_of_two_hundred_groups_is_one_card_that_says_how_many_more_there_are()
    {
        var busy = SchoolDigests.Busy(Start());
        var card = DigestCard.ForLeader(Leader.None, Enumerable.Repeat(busy.Told(since: true), 200));
        Assert.True(CardFit.Fits(card));
        Assert.True(Parsed(card).Has("And 180 more groups, with less in the way."));
        Assert.True(Parsed(card).Has("20  Pupils explain") && Parsed(card).Has("Only you see this part"));
    }

    [Fact]
    public void Two_hundred_groups_with_the_longest_texts_say_so_too() =>
        Assert.True(
            Parsed(
                    DigestCard.ForLeader(
                        Leader.None,
                        Enumerable.Repeat(SchoolDigests.Busy(new(SchoolTexts.Dearest, 50)).Told(since: true), 200)
                    )
                )
                .Has("And 180 more groups")
        );

    [Fact]
    public void A_deputy_reads_only_the_barrier_that_they_were_told_of()
    {
        var busy = SchoolDigests.Busy(Start());
        var card = Parsed(DigestCard.ForLeader(Leader.None, [SchoolDigests.ForDeputy(busy)]));
        Assert.True(card.Has("In the way for"));
        var told = CardShape
            .Parts(card)
            .Where(part => (string?)part.Part["type"] == "RichTextBlock")
            .Select(part => part.Part.ToJsonString())
            .Where(text => text.Contains("the way for", StringComparison.Ordinal));
        Assert.True(told.Count() == 1, string.Join('\n', told));
        Assert.False(
            card.Has("Worth celebrating")
                || card.Has("Taking part")
                || card.Has("Stepping back")
                || card.Has("Somebody tries")
        );
    }

    [Fact]
    public void What_many_groups_meet_and_moves_of_those_that_share_are_told_across_them()
    {
        var busy = SchoolDigests.Busy(Start());
        var card = Parsed(DigestCard.ForLeader(Leader.None, [busy.Told(since: true), SchoolDigests.Other(busy)]));
        Assert.True(
            card.Has("Across your groups")
                && card.Has("in the way of 2 groups, now or lately")
                && card.Has("Worked (technology)")
        );
        Assert.False(
            Parsed(DigestCard.ForLeader(Leader.None, [busy.Told(since: true), busy.Told(since: true)]))
                .Has("Worked (technology)")
        );
    }

    [Fact]
    public void A_barrier_that_rests_for_more_than_five_school_days_gets_one_quiet_line()
    {
        var sprint = Start().Raise().Heard().Acknowledge();
        Assert.False(Group(sprint.Later(Duration.FromDays(7))).Has("Nothing new on this one"));
        Assert.True(Group(sprint.Later(Duration.FromDays(1))).Has("Nothing new on this one since Mon 23 Nov."));
    }

    [Fact]
    public void A_sprint_that_nears_its_last_day_is_due_to_be_looked_back_on()
    {
        var sprint = Start();
        Assert.False(Group(sprint).Has("Time to look back"));
        Assert.True(Group(sprint.Later(Duration.FromDays(44))).Has("Time to look back"));
    }

    [Fact]
    public void Who_tries_an_idea_stays_in_the_group()
    {
        var card = Group(SchoolDigests.Busy(new(SchoolTexts.Marked, 5)));
        Assert.True(card.Has("Somebody tries until"));
        Assert.False(card.Has("name 1"));
    }

    [Fact]
    public void The_chart_and_its_words_say_the_same()
    {
        var card = Group(SchoolDigests.Busy(Start()));
        var chart = card["body"]!
            .AsArray()
            .First(element => (string?)element!["type"] == "Chart.HorizontalBar.Stacked")!;
        var bars = chart["data"]!
            .AsArray()
            .Select(bar =>
                $"Check-in {bar!["title"]}: "
                + string.Join(
                    " · ",
                    bar["data"]!
                        .AsArray()
                        .Select(part => $"{part!["value"]} {((string)part["legend"]!).ToLowerInvariant()}")
                )
            );
        var words = card["body"]!
            .AsArray()
            .Where(line => line!["inlines"] is not null)
            .Select(line => string.Concat(line!["inlines"]!.AsArray().Select(run => (string)run!["text"]!)))
            .Where(line => line.StartsWith("Check-in ", StringComparison.Ordinal));
        Assert.Equal(bars, words);
    }

    private static JsonNode Group(SchoolSprint sprint) => Parsed(DigestCard.ForGroup(sprint.Own()));

    private static JsonNode Parsed(AdaptiveCard card) => JsonNode.Parse(card.ToJson())!;
}
