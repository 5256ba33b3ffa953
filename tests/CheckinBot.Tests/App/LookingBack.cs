using System.Text.Json.Nodes;

namespace CheckinBot.Tests.App;

/// <summary>A group that looks back on its sprint.</summary>
internal static class LookingBack
{
    public static JsonObject Answer(string learned = "Shorter prompts", string next = "goOn", string worth = "yes") =>
        new()
        {
            ["practical"] = "yes",
            ["helpful"] = "partly",
            ["worth"] = worth,
            ["learned"] = learned,
            ["saw"] = "More because on exit tickets",
            ["next"] = next,
        };

    /// <summary>The group is asked, all three answer, and Amira ends the sprint; the look back.</summary>
    public static async Task<Message> EndedAsync(this SchoolApp app)
    {
        var sprint = await app.SetUpAsync();
        var card = await app.AskNowAsync(sprint);
        foreach (var person in new[] { app.Amira, app.Ben, app.Chen })
        {
            Assert.True((await app.CheckInAsync(person, card)).IsSuccess);
        }

        await app.Teams.PressAsync(app.Amira, sprint, "sprint.end");
        return await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("review.answer"));
    }

    public static Task<BotAnswer> LookBackAsync(
        this SchoolApp app,
        Person person,
        Message card,
        JsonObject? answer = null
    ) => app.Teams.PressAsync(person, card, "review.answer", answer ?? Answer($"{person.Name} learned it"));

    /// <summary>All three look back; what it brought.</summary>
    public static async Task<Message> LookedBackAsync(this SchoolApp app, Message card, string next = "goOn")
    {
        foreach (var person in new[] { app.Amira, app.Ben, app.Chen })
        {
            var answer = await app.LookBackAsync(person, card, Answer($"{person.Name} learned it", next));
            Assert.True(answer.Card.Has("Thank you, your look back is kept"), answer.Toast);
        }

        return await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("review.decide"));
    }

    public static Task<BotAnswer> DecideAsync(this SchoolApp app, Person person, Message card, string next) =>
        app.Teams.PressAsync(person, card, "review.decide", which: one => (string?)one["data"]!["next"] == next);
}
