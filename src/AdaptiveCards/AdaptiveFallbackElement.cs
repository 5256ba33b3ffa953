using System.Text.Json;

namespace AdaptiveCards;

/// <summary>What stands in for an element or action that the client does not know.</summary>
public sealed class AdaptiveFallbackElement
{
    /// <summary>A fallback that shows <paramref name="fallbackContent"/> instead.</summary>
    /// <param name="fallbackContent">An element in the place of an element, an action in the place of an action.</param>
    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        ArgumentNullException.ThrowIfNull(fallbackContent);
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    private AdaptiveFallbackElement() => Type = AdaptiveFallbackType.Drop;

    /// <summary>Show nothing instead; written as <c>"drop"</c>.</summary>
    public static AdaptiveFallbackElement Drop { get; } = new();

    /// <summary>Which kind of fallback this is.</summary>
    public AdaptiveFallbackType Type { get; }

    /// <summary>The stand-in; null when <see cref="Type"/> is <see cref="AdaptiveFallbackType.Drop"/>.</summary>
    public AdaptiveTypedElement? Content { get; }

    /// <summary>Lets an element be assigned where a fallback is asked for.</summary>
    /// <param name="content">The stand-in.</param>
    public static implicit operator AdaptiveFallbackElement(AdaptiveTypedElement content) => new(content);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WritePropertyName("fallback"u8);
        if (Content is null)
            writer.WriteStringValue("drop"u8);
        else
            Content.WriteTo(writer);
    }
}

/// <summary>The two kinds of <see cref="AdaptiveFallbackElement"/>.</summary>
public enum AdaptiveFallbackType
{
    /// <summary>Show nothing.</summary>
    Drop,

    /// <summary>Show <see cref="AdaptiveFallbackElement.Content"/>.</summary>
    Content,
}
