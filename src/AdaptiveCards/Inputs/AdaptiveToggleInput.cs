using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A box to tick.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Input.Toggle";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What stands beside the box.</summary>
    public string Title { get; set; }

    /// <summary>
    /// The answer when it is ticked. Default: <c>True</c>, with a capital, which is written and so replaces the
    /// schema's own <c>true</c>; null leaves it to the schema.
    /// </summary>
    public string ValueOn { get; set; } = bool.TrueString;

    /// <summary>The answer when it is not. Default: <c>False</c>, as <see cref="ValueOn"/>.</summary>
    public string ValueOff { get; set; } = bool.FalseString;

    /// <summary>True to break a long title into lines. Default: false.</summary>
    public bool Wrap { get; set; }

    /// <summary>The answer at first. Default: null, not ticked.</summary>
    public string Value { get; set; }

    internal override void WriteFirst(Utf8JsonWriter writer)
    {
        writer.WriteString("title"u8, Title);
        writer.WriteText("value"u8, Value);
        writer.WriteText("valueOn"u8, ValueOn);
        writer.WriteText("valueOff"u8, ValueOff);
        writer.WriteFlag("wrap"u8, Wrap);
    }
}
