using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>An image. Teams takes up to 1 MB and 1024 × 1024 pixels.</summary>
public sealed class AdaptiveImage : AdaptiveElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Image";

    /// <summary>An image at an address.</summary>
    /// <param name="url">An absolute address, or a <c>data:</c> URI.</param>
    public AdaptiveImage(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        Url = url;
    }

    /// <summary>An image at an address.</summary>
    /// <param name="url">An absolute address, or a <c>data:</c> URI.</param>
    /// <exception cref="UriFormatException">The text is not such an address.</exception>
    public AdaptiveImage(string url)
        : this(new Uri(url, UriKind.Absolute))
    {
    }

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>An absolute address, or a <c>data:</c> URI.</summary>
    public Uri Url { get; set; }

    /// <summary>What a screen reader says instead. Default: none, which leaves the image out of the reading.</summary>
    public string? AltText { get; set; }

    /// <summary>How large. Default: its own size, shrunk to fit.</summary>
    public AdaptiveImageSize Size { get; set; }

    /// <summary>How it is cropped. Default: not at all.</summary>
    public AdaptiveImageStyle Style { get; set; }

    /// <summary>Where the image sits. Default: at the left.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>What a press on the image does. Default: nothing.</summary>
    public AdaptiveAction? SelectAction { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteUrl("url"u8, Url);
        writer.WriteText("altText"u8, AltText);
        writer.WriteWord("size"u8, Words.ImageSize, (int)Size);
        writer.WriteWord("style"u8, Words.ImageStyle, (int)Style);
        writer.WriteWord("horizontalAlignment"u8, Words.HorizontalAlignment, (int)HorizontalAlignment);
        writer.WriteElement("selectAction"u8, SelectAction);
        base.WriteProperties(writer);
    }
}
