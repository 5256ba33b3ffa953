using System.Text.Json;

namespace AdaptiveCards.Tests;

public sealed class WordTests
{
    private static void Spells<TEnum>(string property, Func<TEnum, AdaptiveTypedElement> with)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            var expected = EqualityComparer<TEnum>.Default.Equals(value, default) ? null : JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
            Assert.Equal(expected, (string?)Json.Of(with(value))[property]);
        }
    }

    [Fact]
    public void Text_is_spelled_as_the_schema_spells_it()
    {
        Spells<AdaptiveTextSize>("size", value => new AdaptiveTextBlock { Size = value });
        Spells<AdaptiveTextWeight>("weight", value => new AdaptiveTextBlock { Weight = value });
        Spells<AdaptiveTextColor>("color", value => new AdaptiveTextBlock { Color = value });
        Spells<AdaptiveFontType>("fontType", value => new AdaptiveTextBlock { FontType = value });
        Spells<AdaptiveTextBlockStyle>("style", value => new AdaptiveTextBlock { Style = value });
        Spells<AdaptiveHorizontalAlignment>("horizontalAlignment", value => new AdaptiveTextBlock { HorizontalAlignment = value });
    }

    [Fact]
    public void Layout_is_spelled_as_the_schema_spells_it()
    {
        Spells<AdaptiveSpacing>("spacing", value => new AdaptiveTextBlock { Spacing = value });
        Spells<AdaptiveVerticalContentAlignment>("verticalContentAlignment", value => new AdaptiveContainer { VerticalContentAlignment = value });
        Spells<AdaptiveContainerStyle>("style", value => new AdaptiveContainer { Style = value == default ? null : value });
        Spells<AdaptiveImageSize>("size", value => new AdaptiveImage("https://example.org") { Size = value });
        Spells<AdaptiveImageStyle>("style", value => new AdaptiveImage("https://example.org") { Style = value });
    }

    [Fact]
    public void Inputs_and_actions_are_spelled_as_the_schema_spells_them()
    {
        Spells<AdaptiveTextInputStyle>("style", value => new AdaptiveTextInput { Id = "i", Style = value });
        Spells<AdaptiveChoiceInputStyle>("style", value => new AdaptiveChoiceSetInput { Id = "i", Style = value });
        Spells<AdaptiveActionStyle>("style", value => new AdaptiveSubmitAction { Style = value });
        Spells<AdaptiveActionMode>("mode", value => new AdaptiveSubmitAction { Mode = value });
        Spells<AdaptiveAssociatedInputs>("associatedInputs", value => new AdaptiveSubmitAction { AssociatedInputs = value });
    }

    [Fact]
    public void Colours_of_charts_are_spelled_as_Teams_spells_them()
    {
        Spells<TeamsChartColor>("color", value => new TeamsVerticalBarChart(new AdaptiveTextBlock()) { Color = value });
    }
}
