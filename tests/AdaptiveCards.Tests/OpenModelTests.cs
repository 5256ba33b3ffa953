using System.Text.Json.Nodes;

namespace AdaptiveCards.Tests;

public sealed class OpenModelTests
{
    [Fact]
    public void An_element_the_model_does_not_name_is_written_as_it_was_given() => Json.Is(
        """
        {"type":"Chart.Donut","id":"d","spacing":"small","title":"Mood","data":[{"legend":"On track","value":7}],
         "fallback":{"type":"TextBlock","text":"On track: 7"}}
        """,
        new AdaptiveUnknownElement("Chart.Donut")
        {
            Id = "d",
            Spacing = AdaptiveSpacing.Small,
            AdditionalProperties =
            {
                ["title"] = "Mood",
                ["data"] = new JsonArray(new JsonObject { ["legend"] = "On track", ["value"] = 7 }),
            },
            Fallback = new AdaptiveTextBlock("On track: 7"),
        });

    [Fact]
    public void An_action_the_model_does_not_name_is_written_as_it_was_given() => Json.Is(
        """{"type":"Action.Popover","title":"More","content":null}""",
        new AdaptiveUnknownAction("Action.Popover") { Title = "More", AdditionalProperties = { ["content"] = null } });

    [Fact]
    public void A_property_the_model_does_not_name_goes_with_any_element() => Json.Is(
        """{"type":"TextBlock","text":"Wide only","targetWidth":"atLeast:Narrow"}""",
        new AdaptiveTextBlock("Wide only") { AdditionalProperties = { ["targetWidth"] = "atLeast:Narrow" } });

    [Fact]
    public void A_fallback_may_be_nothing() => Json.Is(
        """{"type":"Icon","fallback":"drop"}""",
        new AdaptiveUnknownElement("Icon") { Fallback = AdaptiveFallbackElement.Drop });

    [Fact]
    public void What_a_client_must_have_is_written_by_name() => Json.Is(
        """{"type":"TextBlock","text":"","requires":{"adaptiveCards":"1.5","charts":"*"}}""",
        new AdaptiveTextBlock { Requires = { ["adaptiveCards"] = "1.5", ["charts"] = "*" } });
}
