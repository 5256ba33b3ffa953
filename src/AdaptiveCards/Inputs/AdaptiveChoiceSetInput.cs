using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>One choice, or several, of a list.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Input.ChoiceSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What is chosen at first; several with commas between them. Default: null, nothing.</summary>
    public string Value { get; set; }

    /// <summary>A list that drops down, or one in sight. Default: it drops down.</summary>
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>True for several choices. Default: false.</summary>
    public bool IsMultiSelect { get; set; }

    /// <summary>The choices in their order.</summary>
    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>True to break long titles into lines. Default: false.</summary>
    public bool Wrap { get; set; }

    /// <summary>What stands in the closed list while nothing is chosen. Default: null, nothing.</summary>
    public string Placeholder { get; set; }

    internal override void WriteFirst(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("choices"u8);
        foreach (var choice in Choices)
        {
            choice.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    internal override void WriteRest(Utf8JsonWriter writer)
    {
        writer.WriteWord("style"u8, CardWords.ChoiceInputStyle, (int)Style);
        writer.WriteFlag("isMultiSelect"u8, IsMultiSelect);
        writer.WriteText("value"u8, Value);
        writer.WriteText("placeholder"u8, Placeholder);
        writer.WriteFlag("wrap"u8, Wrap);
        base.WriteRest(writer);
    }
}
