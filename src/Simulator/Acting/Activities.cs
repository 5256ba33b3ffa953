using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>The JSON Teams sends to a bot.</summary>
internal sealed class Activities(SimulatorOptions options, World world, Faults faults, Func<Uri> serviceUrl)
{
    private const string EventMark = "f:";

    public JsonObject Text(Message message, bool mentionsBot)
    {
        var activity = Envelope("message", message.From!, message.Conversation, message.ThreadId, message.Id);
        var text = new EditedText(
            (string?)message.Activity["text"] ?? "",
            mentionsBot ? options.BotName : null,
            faults.NextEditor()
        );
        activity["text"] = text.Said;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{WebUtility.HtmlEncode(text.Said)}</p>" }
        );
        var entities = Part(activity, "entities").AsArray();
        foreach (var piece in text.Mentions)
        {
            entities.Add(Mention(piece));
        }

        return activity;
    }

    public JsonObject Invoke(
        string name,
        JsonNode value,
        Person person,
        Conversation conversation,
        string? threadId,
        string? replyToId
    )
    {
        var activity = Envelope("invoke", person, conversation, threadId, EventId());
        activity["name"] = name;
        activity["value"] = value;
        if (replyToId is not null)
        {
            activity["replyToId"] = replyToId;
        }

        return activity;
    }

    /// <summary>A message with a value and no text, as Action.Submit sends.</summary>
    public JsonObject Submit(JsonObject value, Person person, Message on, string id)
    {
        var activity = Envelope("message", person, on.Conversation, on.ThreadId, id);
        activity["value"] = value;
        activity["replyToId"] = on.Id;
        return activity;
    }

    public JsonObject Installation(string action, Person by, Conversation conversation)
    {
        var activity = Envelope("installationUpdate", by, conversation, null, EventId());
        activity["action"] = action;
        return activity;
    }

    /// <summary>
    /// Members joined or left; a null person is the bot. Teams tells ids, no names; and of a team it tells on the
    /// team's id: only the bot's own arrival stands in the channel that was chosen.
    /// </summary>
    public JsonObject Members(string list, IEnumerable<Person?> members, Person by, Conversation conversation)
    {
        var people = members.ToList();
        var activity = Envelope("conversationUpdate", by, conversation, null, EventId());
        activity[list] = new JsonArray([.. people.Select(Ids)]);
        if (conversation.Team is not { } team)
        {
            return activity;
        }

        var channelData = Part(activity, "channelData").AsObject();
        channelData["eventType"] = list == "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved";
        if (list == "membersAdded" && people.Contains(null))
        {
            return activity;
        }

        var place = Part(activity, "conversation").AsObject();
        place["id"] = team.Id;
        place.Remove("name");
        channelData.Remove("channel");
        channelData.Remove("settings");
        return activity;
    }

    private JsonObject Envelope(string type, Person from, Conversation conversation, string? threadId, string id)
    {
        var now = options.TimeProvider.GetUtcNow();
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["serviceUrl"] = serviceUrl().AbsoluteUri,
            ["channelId"] = "msteams",
            ["from"] = Account(from),
            ["recipient"] = Account(null),
            ["conversation"] = Place(conversation, threadId),
            ["channelData"] = ChannelData(conversation, from),
            ["locale"] = from.Locale,
            ["entities"] = new JsonArray(ClientInfo(from)),
        };
        AddLocalTime(activity, now, from.TimeZone);
        return activity;
    }

    private static JsonNode Part(JsonObject activity, string name) =>
        activity[name] ?? throw new InvalidOperationException($"An activity without {name}.");

    private JsonObject Account(Person? person) =>
        person switch
        {
            null => new() { ["id"] = options.BotId, ["name"] = options.BotName },
            { Standing: Standing.Anonymous } => new() { ["id"] = person.Id, ["name"] = world.SignatureOf(person) },
            _ => new()
            {
                ["id"] = person.Id,
                ["name"] = world.SignatureOf(person),
                ["aadObjectId"] = person.AadObjectId,
            },
        };

    private JsonNode? Ids(Person? person)
    {
        var account = Account(person);
        account.Remove("name");
        return account;
    }

    private JsonObject Place(Conversation conversation, string? threadId)
    {
        var place = new JsonObject
        {
            ["id"] = threadId is null ? conversation.Id : $"{conversation.Id};messageid={threadId}",
            ["conversationType"] = conversation.Kind switch
            {
                ConversationKind.Personal => "personal",
                ConversationKind.GroupChat => "groupChat",
                ConversationKind.Channel => "channel",
            },
            ["tenantId"] = options.TenantId,
        };
        if (conversation.Kind == ConversationKind.Personal)
        {
            return place;
        }

        place["isGroup"] = true;
        place["name"] = conversation.Name;
        return place;
    }

    /// <summary>The tenant is the sender's own, which need not be that of the conversation.</summary>
    private JsonObject ChannelData(Conversation conversation, Person from)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = from.HomeTenant ?? options.TenantId } };
        if (conversation.Team is not { } team)
        {
            return data;
        }

        data["team"] = new JsonObject
        {
            ["id"] = team.Id,
            ["name"] = team.Name,
            ["aadGroupId"] = team.AadGroupId,
        };
        data["channel"] = new JsonObject { ["id"] = conversation.Id };
        data["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = conversation.Id } };
        return data;
    }

    private static void AddLocalTime(JsonObject activity, DateTimeOffset now, string zone)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            return;
        }

        activity["localTimestamp"] = TimeZoneInfo
            .ConvertTime(now, found)
            .ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        activity["localTimezone"] = zone;
    }

    private static JsonObject ClientInfo(Person person) =>
        new()
        {
            ["type"] = "clientInfo",
            ["locale"] = person.Locale,
            ["country"] = person.Locale.Split('-')[^1],
            ["platform"] = "Web",
            ["timezone"] = person.TimeZone,
        };

    private JsonObject Mention(string text) =>
        new()
        {
            ["type"] = "mention",
            ["mentioned"] = Account(null),
            ["text"] = text,
        };

    /// <summary>True for the id of what is no message, and so no place to answer below.</summary>
    public static bool IsEvent(string? id) => id?.StartsWith(EventMark, StringComparison.Ordinal) == true;

    private static string EventId() => $"{EventMark}{Guid.NewGuid()}";
}
