using System.Text.Json.Nodes;

namespace CheckinBot.Tests.App;

/// <summary>What people do with barriers in the stories.</summary>
internal static partial class Doing
{
    public const string Projector = "The projector is broken";

    /// <summary>The leader's message about the projector.</summary>
    public static Task<Message> NudgeAsync(this SchoolApp app, string what = Projector) =>
        app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says(what));

    /// <summary>The word to the group that its leader has not heard.</summary>
    public static Task<Message> NotHeardAsync(this SchoolApp app) =>
        app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader has not heard yet"));

    /// <summary>Chen raises it in a check-in; the leader's message.</summary>
    public static async Task<Message> RaisedAsync(this SchoolApp app)
    {
        await app.CheckInAsync(app.Chen, await app.AskNowAsync(await app.SetUpAsync()), InTheWay());
        return await app.NudgeAsync();
    }

    /// <summary>By the word; the form, which becomes the barrier's card.</summary>
    public static async Task<Message> RaiseAsync(
        this SchoolApp app,
        Person person,
        string what,
        string hears = "leader",
        JsonObject? more = null
    )
    {
        await app.Teams.SendMessageAsync(person, app.Group, "barrier");
        var form = await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("barrier.raise"));
        var inputs = new JsonObject { ["what"] = what, ["hears"] = hears };
        foreach (var (name, value) in more ?? [])
        {
            inputs[name] = value?.DeepClone();
        }

        var answer = await app.Teams.PressAsync(person, form, "barrier.raise", inputs);
        Assert.True(answer.Card.Has(what), answer.Body?.ToJsonString());
        return form;
    }

    /// <summary>The barrier's card, or any other of the group's messages, once it says this.</summary>
    public static Task<Message> UntilAsync(this SchoolApp app, Message card, params string[] texts) =>
        app.Teams.WaitForMessageAsync(app.Group, message => message.Id == card.Id && texts.All(message.Says));

    /// <summary>Nothing but the bot's hello came to the leader.</summary>
    public static void LeaderHeardNothing(this SchoolApp app) => Assert.Single(app.LeaderChat.Messages);
}
