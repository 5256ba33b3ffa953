using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Elements that belong together: shown, hidden and coloured as one.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Container";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What it holds, from top to bottom.</summary>
    public List<AdaptiveElement> Items { get; set; } = [];

    /// <inheritdoc/>
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();

    /// <inheritdoc/>
    public override void Add(AdaptiveElement value) => Items.Add(value);

    internal override void WriteFirst(Utf8JsonWriter writer) => writer.WriteElements("items"u8, Items);
}
