using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Elements drawn together, with a background of their own if asked.</summary>
public class AdaptiveContainer : AdaptiveElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Container";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The elements from top to bottom. Always written, also when empty.</summary>
    public List<AdaptiveElement> Items { get; set; } = [];

    /// <summary>The background. Default: null, that of what is around it.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>True to let the background reach the edges of what is around it. Default: false.</summary>
    public bool Bleed { get; set; }

    /// <summary>Where the elements sit in a container taller than they are. Default: at the top.</summary>
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>What a press anywhere on the container does; give the action a title or tooltip for screen readers. Default: nothing.</summary>
    public AdaptiveAction? SelectAction { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteElements("items"u8, Items);
        if (Style is { } style)
            writer.WriteString("style"u8, Words.ContainerStyle[(int)style]);
        writer.WriteFlag("bleed"u8, Bleed);
        writer.WriteWord("verticalContentAlignment"u8, Words.VerticalContentAlignment, (int)VerticalContentAlignment);
        writer.WriteElement("selectAction"u8, SelectAction);
        base.WriteProperties(writer);
    }
}
