using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>
/// An Adaptive Card. Teams refuses a message above its size limit; keep a card well under 28 KB of UTF-8.
/// </summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "AdaptiveCard";

    private const string Schema = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>An empty card of a schema version.</summary>
    /// <param name="schemaVersion">The version the card is written for.</param>
    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    /// <summary>An empty card of a schema version.</summary>
    /// <param name="schemaVersion">The version as text, such as <c>1.5</c>.</param>
    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion)) { }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The version the card is written for; an older client shows <see cref="FallbackText"/>.</summary>
    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>Text for a client too old for <see cref="Version"/>. Default: null.</summary>
    public string FallbackText { get; set; }

    /// <summary>
    /// The language as an ISO 639 code of two or three letters, such as <c>en</c>. Default: null, the client's own.
    /// </summary>
    public string Lang { get; set; }

    /// <summary>The elements from top to bottom.</summary>
    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>
    /// How each viewer's client fetches the viewer's own version (schema 1.4). Default: null, not at all.
    /// </summary>
    public AdaptiveRefresh Refresh { get; set; }

    /// <summary>The card as JSON text.</summary>
    public string ToJson() => CardWriter.Write(this);

    internal override void WriteFirst(Utf8JsonWriter writer)
    {
        writer.WriteString("$schema"u8, Schema);
        writer.WriteString("version"u8, Version.ToString());
        writer.WriteText("lang"u8, Lang);
        writer.WriteText("fallbackText"u8, FallbackText);
        writer.WriteElements("body"u8, Body);
        Refresh?.WriteTo(writer);
    }
}
