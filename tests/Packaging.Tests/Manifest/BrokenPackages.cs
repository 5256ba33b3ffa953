using System.Text.Json.Nodes;

namespace Packaging.Tests.Manifest;

/// <summary>Ways to spoil a good package, each by the rule that must notice it.</summary>
internal static class BrokenPackages
{
    /// <summary>Broken by a rule of <see cref="ManifestRules"/>.</summary>
    public static IReadOnlyDictionary<string, Action<JsonObject>> ByRule { get; } =
        new Dictionary<string, Action<JsonObject>>
        {
            ["the schema is the one of the manifest version"] = manifest => manifest["manifestVersion"] = "1.19",
            ["every address is https on a valid domain"] = manifest =>
                manifest["developer"]!["privacyUrl"] = "http://checkin.hill.example.org/privacy",
            ["a valid domain is a host and no wildcard"] = manifest =>
                manifest["validDomains"]!.AsArray().Add("*.example.org"),
            ["the bot works alone, in teams and in group chats"] = manifest =>
                Bot(manifest)["scopes"]!.AsArray().Add("copilot"),
            ["every command list belongs to scopes of the bot"] = manifest =>
                List(manifest, 1)["scopes"]!.AsArray().Add("copilot"),
            ["a scope has one command list"] = manifest => List(manifest, 1)["scopes"]!.AsArray().Add("team"),
            ["a command is listed once"] = manifest => Commands(manifest).Add(Commands(manifest)[0]!.DeepClone()),
            ["groups can check in, raise a barrier, read what their leader sees and ask for help"] = manifest =>
                Commands(manifest).RemoveAt(1),
            ["leaders can ask for a digest, their settings, records and plans, to be forgotten, and help"] = manifest =>
                List(manifest, 1)["commands"]!.AsArray().RemoveAt(0),
            ["the message action is the bot's own and opens a dialog on a message"] = manifest =>
                manifest["composeExtensions"]![0]!["commands"]![0]!["fetchTask"] = false,
            ["the package holds the manifest and its icons and nothing else"] = manifest =>
                manifest["icons"]!["color"] = "missing.png",
        };

    /// <summary>Broken by Microsoft's schema, with the place where it must say so.</summary>
    public static IReadOnlyDictionary<string, Action<JsonObject>> BySchema { get; } =
        new Dictionary<string, Action<JsonObject>>
        {
            ["/name/short must NOT have more than 30 characters"] = manifest =>
                manifest["name"]!["short"] = new string('x', 31),
            ["/description/short must NOT have more than 80 characters"] = manifest =>
                manifest["description"]!["short"] = new string('x', 81),
            ["/description/full must NOT have more than 4000 characters"] = manifest =>
                manifest["description"]!["full"] = new string('x', 4001),
            ["/developer/name must NOT have more than 32 characters"] = manifest =>
                manifest["developer"]!["name"] = new string('x', 33),
            ["/developer must have required property 'privacyUrl'"] = manifest =>
                manifest["developer"]!.AsObject().Remove("privacyUrl"),
            ["/ must have required property 'icons'"] = manifest => manifest.Remove("icons"),
            ["/ must NOT have additional properties"] = manifest => manifest["extra"] = 1,
            ["/id must match pattern"] = manifest => manifest["id"] = "checkinbot",
            ["/bots/0/botId must match pattern"] = manifest => Bot(manifest)["botId"] = "{{BOT_ID}}",
            ["/bots/0/scopes/0 must be equal to one of the allowed values"] = manifest =>
                Bot(manifest)["scopes"]![0] = "everyone",
            ["/accentColor must match pattern"] = manifest => manifest["accentColor"] = "teal",
            ["/bots/0/commandLists/0/commands must NOT have more than 12 items"] = manifest =>
                Fill(Commands(manifest), 13),
            ["/bots/0/commandLists/0/commands/0/title must NOT have more than 128 characters"] = manifest =>
                Commands(manifest)[0]!["title"] = new string('x', 129),
            ["/validDomains must NOT have more than 16 items"] = manifest =>
                manifest["validDomains"] = new JsonArray([
                    .. Enumerable.Repeat(0, 17).Select(_ => (JsonNode)"a.example"),
                ]),
        };

    private static JsonObject Bot(JsonObject manifest) => manifest["bots"]![0]!.AsObject();

    private static JsonObject List(JsonObject manifest, int index) => Bot(manifest)["commandLists"]![index]!.AsObject();

    private static JsonArray Commands(JsonObject manifest) => List(manifest, 0)["commands"]!.AsArray();

    private static void Fill(JsonArray commands, int count)
    {
        while (commands.Count < count)
        {
            commands.Add(commands[0]!.DeepClone());
        }
    }
}
