using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdaptiveCards.Tests;

public sealed class WordTests
{
    // The first word of each is what a client takes anyway, and so is left out.
    private static void Spells<TEnum>(string property, Func<TEnum, JsonObject> written)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            var expected = EqualityComparer<TEnum>.Default.Equals(value, default)
                ? null
                : JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
            Assert.Equal(expected, (string?)written(value)[property]);
        }
    }

    [Fact]
    public void Text_is_spelled_as_the_schema_spells_it()
    {
        Spells<AdaptiveTextSize>("size", value => Json.Of(new AdaptiveTextBlock("") { Size = value }));
        Spells<AdaptiveTextWeight>("weight", value => Json.Of(new AdaptiveTextBlock("") { Weight = value }));
        Spells<AdaptiveTextBlockStyle>("style", value => Json.Of(new AdaptiveTextBlock("") { Style = value }));
    }

    [Fact]
    public void Layout_is_spelled_as_the_schema_spells_it()
    {
        Spells<AdaptiveSpacing>("spacing", value => Json.Of(new AdaptiveTextBlock("") { Spacing = value }));
        Spells<AdaptiveContainerStyle>("style", value =>
            Json.Of(new AdaptiveContainer { Style = value == default ? null : value })
        );
    }

    [Fact]
    public void Inputs_and_actions_are_spelled_as_the_schema_spells_them()
    {
        Spells<AdaptiveChoiceInputStyle>("style", value =>
            Json.Of(new AdaptiveChoiceSetInput { Id = "i", Style = value })
        );
        Spells<AdaptiveActionMode>("mode", value => Json.Of(new AdaptiveSubmitAction { Mode = value }));
        Spells<AdaptiveAssociatedInputs>("associatedInputs", value =>
            Json.Of(new AdaptiveSubmitAction { AssociatedInputs = value })
        );
    }
}
