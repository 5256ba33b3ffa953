using System.Reflection;
using System.Text.Json.Nodes;

namespace Packaging.Tests.Infra;

/// <summary>Microsoft's Bicep compiler, as its package brings it, on the files of <c>infra</c>.</summary>
internal static class Bicep
{
    // As a deployment would be asked for: names are made of these.
    private static readonly string[] _where =
    [
        "--tenant-id",
        "926d465c-7a65-49e1-8ada-327f76412019",
        "--subscription-id",
        "11111111-1111-4111-8111-111111111111",
        "--resource-group",
        "checkinbot",
        "--location",
        "uksouth",
        "--deployment-name",
        "checkinbot",
    ];

    private static readonly string _program =
        typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Bicep").Value
        + (OperatingSystem.IsWindows() ? ".exe" : "");

    public static string Folder { get; } = Repository.At("infra");

    public static string Main { get; } = Path.Combine(Folder, "main.bicep");

    public static Task<ToolResult> Run(params string[] arguments) => Tool.Run(_program, arguments, Folder);

    /// <summary>
    /// Whether what a deployment with these parameters would make is still what the snapshot beside them says.
    /// </summary>
    public static Task<ToolResult> Validate(string parameters) =>
        Run(["snapshot", Snapshot($"{parameters}.bicepparam"), "--mode", "validate", .. _where]);

    /// <summary>
    /// What a deployment with these parameters would make: the properties of each resource by its type and name.
    /// </summary>
    public static async Task<JsonArray> Resources(string parameters) =>
        JsonNode.Parse(await File.ReadAllTextAsync(Snapshot($"{parameters}.snapshot.json")))![
            "predictedResources"
        ]!.AsArray();

    private static string Snapshot(string file) =>
        Repository.At("tests", "Packaging.Tests", "Infra", "Snapshots", file);
}
