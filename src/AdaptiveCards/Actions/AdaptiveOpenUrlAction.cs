using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Opens an address in the browser.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Action.OpenUrl";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>An absolute address.</summary>
    public Uri Url { get; set; }

    internal override void WriteRest(Utf8JsonWriter writer) => writer.WriteString("url"u8, Url.AbsoluteUri);
}
