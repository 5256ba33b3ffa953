using System.Text.Json;
using System.Text.Json.Nodes;

namespace Packaging.Tests.Manifest;

/// <summary>What others publish and the package is held to: Microsoft's schema, and a reader of PNG files.</summary>
internal static class Published
{
    private static readonly NpmFolder _npm = new(Repository.At("tests", "Packaging.Tests", "npm"));

    public static async Task<string[]> SchemaErrors(JsonObject manifest) =>
        JsonSerializer.Deserialize<string[]>(await _npm.Run("validate.cjs", manifest.ToJsonString()))!;

    public static async Task<Picture> Picture(byte[] png)
    {
        var answer = JsonNode.Parse(await _npm.Run("pixels.cjs", Convert.ToBase64String(png)))!;
        return new Picture(
            (int)answer["width"]!,
            (int)answer["height"]!,
            Convert.FromBase64String((string)answer["rgba"]!)
        );
    }
}

/// <summary>A picture's pixels, row by row, four bytes each: red, green, blue, alpha.</summary>
internal sealed record Picture(int Width, int Height, byte[] Rgba)
{
    public bool All(Func<byte[], bool> pixel) => Rgba.Chunk(4).All(pixel);

    public bool Any(Func<byte[], bool> pixel) => Rgba.Chunk(4).Any(pixel);
}
