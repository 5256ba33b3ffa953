using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Packaging.Tests.Manifest;

/// <summary>A Teams app package as Teams finds it: the manifest and the files beside it.</summary>
internal sealed record AppPackage(JsonObject Manifest, IReadOnlyDictionary<string, byte[]> Files)
{
    public static async Task<ToolResult> Pack(string file, params string[] arguments) =>
        await Tool.Run("node", [Repository.At("manifest", "pack.mjs"), "--out", file, .. arguments], Repository.Root);

    public static async Task<AppPackage> Packed(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var file = folder.At("CheckinBot.zip");
        (await Pack(file, arguments)).Succeeded();
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
