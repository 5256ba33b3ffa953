namespace AdaptiveCards.Tests;

public sealed class ElementTests
{
    [Fact]
    public void A_text_block_left_alone_writes_its_type_and_text() =>
        Json.Is("""{"type":"TextBlock","text":"Hello"}""", new AdaptiveTextBlock("Hello"));

    [Fact]
    public void A_text_block_writes_everything_that_was_set() =>
        Json.Is(
            """
            {"type":"TextBlock","id":"t","text":"Hello","size":"extraLarge","weight":"bolder","isSubtle":true,"wrap":true,"style":"heading",
             "spacing":"none","separator":true,"isVisible":false}
            """,
            new AdaptiveTextBlock("Hello")
            {
                Id = "t",
                Size = AdaptiveTextSize.ExtraLarge,
                Weight = AdaptiveTextWeight.Bolder,
                IsSubtle = true,
                Wrap = true,
                Style = AdaptiveTextBlockStyle.Heading,
                Spacing = AdaptiveSpacing.None,
                Separator = true,
                IsVisible = false,
            }
        );

    [Fact]
    public void A_rich_text_block_writes_its_runs_in_order() =>
        Json.Is(
            """
            {"type":"RichTextBlock","inlines":[
              {"type":"TextRun","text":"_not markdown_"},
              {"type":"TextRun","text":"b","size":"small","weight":"lighter","isSubtle":true,
               "selectAction":{"type":"Action.OpenUrl","url":"https://example.org/"}}]}
            """,
            new AdaptiveRichTextBlock
            {
                Inlines =
                {
                    new AdaptiveTextRun("_not markdown_"),
                    new AdaptiveTextRun("b")
                    {
                        Size = AdaptiveTextSize.Small,
                        Weight = AdaptiveTextWeight.Lighter,
                        IsSubtle = true,
                        SelectAction = new AdaptiveOpenUrlAction { Url = new Uri("https://example.org") },
                    },
                },
            }
        );

    [Fact]
    public void A_container_writes_its_style_and_items() =>
        Json.Is(
            """{"type":"Container","id":"c","style":"emphasis","isVisible":false,"items":[{"type":"TextBlock","text":"in"}]}""",
            new AdaptiveContainer
            {
                Id = "c",
                Style = AdaptiveContainerStyle.Emphasis,
                IsVisible = false,
                Items = { new AdaptiveTextBlock("in") },
            }
        );

    [Fact]
    public void A_container_is_the_sequence_of_what_it_holds()
    {
        var (first, second) = (new AdaptiveTextBlock("1"), new AdaptiveTextBlock("2"));

        Assert.Equal<AdaptiveElement>([first, second], new AdaptiveContainer { first, second });
    }

    [Fact]
    public void A_default_style_that_was_asked_for_is_written_since_null_means_inherit() =>
        Json.Is(
            """{"type":"Container","items":[],"style":"default"}""",
            new AdaptiveContainer { Style = AdaptiveContainerStyle.Default }
        );

    [Fact]
    public void An_action_set_writes_its_actions() =>
        Json.Is(
            """{"type":"ActionSet","spacing":"large","actions":[{"type":"Action.Submit","title":"Send"}]}""",
            new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Large,
                Actions = { new AdaptiveSubmitAction { Title = "Send" } },
            }
        );
}
