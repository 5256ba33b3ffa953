using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Opens an address in a browser. An address that a person typed wants an allow-list first.</summary>
public sealed class AdaptiveOpenUrlAction : AdaptiveAction
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Action.OpenUrl";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The address; absolute.</summary>
    public required Uri Url { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        base.WriteProperties(writer);
        writer.WriteUrl("url"u8, Url);
    }
}
