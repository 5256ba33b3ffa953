namespace AdaptiveCards.Tests;

public sealed class OpenModelTests
{
    [Fact]
    public void An_element_the_model_does_not_name_is_written_as_it_was_given() =>
        Json.Is(
            """
            {"type":"Chart.Donut","id":"d","spacing":"small","title":"Mood","data":[{"legend":"On track","value":7}],
             "fallback":{"type":"TextBlock","text":"On track: 7"}}
            """,
            new AdaptiveUnknownElement
            {
                Type = "Chart.Donut",
                Id = "d",
                Spacing = AdaptiveSpacing.Small,
                AdditionalProperties =
                {
                    ["title"] = "Mood",
                    ["data"] = new List<Dictionary<string, object>>
                    {
                        new() { ["legend"] = "On track", ["value"] = 7 },
                    },
                },
                Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("On track: 7")),
            }
        );

    [Fact]
    public void A_property_the_model_does_not_name_goes_with_any_element() =>
        Json.Is(
            """{"type":"TextBlock","text":"Wide only","targetWidth":"atLeast:Narrow"}""",
            new AdaptiveTextBlock("Wide only") { AdditionalProperties = { ["targetWidth"] = "atLeast:Narrow" } }
        );

    [Fact]
    public void An_element_of_somebody_elses_making_is_written_with_what_it_adds() =>
        Json.Is(
            """{"type":"Icon","name":"Calendar","separator":true}""",
            new Icon { Separator = true, AdditionalProperties = { ["name"] = "Calendar" } }
        );

    private sealed class Icon : AdaptiveElement
    {
        public override string Type { get; set; } = "Icon";
    }
}
