using System.Text.Json.Nodes;

namespace CheckinBot.Tests.App;

/// <summary>
/// Forms that stand in a message of their own: opened from a card that is kept up to date, filled in and sent.
/// </summary>
internal static class Filling
{
    /// <summary>Opens the form from <paramref name="message"/> and sends it with this verb; what came of it.</summary>
    public static async Task<BotAnswer> FillAsync(
        this SchoolApp app,
        Person person,
        Message message,
        string verb,
        JsonObject inputs
    )
    {
        var form = await app.FormAsync(person, message, verb);
        return await app.Teams.PressAsync(person, form, verb, inputs);
    }

    /// <summary>
    /// The same as a client would send it that knows the verb: on the card itself, by the contract of
    /// <c>docs/cards.md</c>. What comes back is the card as it stands then.
    /// </summary>
    public static Task<BotAnswer> SendAsync(
        this SchoolApp app,
        Person person,
        Message message,
        string verb,
        JsonObject inputs
    )
    {
        var ids = Seen.IdsOf(message.Card);
        return app.Teams.InvokeAsync(
            person,
            message,
            verb,
            Trying.With(ids, [.. inputs.Select(one => (one.Key, one.Value))])
        );
    }

    /// <summary>One tap that says how it was cleared.</summary>
    public static Task<BotAnswer> ClearAsync(this SchoolApp app, Person person, Message message, string outcome) =>
        app.Teams.PressAsync(person, message, "barrier.clear", which: one =>
            (string?)one["data"]!["outcome"] == outcome
        );

    /// <summary>Opens the form; its message.</summary>
    public static async Task<Message> FormAsync(this SchoolApp app, Person person, Message message, string verb)
    {
        var act = verb[(verb.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var opener = verb switch
        {
            "plan.stepInSave" => "plan.stepIn",
            "options.choose" => "options.form",
            _ => "barrier.form",
        };
        var opened = await app.Teams.PressAsync(person, message, opener, which: one =>
            opener != "barrier.form" || (string?)one["data"]!["act"] == act
        );
        Assert.Equal("You can write it below.", opened.Toast);
        return message.Conversation.LastFromBot is { } form && form.Card.Offers(verb)
            ? form
            : throw new InvalidOperationException($"No form for {verb} was opened.");
    }
}
