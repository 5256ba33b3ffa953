using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Pairs of a name and a value, drawn as two columns. Both are read as markdown.</summary>
public sealed class AdaptiveFactSet : AdaptiveElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "FactSet";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The pairs from top to bottom. Always written.</summary>
    public List<AdaptiveFact> Facts { get; set; } = [];

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray("facts"u8);
        foreach (var fact in Facts)
            fact.WriteTo(writer);
        writer.WriteEndArray();
        base.WriteProperties(writer);
    }
}

/// <summary>One pair of an <see cref="AdaptiveFactSet"/>.</summary>
/// <param name="Title">The name, as markdown.</param>
/// <param name="Value">The value, as markdown.</param>
public sealed record AdaptiveFact(string Title, string Value)
{
    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("title"u8, Title);
        writer.WriteString("value"u8, Value);
        writer.WriteEndObject();
    }
}
