using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>One column of an <see cref="AdaptiveColumnSet"/>.</summary>
public sealed class AdaptiveColumn : AdaptiveContainer
{
    /// <summary>The name of this type in the schema.</summary>
    public new const string TypeName = "Column";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>50px</c>. Default: null, which is stretch.</summary>
    public string? Width { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteText("width"u8, Width);
        base.WriteProperties(writer);
    }
}
