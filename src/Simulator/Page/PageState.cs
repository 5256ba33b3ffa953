using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>What the page is told: the world, and one conversation at a time.</summary>
internal sealed class PageState(TeamsSimulator teams, World world)
{
    private const int LongestHistory = 200;

    public JsonObject World() =>
        new()
        {
            ["bot"] = teams.Options.BotName,
            ["people"] = new JsonArray([.. world.People.Select(Person)]),
            ["conversations"] = new JsonArray([.. world.Conversations.Select(Place)]),
            ["messageActions"] = new JsonArray([
                .. teams.Options.MessageActions.Select(
                    JsonNode? (action) => new JsonObject { ["id"] = action.Key, ["title"] = action.Value }
                ),
            ]),
            ["faults"] = FaultsNow(),
        };

    /// <summary>Apart from the world, because it differs at each look.</summary>
    public JsonObject Clock() =>
        new()
        {
            ["now"] = teams.Options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds(),
            ["runs"] = teams.Options.TimeProvider is not MovableClock { IsFrozen: true },
            ["isMovable"] = teams.Options.TimeProvider is MovableClock,
            ["hasNextDue"] = teams.Options.NextDue is not null,
        };

    public JsonObject Chat(Conversation conversation) =>
        new()
        {
            ["id"] = conversation.Id,
            ["messages"] = new JsonArray([.. conversation.Messages.TakeLast(LongestHistory).Select(Message)]),
        };

    private JsonObject FaultsNow() =>
        new()
        {
            ["latency"] = teams.Faults.Latency.TotalMilliseconds,
            ["pending"] = teams.Faults.Pending,
            ["cutsRosters"] = teams.Faults.RosterPage is not null,
            ["editsTexts"] = teams.Faults.Editor != EditorQuirks.None,
            ["isGone"] = teams.Faults.IsConnectorGone,
            ["blocked"] = new JsonArray([.. teams.Faults.Blocked.Select(JsonNode? (person) => person.Key)]),
        };

    private static JsonNode? Person(Person person) =>
        new JsonObject
        {
            ["key"] = person.Key,
            ["name"] = person.Name,
            ["initials"] = $"{person.GivenName[0]}{person.Surname[0]}",
            ["aadObjectId"] = person.AadObjectId,
        };

    private static JsonNode? Place(Conversation conversation) =>
        new JsonObject
        {
            ["id"] = conversation.Id,
            ["kind"] = conversation.Kind.ToString(),
            ["name"] = conversation.Team is { } team ? $"{team.Name} › {conversation.Name}" : conversation.Name,
            ["members"] = new JsonArray([.. conversation.Members.Select(JsonNode? (person) => person.Key)]),
            ["isInstalled"] = conversation.IsInstalled,
            ["sendsAll"] = conversation.SendsAllMessages,
        };

    private JsonNode? Message(Message message) =>
        new JsonObject
        {
            ["id"] = message.Id,
            ["from"] = message.From?.Key,
            ["text"] = message.Text,
            ["card"] = message.Card?.DeepClone(),
            ["at"] = message.At.ToUnixTimeMilliseconds(),
            ["updates"] = message.Updates,
            ["isDeleted"] = message.IsDeleted,
            ["thread"] = message.ThreadId,
            ["views"] = Views(message),
            ["refreshFor"] = new JsonArray([
                .. message
                    .Conversation.Members.Where(person =>
                        message.Card is not null && teams.NeedsRefresh(person, message)
                    )
                    .Select(JsonNode? (person) => person.Key),
            ]),
        };

    private JsonObject Views(Message message)
    {
        var views = new JsonObject();
        foreach (var person in message.Conversation.Members)
        {
            if (world.ViewOf(message, person) is { } view)
            {
                views[person.Key] = new JsonObject
                {
                    ["card"] = view.Card?.DeepClone(),
                    ["toast"] = view.Toast,
                    ["isError"] = view.IsError,
                    ["at"] = view.At.ToUnixTimeMilliseconds(),
                };
            }
        }
        return views;
    }
}
