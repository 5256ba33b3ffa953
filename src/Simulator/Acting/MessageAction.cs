using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>The value of a message action's invokes.</summary>
internal static class MessageAction
{
    public static JsonObject Value(string commandId, Message message, JsonObject? data)
    {
        var value = new JsonObject
        {
            ["commandId"] = commandId,
            ["commandContext"] = "message",
            ["messagePayload"] = Payload(message),
            ["context"] = new JsonObject { ["theme"] = "default" },
        };
        if (data is not null)
        {
            value["data"] = data;
        }

        return value;
    }

    private static JsonObject Payload(Message message) =>
        new()
        {
            ["id"] = message.Id,
            ["replyToId"] = message.ThreadId == message.Id ? null : message.ThreadId,
            ["createdDateTime"] = message.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["subject"] = null,
            ["importance"] = "normal",
            ["locale"] = message.From?.Locale ?? "en-us",
            ["body"] = new JsonObject
            {
                ["contentType"] = "html",
                ["content"] = $"<div>{WebUtility.HtmlEncode(message.Text)}</div>",
            },
            ["from"] = From(message),
            ["mentions"] = new JsonArray(),
            ["reactions"] = new JsonArray(),
            ["linkToMessage"] =
                $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(message.Conversation.Id)}/{message.Id}",
            ["attachments"] = message.Activity["attachments"]?.DeepClone() ?? new JsonArray(),
        };

    private static JsonObject From(Message message) =>
        message.From is { } person
            ? new()
            {
                ["user"] = new JsonObject
                {
                    ["userIdentityType"] = "aadUser",
                    ["id"] = person.AadObjectId,
                    ["displayName"] = person.Name,
                },
                ["application"] = null,
            }
            : new()
            {
                ["user"] = null,
                ["application"] = new JsonObject { ["applicationIdentityType"] = "bot", ["id"] = "bot" },
            };
}
