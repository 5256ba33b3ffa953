using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>
/// An Adaptive Card. Serialising it with System.Text.Json, alone or as an attachment's content, gives the same JSON as <see cref="ToJson"/>.
/// Teams refuses a message above its size limit; keep a card well under 28 KB of UTF-8.
/// </summary>
[JsonConverter(typeof(AdaptiveCardConverter))]
public sealed class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The schema's address, written as <c>$schema</c>.</summary>
    public const string SchemaUrl = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "AdaptiveCard";

    /// <summary>An empty card of a schema version.</summary>
    /// <param name="schemaVersion">The version the card is written for.</param>
    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion)
    {
        ArgumentNullException.ThrowIfNull(schemaVersion);
        Version = schemaVersion;
    }

    /// <summary>An empty card of a schema version.</summary>
    /// <param name="schemaVersion">The version as text, such as <c>1.5</c>.</param>
    /// <exception cref="ArgumentException">The text is not a version.</exception>
    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The version the card is written for; an older client shows <see cref="FallbackText"/>.</summary>
    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>The elements from top to bottom. Always written, also when empty.</summary>
    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>The buttons at the foot. Teams shows at most six as buttons.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>Plain text for a client too old for <see cref="Version"/>. Default: none.</summary>
    public string? FallbackText { get; set; }

    /// <summary>What a screen reader says for the whole card. Default: the client reads the elements.</summary>
    public string? Speak { get; set; }

    /// <summary>The language as an ISO 639 code of two or three letters, such as <c>en</c>; Microsoft's parser refuses a region. Default: the client's own.</summary>
    public string? Lang { get; set; }

    /// <summary>True for a right-to-left card. Default: false.</summary>
    public bool Rtl { get; set; }

    /// <summary>How each viewer's client fetches the viewer's own version (schema 1.4). Default: none.</summary>
    public AdaptiveRefresh? Refresh { get; set; }

    /// <summary>What a press anywhere on the card does. Default: nothing.</summary>
    public AdaptiveAction? SelectAction { get; set; }

    /// <summary>What only Teams knows: full width and mentions. Default: none.</summary>
    public TeamsCardProperties? MsTeams { get; set; }

    /// <summary>The card as UTF-8 JSON without white space; its length is the card's size on the wire.</summary>
    /// <exception cref="InvalidOperationException">Something the schema requires is missing.</exception>
    public byte[] ToUtf8Json()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, CardJson.Options))
            WriteTo(writer);
        return buffer.ToArray();
    }

    /// <summary>The card as JSON text without white space.</summary>
    /// <exception cref="InvalidOperationException">Something the schema requires is missing.</exception>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8Json());

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WriteString("$schema"u8, SchemaUrl);
        writer.WriteString("version"u8, Version.ToString());
        writer.WriteText("lang"u8, Lang);
        writer.WriteFlag("rtl"u8, Rtl);
        writer.WriteText("speak"u8, Speak);
        writer.WriteText("fallbackText"u8, FallbackText);
        writer.WriteElements("body"u8, Body);
        if (Actions.Count > 0)
            writer.WriteElements("actions"u8, Actions);
        writer.WriteElement("selectAction"u8, SelectAction);
        Refresh?.WriteTo(writer);
        MsTeams?.WriteTo(writer);
    }
}
