using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Columns side by side; at most three read well on a phone.</summary>
public sealed class AdaptiveColumnSet : AdaptiveElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "ColumnSet";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The columns in reading order. Always written.</summary>
    public List<AdaptiveColumn> Columns { get; set; } = [];

    /// <summary>The background. Default: null, that of what is around it.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>True to let the background reach the edges of what is around it. Default: false.</summary>
    public bool Bleed { get; set; }

    /// <summary>What a press anywhere on the set does. Default: nothing.</summary>
    public AdaptiveAction? SelectAction { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteElements("columns"u8, Columns);
        if (Style is { } style)
            writer.WriteString("style"u8, Words.ContainerStyle[(int)style]);
        writer.WriteFlag("bleed"u8, Bleed);
        writer.WriteElement("selectAction"u8, SelectAction);
        base.WriteProperties(writer);
    }
}
