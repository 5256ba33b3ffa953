using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class WhatMyLeaderSeesTests
{
    private const string Word = "what does my leader see";

    [Fact]
    public async Task The_group_reads_its_leaders_card_element_by_element()
    {
        await using var app = await RaisedAsync();
        var seen = await AskAsync(app);
        var nudge = app.LeaderChat.Messages.First(message => message.Says("The projector is broken"));
        var card = Shown(nudge.Card).SkipLast(1).ToList();
        Assert.Equal(card, Shown(seen.Card).SkipLast(1).TakeLast(card.Count));
        Assert.False(seen.Card.Offers("barrier.acknowledge"));
    }

    [Fact]
    public async Task The_group_reads_its_part_of_the_digest_and_nothing_of_the_leaders_own()
    {
        await using var app = await RaisedAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "settings");
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "digest");
        var part = Shown(app.Group.LastFromBot!.Card).Skip(1).SkipLast(1).ToList();
        var seen = await AskAsync(app);
        Assert.Equal(part, Shown(seen.Card).Skip(2).Take(part.Count));
        Assert.False(seen.Says("Stepping back") || seen.Says("touch") || seen.Says("settings"));
    }

    [Fact]
    public async Task A_barrier_that_is_cleared_or_car_parked_brings_no_card()
    {
        await using var app = await RaisedAsync("carPark");
        Assert.False((await AskAsync(app)).Says("Something stands in a group's way"));
        await using var other = await RaisedAsync();
        var nudge = other.LeaderChat.Messages.First(message => message.Says("The projector is broken"));
        await other.ClearAsync(other.Dana, nudge, "removed");
        Assert.False((await AskAsync(other)).Says("Something stands in a group's way"));
    }

    private static async Task<SchoolApp> RaisedAsync(string hears = "leader")
    {
        var app = await SchoolApp.StartAsync();
        await app.CheckInAsync(app.Chen, await app.AskNowAsync(await app.SetUpAsync()), Doing.InTheWay(hears: hears));
        await app.SettledAsync();
        return app;
    }

    private static async Task<Message> AskAsync(SchoolApp app)
    {
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, Word);
        return app.Group.LastFromBot!;
    }

    private static IEnumerable<string> Shown(JsonNode? card) =>
        card!["body"]!
            .AsArray()
            .Where(element => (string?)element!["type"] != "ActionSet")
            .Select(element => element!.ToJsonString());
}
