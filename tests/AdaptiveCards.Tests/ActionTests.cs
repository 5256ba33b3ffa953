namespace AdaptiveCards.Tests;

public sealed class ActionTests
{
    [Fact]
    public void An_execute_action_writes_everything_that_was_set() =>
        Json.Is(
            """
            {"type":"Action.Execute","id":"save","title":"Save","verb":"checkin/save","data":{"sprint":"s1"},"associatedInputs":"none",
             "style":"positive","mode":"secondary","fallback":{"type":"Action.Submit","title":"Save"}}
            """,
            new AdaptiveExecuteAction
            {
                Id = "save",
                Title = "Save",
                Verb = "checkin/save",
                Data = new Dictionary<string, object> { ["sprint"] = "s1" },
                AssociatedInputs = AdaptiveAssociatedInputs.None,
                Style = "positive",
                Mode = AdaptiveActionMode.Secondary,
                Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Save" }),
            }
        );

    [Fact]
    public void A_submit_action_writes_nested_data() =>
        Json.Is(
            """{"type":"Action.Submit","title":"Open","data":{"msteams":{"type":"task/fetch"}},"style":"destructive"}""",
            new AdaptiveSubmitAction
            {
                Title = "Open",
                Data = new Dictionary<string, object>
                {
                    ["msteams"] = new Dictionary<string, object> { ["type"] = "task/fetch" },
                },
                Style = "destructive",
            }
        );

    [Fact]
    public void Data_is_made_of_plain_values() =>
        Json.Is(
            """{"type":"Action.Submit","data":{"text":"a","whole":1,"long":5000000000,"part":2.5,"yes":true,"no":null,"list":["a",1,{"b":false}]}}""",
            new AdaptiveSubmitAction
            {
                Data = new Dictionary<string, object?>
                {
                    ["text"] = "a",
                    ["whole"] = 1,
                    ["long"] = 5_000_000_000,
                    ["part"] = 2.5,
                    ["yes"] = true,
                    ["no"] = null,
                    ["list"] = new List<object>
                    {
                        "a",
                        1,
                        new Dictionary<string, object> { ["b"] = false },
                    },
                },
            }
        );

    [Fact]
    public void Data_that_is_no_plain_value_is_refused() =>
        Assert.Throws<NotSupportedException>(() => Json.Of(new AdaptiveSubmitAction { Data = new { Sprint = "s1" } }));

    [Fact]
    public void An_open_url_action_writes_an_escaped_address() =>
        Json.Is(
            """{"type":"Action.OpenUrl","title":"Read","url":"https://example.org/?q=%C3%A9"}""",
            new AdaptiveOpenUrlAction { Title = "Read", Url = new Uri("https://example.org/?q=é") }
        );

    [Fact]
    public void A_relative_address_is_refused() =>
        Assert.Throws<InvalidOperationException>(() =>
            Json.Of(new AdaptiveOpenUrlAction { Url = new Uri("/page", UriKind.Relative) })
        );

    [Fact]
    public void A_show_card_action_writes_the_card_inside()
    {
        var written = Json.Of(
            new AdaptiveShowCardAction
            {
                Title = "More",
                Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("in") } },
            }
        );

        Assert.Equal("AdaptiveCard", (string?)written["card"]!["type"]);
        Assert.Equal("in", (string?)written["card"]!["body"]![0]!["text"]);
    }

    [Fact]
    public void A_toggle_action_names_what_it_shows_and_hides() =>
        Json.Is(
            """{"type":"Action.ToggleVisibility","title":"More","targetElements":[{"elementId":"a"},{"elementId":"b"}]}""",
            new AdaptiveToggleVisibilityAction { Title = "More", TargetElements = { "a", "b" } }
        );
}
