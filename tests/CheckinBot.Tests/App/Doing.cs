using System.Text.Json.Nodes;

namespace CheckinBot.Tests.App;

/// <summary>What people do in the stories, in a line each.</summary>
internal static partial class Doing
{
    /// <summary>Amira sets up a sprint that Dana leads: weekly, Thursday 15:00, three weeks from today.</summary>
    public static async Task<Message> SetUpAsync(this SchoolApp app, JsonObject? changes = null)
    {
        var welcome = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Reading.Contains("Hello, I'm CheckinBot", StringComparison.Ordinal)
        );
        Assert.True((await app.Teams.PressAsync(app.Amira, welcome, "sprint.setup")).IsSuccess);
        var answer = await app.Teams.PressAsync(app.Amira, welcome, "sprint.start", Filled(app, changes));
        Assert.Equal(BotAnswer.CardType, answer.Type);
        return await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Reading.Contains("Your sprint", StringComparison.Ordinal)
        );
    }

    public static JsonObject Filled(SchoolApp app, JsonObject? changes = null)
    {
        var inputs = new JsonObject
        {
            ["focus"] = "Pupils explain how they solved it",
            ["evidence"] = "Exit tickets with a because",
            ["leader"] = app.Dana.AadObjectId,
        };
        foreach (var (name, value) in changes ?? [])
        {
            inputs[name] = value?.DeepClone();
        }

        return inputs;
    }

    /// <summary>Amira asks now; the round's card.</summary>
    public static async Task<Message> AskNowAsync(this SchoolApp app, Message sprintCard)
    {
        Assert.True((await app.Teams.PressAsync(app.Amira, sprintCard, "round.ask")).IsSuccess);
        return await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Reading.Contains("How is it going?", StringComparison.Ordinal)
        );
    }

    public static Task<BotAnswer> CheckInAsync(this SchoolApp app, Person person, Message card, JsonObject? more = null)
    {
        var inputs = new JsonObject
        {
            ["going"] = "onTrack",
            ["done"] = $"{person.Name} tried exit tickets",
            ["tweak"] = "Shorter prompts",
        };
        foreach (var (name, value) in more ?? [])
        {
            inputs[name] = value?.DeepClone();
        }

        return app.Teams.PressAsync(person, card, "checkin.submit", inputs);
    }

    /// <summary>It happens in Teams, and the bot is not told: what is sent meanwhile goes nowhere.</summary>
    public static async Task UnnoticedAsync(this SchoolApp app, Func<Task> happens)
    {
        var bot = app.Teams.BotEndpoint;
        app.Teams.BotEndpoint = new("http://127.0.0.1:9/");
        await happens();
        app.Teams.BotEndpoint = bot;
    }

    public static JsonObject InTheWay(string text = "The projector is broken", string hears = "leader") =>
        new()
        {
            ["going"] = "stuck",
            ["stuck"] = text,
            ["hears"] = hears,
            ["urgency"] = "blocking",
            ["help"] = "action",
        };

    public static bool Says(this Message message, string text) =>
        message.Reading.Contains(text, StringComparison.Ordinal);
}
