using System.Text.Json.Nodes;

namespace Packaging.Tests.Manifest;

/// <summary>
/// The rules of Teams that its schema leaves out, and this product's own. Each answers true when it is kept.
/// </summary>
internal static class ManifestRules
{
    private static readonly Dictionary<string, Func<AppPackage, bool>> _all = new()
    {
        ["the schema is the one of the manifest version"] = package =>
            Text(package.Manifest, "$schema")
            == $"https://developer.microsoft.com/json-schemas/teams/v{Text(package.Manifest, "manifestVersion")}/MicrosoftTeams.schema.json",
        ["every address is https on a valid domain"] = package =>
            Addresses(package)
                .All(url =>
                    url.Scheme == Uri.UriSchemeHttps && Texts(package.Manifest["validDomains"]).Contains(url.Host)
                ),
        ["a valid domain is a host and no wildcard"] = package =>
            Texts(package.Manifest["validDomains"])
                .All(domain =>
                    Uri.CheckHostName(domain) == UriHostNameType.Dns && domain.Contains('.', StringComparison.Ordinal)
                ),
        ["the bot works alone, in teams and in group chats"] = package =>
            Texts(Bot(package)["scopes"]).Order().SequenceEqual(["groupChat", "personal", "team"]),
        ["every command list belongs to scopes of the bot"] = package =>
            Lists(package).SelectMany(list => Texts(list["scopes"])).All(Texts(Bot(package)["scopes"]).Contains),
        ["a scope has one command list"] = package => Unique(Lists(package).SelectMany(list => Texts(list["scopes"]))),
        ["a command is listed once"] = package => Lists(package).All(list => Unique(Titles(list))),
        ["groups can check in, raise a barrier, read what their leader sees and ask for help"] = package =>
            Lists(package)
                .Where(list => Texts(list["scopes"]).Contains("groupChat"))
                .SelectMany(Titles)
                .SequenceEqual([
                    "check in",
                    "barrier",
                    "digest",
                    "what does my leader see",
                    "change",
                    "history",
                    "invite",
                    "away",
                    "hand over",
                    "help",
                ]),
        ["leaders can ask for a digest, their settings, records and plans, to be forgotten, and help"] = package =>
            Lists(package)
                .Where(list => Texts(list["scopes"]).Contains("personal"))
                .SelectMany(Titles)
                .Order()
                .SequenceEqual([
                    "digest",
                    "export",
                    "forget me",
                    "hand over",
                    "help",
                    "invite",
                    "log",
                    "plan",
                    "records",
                    "settings",
                ]),
        ["the message action is the bot's own and opens a dialog on a message"] = package =>
            package.Manifest["composeExtensions"]!
                .AsArray()
                .All(extension =>
                    (string?)extension!["botId"] == Text(Bot(package), "botId")
                    && extension["commands"]!
                        .AsArray()
                        .All(command =>
                            Text(command!.AsObject(), "id") == "raiseBarrier"
                            && Text(command.AsObject(), "type") == "action"
                            && Texts(command["context"]).SequenceEqual(["message"])
                            && (bool?)command["fetchTask"] == true
                        )
                ),
        ["the package holds the manifest and its icons and nothing else"] = package =>
            package
                .Files.Keys.Order()
                .SequenceEqual(new[] { "manifest.json" }.Concat(Texts(new JsonArray([.. Icons(package)]))).Order()),
    };

    public static IEnumerable<string> Names => _all.Keys;

    public static string[] BrokenBy(AppPackage package) =>
        [.. _all.Where(rule => !rule.Value(package)).Select(rule => rule.Key)];

    private static JsonObject Bot(AppPackage package) => package.Manifest["bots"]![0]!.AsObject();

    private static IEnumerable<JsonObject> Lists(AppPackage package) =>
        Bot(package)["commandLists"]!.AsArray().Select(list => list!.AsObject());

    private static IEnumerable<string> Titles(JsonObject list) =>
        list["commands"]!.AsArray().Select(command => Text(command!.AsObject(), "title"));

    private static IEnumerable<JsonNode> Icons(AppPackage package) =>
        package.Manifest["icons"]!.AsObject().Select(icon => icon.Value!.DeepClone());

    private static IEnumerable<Uri> Addresses(AppPackage package) =>
        package.Manifest["developer"]!
            .AsObject()
            .Where(member => member.Key.EndsWith("Url", StringComparison.Ordinal))
            .Select(member => new Uri((string)member.Value!));

    private static string Text(JsonObject node, string name) => (string)node[name]!;

    private static string[] Texts(JsonNode? array) => [.. array!.AsArray().Select(item => (string)item!)];

    private static bool Unique(IEnumerable<string> texts) => texts.GroupBy(text => text).All(same => same.Count() == 1);
}
