using System.Text.Json.Nodes;
using CheckinBot.Cards;
using CheckinBot.Digests;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class WordTests
{
    [Fact]
    public async Task The_groups_view_of_the_digest_is_word_for_word_the_leaders()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Ben, card, new() { ["shoutOut"] = "Chen, for the timer" });
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "Digest");
        var leaders = Section(app.LeaderChat.LastFromBot!);
        Assert.Equal(leaders, Section(app.Group.LastFromBot!));
        Assert.Contains("The projector is broken", leaders, StringComparison.Ordinal);
        Assert.Contains("Chen, for the timer", leaders, StringComparison.Ordinal);
        Assert.DoesNotContain("tried exit tickets", leaders, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_holds_nothing_that_is_car_parked()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay(hears: "carPark"));
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        Assert.True(app.LeaderChat.LastFromBot!.Says("Nothing is in the way."));
        Assert.False(app.LeaderChat.LastFromBot!.Says("projector"));
    }

    [Fact]
    public async Task A_leader_of_two_groups_finds_both_in_the_digest()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var reading = app.Teams.Conversation(School.ReadingGroup);
        await app.Teams.InstallAsync(reading);
        var welcome = reading.LastFromBot!;
        await app.Teams.PressAsync(app.Chen, welcome, "sprint.setup");
        await app.Teams.PressAsync(app.Chen, welcome, "sprint.start", Doing.Filled(app, new() { ["focus"] = "Reading aloud" }));
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        Assert.True(app.LeaderChat.LastFromBot!.Says("Reading aloud"));
        Assert.True(app.LeaderChat.LastFromBot!.Says("Pupils explain how they solved it"));
    }

    [Fact]
    public async Task Somebody_who_leads_nobody_gets_a_digest_that_says_so()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.InstallAsync(app.Ben);
        await app.Teams.SendMessageAsync(app.Ben, app.Teams.PersonalChat(app.Ben), "digest");
        var digest = app.Teams.PersonalChat(app.Ben).LastFromBot!;
        Assert.True(digest.Says("No group has named you as its leader yet."));
        Assert.False(digest.Says("Pupils explain"));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("Hello!")]
    [InlineData("what on earth is this")]
    public async Task Help_and_whatever_is_not_known_show_the_groups_sprint(string word)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, word);
        Assert.True(app.Group.LastFromBot!.Card.Offers("round.ask"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task What_is_overheard_in_a_group_is_not_answered()
    {
        await using var app = await SchoolApp.StartAsync();
        app.Teams.SendAllMessages(app.Group);
        var before = app.Group.Messages.Count;
        var sent = await app.Teams.SendMessageAsync(app.Ben, app.Group, "help me carry the chairs", mention: false);
        Assert.True(sent.Answer!.IsSuccess);
        Assert.Equal(before + 1, app.Group.Messages.Count);
    }

    [Theory]
    [InlineData("check in", "No check-in is open")]
    [InlineData("barrier", "There is no sprint here yet")]
    [InlineData("digest", "There is no sprint here yet")]
    [InlineData("help", "Hello, I'm CheckinBot")]
    public async Task Words_in_a_group_without_a_sprint_say_how_to_start(string word, string answer)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, word);
        Assert.True(app.Group.LastFromBot!.Says(answer));
    }

    [Theory]
    [InlineData("check in", "Check in with your group")]
    [InlineData("barrier", "A barrier belongs to a group's sprint.")]
    [InlineData("help", "I write to you here when it raises a barrier")]
    [InlineData("anything", "I write to you here when it raises a barrier")]
    public async Task Words_in_a_personal_chat_say_where_they_belong(string word, string answer)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, word);
        Assert.True(app.LeaderChat.LastFromBot!.Says(answer));
    }

    [Fact]
    public async Task Check_in_between_two_rounds_says_when_the_next_one_is()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "check in");
        Assert.True(app.Group.LastFromBot!.Says("The next one is on Thu 26 Nov, 15:00."));
    }

    [Fact]
    public async Task A_digest_of_many_busy_groups_still_fits_on_a_card()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync(new() { ["focus"] = new string('f', 200) }));
        foreach (var person in new[] { app.Amira, app.Ben, app.Chen })
        {
            await app.CheckInAsync(person, card, new() { ["shoutOut"] = new string('s', 900) });
        }

        var raise = new JsonObject { ["sprint"] = card.Card.DataOf("checkin.submit")["sprint"]!.DeepClone(), ["hears"] = "leader" };
        await Task.WhenAll(Enumerable.Range(1, 10).Select(number => app.Teams.InvokeAsync(app.Ben, card with { Id = $"{number}" }, "barrier.raise", Raised(raise, number))));
        var sprint = await app.SettledAsync();
        Assert.Equal(10, sprint.Barriers.Count);
        var digest = DigestCard.ForLeader([.. Enumerable.Repeat(sprint, 20)], Instant.FromDateTimeOffset(SchoolApp.Monday));
        Assert.True(CardFit.Fits(digest));
        Assert.Equal(20, digest.Body.OfType<AdaptiveRichTextBlock>().Count(block => block.Inlines[0].Text.StartsWith("fff", StringComparison.Ordinal)));
        Assert.True(JsonNode.Parse(digest.ToUtf8Json()).Has("Who sees this:"));
    }

    private static JsonObject Raised(JsonObject raise, int number)
    {
        var one = raise.DeepClone().AsObject();
        one["what"] = $"{number} {new string('b', 900)}";
        return one;
    }

    // The heading and the line that says who sees it are each side's own.
    private static string Section(Message digest) => new JsonArray([.. digest.Card!["body"]!.AsArray().Skip(1).SkipLast(1).Select(element => element!.DeepClone())]).ToJsonString();
}
