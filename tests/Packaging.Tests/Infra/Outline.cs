using System.Text.Json;

namespace Packaging.Tests.Infra;

/// <summary>What one Bicep file declares and uses, as the grammar sees it.</summary>
internal sealed record Outline(
    string[] Faults,
    string[] Parameters,
    Dictionary<string, string> Variables,
    Declared[] Resources,
    Declared[] Modules,
    string[] Functions,
    string[] Undeclared,
    string[] Undescribed)
{
    private static readonly NpmFolder _npm = new(Repository.At("tests", "Packaging.Tests", "npm"));
    private static readonly string _folder = Repository.At("infra");

    public static Dictionary<string, string> Texts() => Directory.GetFiles(_folder, "*.bicep", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'), File.ReadAllText);

    public static async Task<Dictionary<string, Outline>> Read(Dictionary<string, string> texts) =>
        JsonSerializer.Deserialize<Dictionary<string, Outline>>(
            await _npm.Run("outline.cjs", JsonSerializer.Serialize(texts)), JsonSerializerOptions.Web)!;
}

/// <summary>A resource or module: its symbol, its type or path, and every value by its path inside.</summary>
internal sealed record Declared(string Name, string Type, Dictionary<string, string> Values);
