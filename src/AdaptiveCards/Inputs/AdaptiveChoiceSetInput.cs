using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A choice of one or several. Several answers arrive as their values with commas between.</summary>
public sealed class AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Input.ChoiceSet";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The choices offered, in order. Always written.</summary>
    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>Where the client looks for more choices as the person types. Default: none.</summary>
    public AdaptiveDataQuery? DataQuery { get; set; }

    /// <summary>How the choices are offered. Default: a drop-down list.</summary>
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>True to let several be chosen. Default: false.</summary>
    public bool IsMultiSelect { get; set; }

    /// <summary>The value chosen to begin with; several with commas between. Default: none.</summary>
    public string? Value { get; set; }

    /// <summary>Shown in a drop-down list while nothing is chosen. Default: none.</summary>
    public string? Placeholder { get; set; }

    /// <summary>True to break long titles into lines. Default: false.</summary>
    public bool Wrap { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray("choices"u8);
        foreach (var choice in Choices)
            choice.WriteTo(writer);
        writer.WriteEndArray();
        DataQuery?.WriteTo(writer);
        writer.WriteWord("style"u8, Words.ChoiceInputStyle, (int)Style);
        writer.WriteFlag("isMultiSelect"u8, IsMultiSelect);
        writer.WriteText("value"u8, Value);
        writer.WriteText("placeholder"u8, Placeholder);
        writer.WriteFlag("wrap"u8, Wrap);
        base.WriteProperties(writer);
    }
}

/// <summary>One choice of an <see cref="AdaptiveChoiceSetInput"/>.</summary>
/// <param name="Title">What the person reads.</param>
/// <param name="Value">What is sent; no commas where several may be chosen.</param>
public sealed record AdaptiveChoice(string Title, string Value)
{
    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("title"u8, Title);
        writer.WriteString("value"u8, Value);
        writer.WriteEndObject();
    }
}
