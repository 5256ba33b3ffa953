using System.Text.RegularExpressions;

namespace CheckinBot.Tests.Architecture;

/// <summary>Words that code in a place must not use. <paramref name="Except"/>: folders and files that may.</summary>
internal sealed record Rule(string Where, string Words, params string[] Except)
{
    private const string Service = "src/CheckinBot";
    private const string Composition = Service + "/CheckinBotServices.cs";

    public static string[] Moments { get; } =
    [
        "Absences",
        "Sprints",
        "Checkins",
        "Barriers",
        "Options",
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
            ["Only Ledger and Store touch the store"] = new(
                Service,
                @"\bIStore\b",
                Service + "/Ledger",
                Service + "/Store",
                Service + "/Operations"
            ),
            ["Only Store knows which storage there is"] = new(
                Service,
                @"\b(Sqlite\w*|Table(Service)?Client|TableEntity|TableTransaction\w+)\b|\bAzure\.Data\.Tables\b",
                Service + "/Store",
                Service + "/CheckinBot.csproj"
            ),
            ["Only Delivery sends"] = new(
                Service,
                @"\b(BotAdapter|CloudAdapter|I?ConnectorClient|TeamsInfo|(Send|Update|Delete)Activit(y"
                    + @"|ies)\w*|(Continue|Create)Conversation\w*)\b",
                Service + "/Delivery",
                Service + "/Teams",
                Composition
            ),
            ["The card library knows nothing of CheckinBot"] = new("src/AdaptiveCards", @"\bCheckinBot\b"),
            ["The service knows nothing of the simulator"] = new(Service, @"\bSimulator\b"),
            ["The domain knows nothing of the simulator"] = new("src/CheckinBot.Domain", @"\bSimulator\b"),
            ["Exceptions of every kind are caught at four edges"] = new(
                "src",
                @"\bcatch\s*(\{|\(\s*(System\.)?Exception\b[^)]*\)(?!\s*when\s*\(\s*\w+\s+is\s+(?!not\b|Exception\b)))",
                Service + "/Delivery/Dispatcher.cs",
                Service + "/Clock/AgendaClock.cs",
                Service + "/Delivery/Post.cs", // not every kind: those that ConnectorFailures knows
                // Not every kind: those that reading a row throws, listed in UnreadableLogException.
                Service + "/Ledger/EventLog.cs",
                Service + "/Program.cs"
            ),
            ["Nobody else names Absences"] = Of("Absences"),
            ["Nobody else names Sprints"] = Of("Sprints"),
            ["Nobody else names Checkins"] = Of("Checkins"),
            ["Nobody else names Barriers"] = Of("Barriers"),
            // By itself the word is a barrier's options.
            ["Nobody else names Options"] = new(Service, @"\bCheckinBot\.Options\b", Service + "/Options", Composition),
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

    // A moment is known to itself and to the list of services; a member such as sprint.Barriers is not the moment.
    private static Rule Of(string moment) =>
        new(
            Service,
            $@"\busing\s[^;]*\bCheckinBot\.{moment}\b|Include=""CheckinBot\.{moment}"""
                + $@"|(?<![\w.])(CheckinBot\.)?{moment}\.[A-Z]",
            $"{Service}/{moment}",
            Composition
        );
}
