using System.Text.Json.Nodes;

namespace AdaptiveCards.Tests;

public sealed class ActionTests
{
    private static AdaptiveExecuteAction Save() => new()
    {
        Id = "save",
        Title = "Save",
        Verb = "checkin/save",
        Data = new JsonObject { ["sprint"] = "s1" },
        AssociatedInputs = AdaptiveAssociatedInputs.None,
        Style = AdaptiveActionStyle.Positive,
        Mode = AdaptiveActionMode.Secondary,
        Tooltip = "Keep it",
        IconUrl = new Uri("https://example.org/i.png"),
        IsEnabled = false,
    };

    [Fact]
    public void An_execute_action_writes_everything_that_was_set() => Json.Is(
        """
        {"type":"Action.Execute","id":"save","title":"Save","verb":"checkin/save","data":{"sprint":"s1"},"associatedInputs":"none",
         "style":"positive","mode":"secondary","tooltip":"Keep it","iconUrl":"https://example.org/i.png","isEnabled":false}
        """,
        Save());

    [Fact]
    public void An_execute_action_falls_back_to_a_submit_that_carries_the_verb() => Assert.Equal(
        """{"type":"Action.Submit","id":"save","title":"Save","iconUrl":"https://example.org/i.png","style":"positive","mode":"secondary","tooltip":"Keep it","data":{"sprint":"s1","verb":"checkin/save"},"associatedInputs":"none"}""",
        Json.Of(Save().WithSubmitFallback())["fallback"]!.ToJsonString());

    [Fact]
    public void The_fallback_leaves_the_data_of_the_action_as_it_was()
    {
        var action = Save().WithSubmitFallback();

        Assert.Equal("""{"sprint":"s1"}""", action.Data!.ToJsonString());
    }

    [Fact]
    public void An_execute_action_without_data_still_falls_back_with_its_verb() => Json.Is(
        """{"type":"Action.Execute","verb":"help","fallback":{"type":"Action.Submit","data":{"verb":"help"}}}""",
        new AdaptiveExecuteAction { Verb = "help" }.WithSubmitFallback());

    [Fact]
    public void A_submit_action_writes_nested_data() => Json.Is(
        """{"type":"Action.Submit","title":"Open","data":{"msteams":{"type":"task/fetch"}},"style":"destructive"}""",
        new AdaptiveSubmitAction
        {
            Title = "Open",
            Data = new JsonObject { ["msteams"] = new JsonObject { ["type"] = "task/fetch" } },
            Style = AdaptiveActionStyle.Destructive,
        });

    [Fact]
    public void An_open_url_action_writes_an_escaped_address() => Json.Is(
        """{"type":"Action.OpenUrl","title":"Read","url":"https://example.org/?q=%C3%A9"}""",
        new AdaptiveOpenUrlAction { Title = "Read", Url = new Uri("https://example.org/?q=é") });

    [Fact]
    public void A_relative_address_is_refused() => Assert.Throws<InvalidOperationException>(
        () => Json.Of(new AdaptiveOpenUrlAction { Url = new Uri("/page", UriKind.Relative) }));

    [Fact]
    public void A_show_card_action_writes_the_card_inside()
    {
        var written = Json.Of(new AdaptiveShowCardAction { Title = "More", Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("in") } } });

        Assert.Equal("AdaptiveCard", (string?)written["card"]!["type"]);
        Assert.Equal("in", (string?)written["card"]!["body"]![0]!["text"]);
    }

    [Fact]
    public void A_toggle_action_shows_hides_and_changes_over() => Json.Is(
        """
        {"type":"Action.ToggleVisibility","title":"More","targetElements":[
          {"elementId":"a"},{"elementId":"b","isVisible":true},{"elementId":"c","isVisible":false}]}
        """,
        new AdaptiveToggleVisibilityAction
        {
            Title = "More",
            TargetElements = { "a", new AdaptiveTargetElement("b", true), new AdaptiveTargetElement("c", false) },
        });
}
