using System.Text.Json;

namespace AdaptiveCards.Writing;

/// <summary>The schema's spelling of every enum, at the enum's own numbers. The first word is the default and is never written.</summary>
internal static class Words
{
    internal static readonly JsonEncodedText[] TextSize = List("default", "small", "medium", "large", "extraLarge");
    internal static readonly JsonEncodedText[] TextWeight = List("default", "lighter", "bolder");
    internal static readonly JsonEncodedText[] TextColor = List("default", "dark", "light", "accent", "good", "warning", "attention");
    internal static readonly JsonEncodedText[] TextBlockStyle = List("default", "heading");
    internal static readonly JsonEncodedText[] FontType = List("default", "monospace");
    internal static readonly JsonEncodedText[] HorizontalAlignment = List("left", "center", "right");
    internal static readonly JsonEncodedText[] VerticalContentAlignment = List("top", "center", "bottom");
    internal static readonly JsonEncodedText[] Spacing = List("default", "none", "small", "medium", "large", "extraLarge", "padding");
    internal static readonly JsonEncodedText[] ContainerStyle = List("default", "emphasis", "good", "attention", "warning", "accent");
    internal static readonly JsonEncodedText[] ImageSize = List("auto", "stretch", "small", "medium", "large");
    internal static readonly JsonEncodedText[] ImageStyle = List("default", "person");
    internal static readonly JsonEncodedText[] TextInputStyle = List("text", "tel", "url", "email", "password");
    internal static readonly JsonEncodedText[] ChoiceInputStyle = List("compact", "expanded", "filtered");
    internal static readonly JsonEncodedText[] ActionStyle = List("default", "positive", "destructive");
    internal static readonly JsonEncodedText[] ActionMode = List("primary", "secondary");
    internal static readonly JsonEncodedText[] AssociatedInputs = List("auto", "none");
    internal static readonly JsonEncodedText[] ChartColor = List(
        "default", "good", "warning", "attention", "neutral", "categoricalRed", "categoricalPurple", "categoricalLavender", "categoricalBlue",
        "categoricalLightBlue", "categoricalTeal", "categoricalGreen", "categoricalLime", "categoricalMarigold");

    private static JsonEncodedText[] List(params string[] words) => Array.ConvertAll(words, word => JsonEncodedText.Encode(word));
}
