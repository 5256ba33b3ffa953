using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Packaging.Tests.Manifest;

/// <summary>A Teams app package as Teams finds it: the manifest and the files beside it.</summary>
internal sealed record AppPackage(JsonObject Manifest, IReadOnlyDictionary<string, byte[]> Files)
{
    public static async Task<ToolResult> Pack(string file, params string[] arguments) =>
        await Tool.Run("node", [Repository.At("manifest", "pack.mjs"), "--out", file, .. arguments], Repository.Root);

    /// <summary>With what must be given.</summary>
    public static string[] Needed { get; } =
    ["--bot-id", "6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "--host", "checkin.hill.example.org"];

    public static async Task<AppPackage> Packed(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var file = folder.At("CheckinBot.zip");
        (await Pack(file, arguments.Length == 0 ? Needed : arguments)).Succeeded();
        return Read(await File.ReadAllBytesAsync(file));
    }

    private static AppPackage Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var files = archive.Entries.ToDictionary(entry => entry.FullName, Bytes);
        return new AppPackage(JsonNode.Parse(files["manifest.json"])!.AsObject(), files);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
