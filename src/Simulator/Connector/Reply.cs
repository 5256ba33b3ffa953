using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>An answer of the connector, in the shapes of the Bot Connector's errors.</summary>
internal sealed record Reply(int Status, JsonNode? Body = null, TimeSpan? RetryAfter = null)
{
    public static Reply NoConversation => Error(404, "ConversationNotFound", "Conversation not found.");

    public static Reply NoActivity =>
        Error(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");

    public static Reply NotInRoster =>
        Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static Reply NotInstalled =>
        Error(403, "ForbiddenOperationException", "The bot is not installed in the user's personal scope.");

    public static Reply Blocked =>
        new(
            403,
            new JsonObject
            {
                ["errorCode"] = 209,
                ["message"] =
                    """{"subCode":"MessageWritesBlocked","details":"Thread is blocked for message writes."}""",
            }
        );

    public static Reply TooBig => Error(413, "MessageSizeTooBig", "Message size too large.");

    public static Reply BadSyntax(string message) => Error(400, "BadSyntax", message);

    public static Reply Id(int status, string id) => new(status, new JsonObject { ["id"] = id });

    public static Reply Of(Fault fault) =>
        fault.Status switch
        {
            429 => Error(429, "Throttled", "Too many requests.") with { RetryAfter = fault.RetryAfter },
            _ => Error(fault.Status, fault.Code ?? "ServiceError", "The service could not do it."),
        };

    public static Reply Error(int status, string code, string message) =>
        new(
            status,
            new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
            }
        );
}
