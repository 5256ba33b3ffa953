using System.Globalization;
using System.Text.Json.Nodes;

namespace Benchmarks.Beside;

/// <summary>CheckinBot, by its documented verbs and inputs (docs/cards.md) alone.</summary>
internal sealed class CheckinBotSpeech : ISpeech
{
    public IReadOnlyDictionary<string, string> Settings(string storage) =>
        new Dictionary<string, string>
        {
            ["Bot__DangerouslyAllowUnauthenticated"] = "true",
            ["Storage__ConnectionString"] = storage,
            ["School__TimeZone"] = "Europe/London",
        };

    // A blocking barrier reaches this leader at any hour, so that it matters to no run when it is made.
    public async Task<AskedGroup> SetUpAsync(Wire wire, TeamsStub teams, SchoolGroup group)
    {
        teams.Seat(group.Chat, group.Members);
        teams.Seat(group.Leader.Chat, [group.Leader]);
        await wire.InstallAsync(group, group.Leader, isPersonal: true);
        await wire.PostAsync(wire.Press(group, group.Leader, "digest.settings", AtAnyHour, isPersonal: true));
        await wire.InstallAsync(group, group.Members[0], isPersonal: false);
        var started = await wire.PostAsync(wire.Press(group, group.Members[0], "sprint.start", Plan(group)));
        var ask = Button.Find(JsonNode.Parse(started), "round.ask")
            ?? throw new InvalidOperationException($"The sprint did not start: {started}");
        var asked = teams.ButtonAsync(group.Chat, "checkin.submit");
        await wire.PostAsync(wire.Press(group, group.Members[0], "round.ask", ask));
        return new(group, await asked.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    public byte[] Press(Wire wire, AskedGroup group, Teacher by, bool isBarrier)
    {
        var data = (JsonObject)group.Button.Data.DeepClone();
        (data["going"], data["done"], data["tweak"]) = (
            isBarrier ? "stuck" : "onTrack",
            "Tried exit tickets in two lessons",
            "Shorter questions"
        );
        if (isBarrier)
        {
            (data["stuck"], data["hears"], data["urgency"], data["help"]) = (
                "Half of the tablets do not charge",
                "leader",
                "blocking",
                "action"
            );
        }

        return Wire.Bytes(wire.Press(group.Group, by, "checkin.submit", data, group.Button.MessageId));
    }

    public bool IsKept(string answer) => answer.Contains("checkin.edit", StringComparison.Ordinal);

    private static JsonObject AtAnyHour =>
        new()
        {
            ["rhythm"] = "off",
            ["day"] = "monday",
            ["hour"] = "09:00",
            ["zone"] = "Europe/London",
            ["anyHour"] = "true",
        };

    // The next check-in by itself is three days away.
    private static JsonObject Plan(SchoolGroup group) =>
        new()
        {
            ["focus"] = "Pupils explain how they solved it",
            ["evidence"] = "Exit tickets, once a week",
            ["leader"] = group.Leader.Id,
            ["firstDay"] = Date(0),
            ["lastDay"] = Date(20),
            ["days"] = DateTime.UtcNow.AddDays(3).DayOfWeek.ToString().ToLowerInvariant(),
            ["hour"] = "09:00",
            ["zone"] = "Europe/London",
        };

    private static string Date(int days) =>
        DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
