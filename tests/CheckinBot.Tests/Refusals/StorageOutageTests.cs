using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Refusals;

public sealed class StorageOutageTests
{
    private const string NotSaved = "This could not be saved just now, so nothing was changed.";

    [Fact]
    public async Task A_check_in_that_cannot_be_saved_says_so_keeps_the_text_and_works_later()
    {
        await using var scene = await Scene.StartAsync();
        var before = await scene.App.SettledAsync();
        var typed = new JsonObject
        {
            ["done"] = "Two lessons",
            ["tweak"] = "Shorter",
            ["shoutOut"] = "Chen",
            ["stuck"] = "No room",
            ["hears"] = "group",
        };
        using (scene.App.StorageOutage())
        {
            var answer = await scene.App.CheckInAsync(scene.App.Ben, scene.Card, typed);
            Assert.True(answer.Card.Has(NotSaved));
            Assert.All(typed, one => Assert.Equal((string?)one.Value, answer.Card.ValueOf(one.Key)));
            var again = await scene.App.Teams.PressAsync(scene.App.Ben, scene.Card, "checkin.submit");
            Assert.True(again.Card.Has(NotSaved));
            Assert.All(typed, one => Assert.Equal((string?)one.Value, again.Card.ValueOf(one.Key)));
        }

        await scene.UnchangedAsync(before);
        Assert.True(
            (await scene.App.Teams.PressAsync(scene.App.Ben, scene.Card, "checkin.submit")).Card.Has("Two lessons")
        );
        Assert.Equal(
            "Chen",
            (await scene.App.SettledAsync()).Rounds[0].Checkins[new(scene.App.Ben.AadObjectId)].Answer.ShoutOut
        );
        await scene.App.Teams.WaitForMessageAsync(scene.App.Group, message =>
            message.Says("Answered so far") && message.Says("Ben Okafor")
        );
    }

    [Fact]
    public async Task A_barrier_that_cannot_be_saved_keeps_its_text_and_reaches_the_leader_later()
    {
        await using var scene = await Scene.StartAsync();
        await scene.App.Teams.SendMessageAsync(scene.App.Ben, scene.App.Group, "barrier");
        var form = scene.App.Group.LastFromBot!;
        using (scene.App.StorageOutage())
        {
            var answer = await scene.App.Teams.PressAsync(
                scene.App.Ben,
                form,
                "barrier.raise",
                new JsonObject { ["what"] = "No room to meet" }
            );
            Assert.True(answer.Card.Has(NotSaved));
            Assert.Equal("No room to meet", answer.Card.ValueOf("what"));
        }

        await scene.App.Teams.PressAsync(scene.App.Ben, form, "barrier.raise");
        await scene.App.Teams.WaitForMessageAsync(scene.App.LeaderChat, message => message.Says("No room to meet"));
        await scene.App.SettledAsync();
        Assert.Single(scene.App.LeaderChat.Messages, message => message.Says("No room to meet"));
    }

    [Fact]
    public async Task A_set_up_that_cannot_be_saved_keeps_what_was_typed_and_starts_later()
    {
        await using var app = await SchoolApp.StartAsync();
        var welcome = app.Group.LastFromBot!;
        await app.Teams.PressAsync(app.Amira, welcome, "sprint.setup");
        using (app.StorageOutage())
        {
            var answer = await app.Teams.PressAsync(app.Amira, welcome, "sprint.start", Doing.Filled(app));
            Assert.True(answer.Card.Has(NotSaved));
            Assert.Equal("Exit tickets with a because", answer.Card.ValueOf("evidence"));
        }

        Assert.Null((await app.NewestAsync()).Sprint.PlanOrNull);
        Assert.True((await app.Teams.PressAsync(app.Amira, welcome, "sprint.start")).Card.Has("We look for"));
        Assert.True((await app.NewestAsync()).Sprint.IsRunning);
    }

    [Theory]
    [InlineData("barrier.acknowledge")]
    [InlineData("barrier.clear")]
    public async Task A_leaders_press_that_cannot_be_saved_says_so_and_works_later(string verb)
    {
        await using var scene = await Scene.StartAsync();
        var before = await scene.App.SettledAsync();
        using (scene.App.StorageOutage())
        {
            var answer = await scene.App.Teams.PressAsync(scene.App.Dana, scene.Nudge, verb);
            Assert.Equal(500, answer.StatusCode);
            Assert.StartsWith(NotSaved, answer.Toast, StringComparison.Ordinal);
        }

        await scene.UnchangedAsync(before);
        Assert.NotNull((await scene.App.Teams.PressAsync(scene.App.Dana, scene.Nudge, verb)).Card);
        Assert.True((await scene.App.SettledAsync()).Sequence > before.Sequence);
    }

    [Fact]
    public async Task A_press_from_a_personal_chat_as_a_message_is_answered_while_the_storage_is_away()
    {
        await using var scene = await Scene.StartAsync();
        var value = scene.Nudge.Card.DataOf("barrier.acknowledge");
        value["verb"] = "barrier.acknowledge";
        using (scene.App.StorageOutage())
        {
            Assert.True((await scene.App.Teams.SubmitAsync(scene.App.Dana, scene.Nudge, value)).IsSuccess);
        }

        Assert.StartsWith(NotSaved, scene.App.LeaderChat.LastFromBot!.Text, StringComparison.Ordinal);
        Assert.Empty(scene.App.Log.Errors);
    }

    [Fact]
    public async Task The_first_word_of_somebody_new_is_answered_while_the_storage_is_away()
    {
        await using var scene = await Scene.StartAsync();
        var chat = scene.App.Teams.PersonalChat(scene.App.Ben);
        await scene.App.Teams.InstallAsync(chat);
        await scene.App.Teams.UninstallAsync(chat);
        await scene.App.Teams.InstallAsync(scene.App.Ben);
        using (scene.App.StorageOutage())
        {
            Assert.True((await scene.App.Teams.SendMessageAsync(scene.App.Ben, chat, "help")).Answer!.IsSuccess);
        }

        Assert.True(chat.LastFromBot!.Says("I write to you here when it raises a barrier"));
        Assert.Empty(scene.App.Log.Errors);
    }
}
