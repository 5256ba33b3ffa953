using System.Collections;
using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>An element that holds others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    /// <summary>The background. Default: null, that of what is around it.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>What it holds, in reading order.</summary>
    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    /// <summary>Puts one more at the end.</summary>
    /// <param name="value">What is put there.</param>
    public abstract void Add(AdaptiveElement value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override void WriteRest(Utf8JsonWriter writer)
    {
        if (Style is { } style)
        {
            writer.WriteString("style"u8, CardWords.ContainerStyle[(int)style]);
        }

        base.WriteRest(writer);
    }
}
