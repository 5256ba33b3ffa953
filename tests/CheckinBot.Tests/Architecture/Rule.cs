using System.Text.RegularExpressions;

namespace CheckinBot.Tests.Architecture;

/// <summary>Words that code in a place must not use. <paramref name="Except"/>: folders and files that may.</summary>
internal sealed record Rule(string Where, string Words, params string[] Except)
{
    private const string Service = "src/CheckinBot";
    private const string Composition = Service + "/CheckinBotServices.cs";

    public static string[] Features { get; } =
    [
        "Absences",
        "Sprints",
        "Checkins",
        "Barriers",
        "Ideas",
        "Digests",
        "Records",
        "Plans",
        "Privacy",
        "Reviews",
        "StartingPoints",
        "Invites",
    ];

    public static IReadOnlyDictionary<string, Rule> All { get; } =
        new Dictionary<string, Rule>
        {
            ["Only EventStore, Erasure and Store touch the store"] = new(
                Service,
                @"\bIStore\b",
                Service + "/EventStore",
                Service + "/Erasure",
                Service + "/Store",
                Service + "/Operations"
            ),
            ["Only Store knows which storage there is"] = new(
                Service,
                @"\b(Sqlite\w*|Table(Service)?Client|TableEntity|TableTransaction\w+)\b|\bAzure\.Data\.Tables\b",
                Service + "/Store",
                Service + "/CheckinBot.csproj"
            ),
            ["Only Outbox sends"] = new(
                Service,
                @"\b(BotAdapter|CloudAdapter|I?ConnectorClient|TeamsInfo|(Send|Update|Delete)Activit(y"
                    + @"|ies)\w*|(Continue|Create)Conversation\w*)\b",
                Service + "/Outbox",
                Service + "/Teams",
                Composition
            ),
            ["The card library knows nothing of CheckinBot"] = new("src/AdaptiveCards", @"\bCheckinBot\b"),
            ["The service knows nothing of the simulator"] = new(Service, @"\bSimulator\b"),
            ["The domain knows nothing of the simulator"] = new("src/CheckinBot.Domain", @"\bSimulator\b"),
            ["Exceptions of every kind are caught at four edges"] = new(
                "src",
                @"\bcatch\s*(\{|\(\s*(System\.)?Exception\b[^)]*\)(?!\s*when\s*\(\s*\w+\s+is\s+(?!not\b|Exception\b)))",
                Service + "/Outbox/Dispatcher.cs",
                Service + "/Scheduling/Scheduler.cs",
                Service + "/Outbox/TeamsClient.cs", // not every kind: those that ConnectorFailures knows
                // Not every kind: those that reading a row throws, listed in UnreadableLogException.
                Service + "/EventStore/EventLog.cs",
                Service + "/Program.cs"
            ),
            ["Nobody else names Absences"] = Of("Absences"),
            ["Nobody else names Sprints"] = Of("Sprints"),
            ["Nobody else names Checkins"] = Of("Checkins"),
            ["Nobody else names Barriers"] = Of("Barriers"),
            ["Nobody else names Ideas"] = Of("Ideas"),
            ["Nobody else names Digests"] = Of("Digests"),
            ["Nobody else names Plans"] = Of("Plans"),
            ["Nobody else names Records"] = Of("Records"),
            ["Nobody else names Privacy"] = Of("Privacy"),
            ["Nobody else names Reviews"] = Of("Reviews"),
            ["Nobody else names StartingPoints"] = Of("StartingPoints"),
            ["Nobody else names Invites"] = Of("Invites"),
        };

    /// <summary>The files that break it.</summary>
    public IReadOnlyList<string> Broken(IEnumerable<Source> sources) =>
        [
            .. sources
                .Where(source => source.IsIn(Where) && !Except.Any(source.IsIn) && Regex.IsMatch(source.Code, Words))
                .Select(source => source.Path),
        ];

    // A feature is known to itself and to the list of services; a member such as sprint.Barriers is not the feature.
    private static Rule Of(string feature) =>
        new(
            Service,
            $@"\busing\s[^;]*\bCheckinBot\.{feature}\b|Include=""CheckinBot\.{feature}"""
                + $@"|(?<![\w.])(CheckinBot\.)?{feature}\.[A-Z]",
            $"{Service}/{feature}",
            Composition
        );
}
