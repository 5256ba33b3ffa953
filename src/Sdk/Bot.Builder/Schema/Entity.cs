using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Schema;

/// <summary>A fact beside the text, told apart by its <see cref="Type"/>: "mention" is read as <see cref="Mention"/>.</summary>
public class Entity
{
    /// <summary>"mention", "clientInfo" and others.</summary>
    public string? Type { get; set; }

    /// <summary>The members of its type that this library does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Someone was named in the text.</summary>
public sealed class Mention : Entity
{
    /// <summary>A mention of nobody yet.</summary>
    public Mention() => Type = "mention";

    /// <summary>Who.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The part of the text that names them, "&lt;at&gt;…&lt;/at&gt;".</summary>
    public string? Text { get; set; }
}
