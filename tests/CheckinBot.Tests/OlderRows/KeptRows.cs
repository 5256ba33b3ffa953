using System.Reflection;
using System.Text.Json.Nodes;
using CheckinBot.Store.Sqlite;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.OlderRows;

/// <summary>
/// The rows that released versions wrote, one of each event, a file a version: <c>Rows/VERSION.jsonl</c>. A file of a
/// version that was released is never changed. <c>KEEP_ROWS=1 dotnet test … --filter RowsOfReleasesTests</c> writes
/// that of the version at hand.
/// </summary>
internal static class KeptRows
{
    private static readonly string Folder = Path.Combine(
        Repository.Folder,
        "tests",
        "CheckinBot.Tests",
        "OlderRows",
        "Rows"
    );

    public static string Version { get; } =
        typeof(CheckinBotApp)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    public static bool AreToBeWritten => Environment.GetEnvironmentVariable("KEEP_ROWS") == "1";

    public static IReadOnlyList<string> Versions =>
        [.. Directory.GetFiles(Folder, "*.jsonl").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order()];

    public static string File(string name) => Path.Combine(Folder, name);

    public static IEnumerable<(string Event, IReadOnlyDictionary<string, object> Columns)> Of(string version) =>
        System
            .IO.File.ReadLines(File($"{version}.jsonl"))
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .Select(row => ((string)row["event"]!, FieldsJson.Read(row["columns"]!.ToJsonString())));

    public static Task WriteAsync(IEnumerable<(string Event, IReadOnlyDictionary<string, object> Columns)> rows) =>
        System.IO.File.WriteAllLinesAsync(
            File($"{Version}.jsonl"),
            rows.Select(row => $$"""{"event":"{{row.Event}}","columns":{{FieldsJson.Write(row.Columns)}}}""")
        );
}
