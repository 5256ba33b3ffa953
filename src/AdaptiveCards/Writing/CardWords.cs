using System.Text.Json;

namespace AdaptiveCards.Writing;

/// <summary>The schema's words for the values of each enum, ready to be written, in the order of the values.</summary>
internal static class CardWords
{
    internal static readonly JsonEncodedText[] TextSize = WordsOf<AdaptiveTextSize>();
    internal static readonly JsonEncodedText[] TextWeight = WordsOf<AdaptiveTextWeight>();
    internal static readonly JsonEncodedText[] TextBlockStyle = WordsOf<AdaptiveTextBlockStyle>();
    internal static readonly JsonEncodedText[] Spacing = WordsOf<AdaptiveSpacing>();
    internal static readonly JsonEncodedText[] ContainerStyle = WordsOf<AdaptiveContainerStyle>();
    internal static readonly JsonEncodedText[] ChoiceInputStyle = WordsOf<AdaptiveChoiceInputStyle>();
    internal static readonly JsonEncodedText[] ActionMode = WordsOf<AdaptiveActionMode>();
    internal static readonly JsonEncodedText[] AssociatedInputs = WordsOf<AdaptiveAssociatedInputs>();

    // A word is the value's name with a small first letter; the values count up from 0 without a gap.
    private static JsonEncodedText[] WordsOf<TEnum>()
        where TEnum : struct, Enum =>
        Array.ConvertAll(Enum.GetNames<TEnum>(), name =>
            JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name))
        );
}
