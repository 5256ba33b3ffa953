using System.Text.Json.Nodes;

namespace Simulator.Tests;

public sealed class RefreshTests
{
    [Fact]
    public async Task Only_the_people_named_get_a_view_of_their_own()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Bot.AnswerCard(activity => Scene.Question($"for {activity["from"]!["name"]}", scene.Amira));
        var message = await scene.PostedAsync(scene.Group, Scene.Card(Scene.Question("for all", scene.Amira)));
        Assert.Contains(
            "for Amira Haddad",
            Read(await scene.Teams.ViewAsync(scene.Amira, message)),
            StringComparison.Ordinal
        );
        Assert.Contains("for all", Read(await scene.Teams.ViewAsync(scene.Ben, message)), StringComparison.Ordinal);
        var asked = Assert.Single(scene.Bot.Received)["value"]!;
        Assert.Equal(("automatic", "look"), ((string?)asked["trigger"], (string?)asked["action"]!["verb"]));
    }

    [Fact]
    public async Task Without_names_everybody_in_a_small_group_is_refreshed()
    {
        await using var scene = await Scene.OpenAsync();
        var card = Scene.Question("for all", scene.Amira);
        card["refresh"]!.AsObject().Remove("userIds");
        scene.Bot.AnswerCard(_ => Scene.Question("own"));
        var message = await scene.PostedAsync(scene.Group, Scene.Card(card));
        Assert.Contains("own", Read(await scene.Teams.ViewAsync(scene.Ben, message)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_is_asked_for_again_after_a_minute_or_an_update_and_not_before()
    {
        var clock = MovableClock.Frozen(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var scene = await Scene.OpenAsync(new() { TimeProvider = clock });
        scene.Bot.AnswerCard(_ => Scene.Question("own", scene.Amira));
        var message = await scene.PostedAsync(scene.Group, Scene.Card(Scene.Question("all", scene.Amira)));
        await scene.Teams.ViewAsync(scene.Amira, message);
        await scene.Teams.ViewAsync(scene.Amira, message);
        Assert.Single(scene.Bot.Received);
        clock.Advance(TimeSpan.FromSeconds(61));
        await scene.Teams.ViewAsync(scene.Amira, message);
        Assert.Equal(2, scene.Bot.Received.Count);
        await scene.UpdateAsync(message, Scene.Card(Scene.Question("all, again", scene.Amira)));
        await scene.Teams.ViewAsync(scene.Amira, message);
        Assert.Equal(3, scene.Bot.Received.Count);
    }

    [Fact]
    public async Task A_refresh_that_fails_leaves_the_card_without_a_toast()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Bot.Status = 500;
        var message = await scene.PostedAsync(scene.Group, Scene.Card(Scene.Question("all", scene.Amira)));
        Assert.Contains("all", Read(await scene.Teams.ViewAsync(scene.Amira, message)), StringComparison.Ordinal);
        Assert.Null(scene.Teams.ToastOf(scene.Amira, message));
    }

    private static string Read(JsonNode? card) => card!.ToJsonString();
}
