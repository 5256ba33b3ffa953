using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Schema;

/// <summary>A card or file.</summary>
public sealed class Attachment
{
    /// <summary>Media type, e.g. "application/vnd.microsoft.card.adaptive".</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the content is, when it is not in <see cref="Content"/>.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The card: <see cref="RawJson"/> on the way out, <see cref="JsonElement"/> on the way in.</summary>
    public object? Content { get; set; }

    /// <summary>File name.</summary>
    public string? Name { get; set; }

    /// <summary>Members this library does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
