using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>
/// What people do: write, press, open dialogs. Whether the bot accepts it is the bot's to say; nothing is refused here.
/// </summary>
public sealed partial class TeamsSimulator
{
    /// <summary>
    /// Writes a message. In groups and channels the bot is sent it only when it is mentioned or gets all messages.
    /// In a channel it begins a thread, or continues the one named.
    /// </summary>
    public async Task<Sent> SendMessageAsync(
        Person person,
        Conversation conversation,
        string text,
        bool mention = true,
        string? threadId = null
    )
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var mentionsBot = mention && conversation.Kind != ConversationKind.Personal;
        await RestAsync();
        var message = Said(person, conversation, text, mentionsBot, threadId);
        world.Add(message);
        var isHeard =
            conversation.IsInstalled
            && (mentionsBot || conversation.SendsAllMessages || conversation.Kind == ConversationKind.Personal);
        return new(message, isHeard ? await bot.SendAsync(activities.Text(message, mentionsBot)) : null);
    }

    /// <summary>
    /// Presses the Action.Execute with this verb on what the person sees, with what was typed; other inputs send their
    /// defaults.
    /// </summary>
    /// <param name="which">Chooses between actions of one verb; the first by default.</param>
    /// <exception cref="ArgumentException">The person sees no such action, or no such input.</exception>
    public async Task<BotAnswer> PressAsync(
        Person person,
        Message message,
        string verb,
        JsonObject? inputs = null,
        Func<JsonObject, bool>? which = null
    )
    {
        await RestAsync();
        var actions = CardAction.On(await ViewAsync(person, message)).ToList();
        var action = actions.Find(action => action.Verb == verb && which?.Invoke(action.Json) != false)
            ?? throw new ArgumentException(
                $"{person.Name} sees no action '{verb}', but: "
                    + $"{string.Join(", ", actions.Select(action => action.Verb))}.",
                nameof(verb)
            );
        return await InvokeAsync(
            person,
            message,
            verb,
            action.DataWith(inputs, new OddInput(world, Faults.NextClient()).Send),
            (string?)action.Json["id"]
        );
    }

    /// <summary>
    /// Sends an adaptiveCard/action as given, also one no card offers. A card in the answer becomes the person's own
    /// view of the message; a message or an error becomes a toast on it.
    /// </summary>
    public async Task<BotAnswer> InvokeAsync(
        Person person,
        Message message,
        string? verb,
        JsonObject? data = null,
        string? actionId = null
    )
    {
        var answer = await ExecuteAsync(person, message, verb, data, actionId, "manual");
        var updates = Current(message).Updates;
        world.Show(message, person, old =>
            old is null || old.Updates != updates || answer.Card is not null
                ? new View(answer.Card, updates, Now, answer.Toast, answer.IsError)
                : old with
                {
                    Toast = answer.Toast,
                    IsError = answer.IsError,
                }
        );
        return answer;
    }

    /// <summary>
    /// Presses an Action.Submit: a message with a value and no text. Numbers and toggles go as strings, empty inputs
    /// not at all.
    /// </summary>
    public Task<BotAnswer> SubmitAsync(Person person, Message message, JsonObject value)
    {
        ArgumentNullException.ThrowIfNull(message);
        return bot.SendAsync(activities.Submit(SubmittedValue.Of(value), person, message, world.NewMessageId()));
    }

    /// <summary>
    /// The card as this person sees it now; asks the bot for the person's own view first where Teams would.
    /// </summary>
    /// <param name="again">Asks even when the view is fresh, as Teams does after a minute.</param>
    public async Task<JsonNode?> ViewAsync(Person person, Message message, bool again = false)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var current = Current(message);
            if (!again && !NeedsRefresh(person, current))
            {
                break;
            }

            await RefreshAsync(person, current);
            again = false;
        }
        return Seen(person, Current(message))?.DeepClone();
    }

    /// <summary>The toast this person sees under the message; null when there is none.</summary>
    public string? ToastOf(Person person, Message message) => world.ViewOf(message, person)?.Toast;

    /// <summary>Asks for a dialog (task/fetch), as an Action.Submit with <c>msteams.type</c> task/fetch does.</summary>
    public Task<BotAnswer> FetchTaskAsync(Person person, Message message, JsonObject data) =>
        InvokeTaskAsync("task/fetch", person, message, data);

    /// <summary>Sends what was filled into a dialog (task/submit).</summary>
    public Task<BotAnswer> SubmitTaskAsync(Person person, Message message, JsonObject data) =>
        InvokeTaskAsync("task/submit", person, message, SubmittedValue.Of(data));

    /// <summary>Chooses a message action of the app from a message's menu (composeExtension/fetchTask).</summary>
    public Task<BotAnswer> FetchMessageActionAsync(Person person, Message message, string commandId) =>
        SendAsync("composeExtension/fetchTask", MessageAction.Value(commandId, message, null), person, message, null);

    /// <summary>Sends what was filled into a message action's dialog (composeExtension/submitAction).</summary>
    public Task<BotAnswer> SubmitMessageActionAsync(
        Person person,
        Message message,
        string commandId,
        JsonObject data
    ) =>
        SendAsync(
            "composeExtension/submitAction",
            MessageAction.Value(commandId, message, SubmittedValue.Of(data)),
            person,
            message,
            null
        );

    /// <summary>
    /// The activity of a press that no card need offer, not sent: for a client that sends it itself, and again until it
    /// is answered.
    /// </summary>
    /// <param name="on">The message that was pressed on; null when Teams does not say.</param>
    public JsonObject Press(Person person, Conversation conversation, Message? on, string verb, JsonObject data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var action = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["verb"] = verb,
            ["data"] = data.DeepClone(),
        };
        return activities.Invoke(
            "adaptiveCard/action",
            new JsonObject { ["action"] = action, ["trigger"] = "manual" },
            person,
            conversation,
            on?.ThreadId,
            on?.Id
        );
    }

    /// <summary>Sends an activity as it is, such as one sent before, as Teams may when an answer was lost.</summary>
    public Task<BotAnswer> RedeliverAsync(JsonObject activity) => bot.SendAsync(activity);

    private Task RestAsync() => Options.AtRest?.Invoke() ?? Task.CompletedTask;

    private DateTimeOffset Now => Options.TimeProvider.GetUtcNow();

    private static Message Current(Message message) => message.Conversation.Find(message.Id) ?? message;

    private Message Said(Person person, Conversation conversation, string text, bool mentionsBot, string? threadId)
    {
        var id = world.NewMessageId();
        var thread = conversation.Kind == ConversationKind.Channel ? threadId ?? id : null;
        var shown = mentionsBot ? $"@{Options.BotName} {text}" : text;
        return new(id, conversation, person, shown, null, new JsonObject { ["text"] = text }, Now, thread);
    }

    private JsonNode? Seen(Person person, Message message) => world.ViewOf(message, person)?.Card ?? message.Card;

    /// <summary>True when a client would now ask by itself for this person's view.</summary>
    internal bool NeedsRefresh(Person person, Message message)
    {
        var view = world.ViewOf(message, person);
        return message is { IsDeleted: false, Conversation.IsInstalled: true }
            && CardRefresh.ActionFor(person, message.Conversation, Seen(person, message)) is not null
            && (view?.Card is null || Now - view.At > TimeSpan.FromMinutes(1));
    }

    /// <summary>A failed refresh leaves the card as it was, without a word, as in Teams.</summary>
    private async Task RefreshAsync(Person person, Message message)
    {
        if (CardRefresh.ActionFor(person, message.Conversation, Seen(person, message)) is not { } action)
        {
            return;
        }

        var data = action["data"]?.DeepClone() as JsonObject;
        var answer = await ExecuteAsync(
            person,
            message,
            (string?)action["verb"],
            data,
            (string?)action["id"],
            "automatic"
        );
        if (answer.Card is { } card)
        {
            world.Show(message, person, old => new View(card, message.Updates, Now, old?.Toast, old?.IsError == true));
        }
    }

    private Task<BotAnswer> ExecuteAsync(
        Person person,
        Message message,
        string? verb,
        JsonObject? data,
        string? actionId,
        string trigger
    )
    {
        var action = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["verb"] = verb,
            ["data"] = data?.DeepClone() ?? new JsonObject(),
        };
        if (actionId is not null)
        {
            action["id"] = actionId;
        }

        return SendAsync(
            "adaptiveCard/action",
            new JsonObject { ["action"] = action, ["trigger"] = trigger },
            person,
            message,
            message.Id
        );
    }

    private Task<BotAnswer> InvokeTaskAsync(string name, Person person, Message message, JsonObject data) =>
        SendAsync(
            name,
            new JsonObject
            {
                ["data"] = data.DeepClone(),
                ["context"] = new JsonObject { ["theme"] = "default" },
            },
            person,
            message,
            message.Id
        );

    private Task<BotAnswer> SendAsync(
        string name,
        JsonObject value,
        Person person,
        Message message,
        string? replyToId
    ) => bot.SendAsync(activities.Invoke(name, value, person, message.Conversation, message.ThreadId, replyToId));
}
