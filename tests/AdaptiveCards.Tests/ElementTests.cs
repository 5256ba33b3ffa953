namespace AdaptiveCards.Tests;

public sealed class ElementTests
{
    [Fact]
    public void A_text_block_left_alone_writes_its_type_and_text() =>
        Json.Is("""{"type":"TextBlock","text":"Hello"}""", new AdaptiveTextBlock("Hello"));

    [Fact]
    public void A_text_block_writes_everything_that_was_set() => Json.Is(
        """
        {"type":"TextBlock","id":"t","text":"Hello","size":"extraLarge","weight":"bolder","color":"attention","fontType":"monospace",
         "isSubtle":true,"wrap":true,"maxLines":3,"horizontalAlignment":"center","style":"heading","spacing":"none","separator":true,"isVisible":false}
        """,
        new AdaptiveTextBlock
        {
            Id = "t",
            Text = "Hello",
            Size = AdaptiveTextSize.ExtraLarge,
            Weight = AdaptiveTextWeight.Bolder,
            Color = AdaptiveTextColor.Attention,
            FontType = AdaptiveFontType.Monospace,
            IsSubtle = true,
            Wrap = true,
            MaxLines = 3,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            Style = AdaptiveTextBlockStyle.Heading,
            Spacing = AdaptiveSpacing.None,
            Separator = true,
            IsVisible = false,
        });

    [Fact]
    public void A_rich_text_block_writes_its_runs_in_order() => Json.Is(
        """
        {"type":"RichTextBlock","horizontalAlignment":"right","inlines":[
          {"type":"TextRun","text":"_not markdown_"},
          {"type":"TextRun","text":"b","size":"small","weight":"lighter","color":"good","fontType":"monospace","isSubtle":true,
           "italic":true,"strikethrough":true,"highlight":true,"underline":true,
           "selectAction":{"type":"Action.OpenUrl","url":"https://example.org/"}}]}
        """,
        new AdaptiveRichTextBlock("_not markdown_")
        {
            HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
            Inlines =
            {
                new AdaptiveTextRun
                {
                    Text = "b",
                    Size = AdaptiveTextSize.Small,
                    Weight = AdaptiveTextWeight.Lighter,
                    Color = AdaptiveTextColor.Good,
                    FontType = AdaptiveFontType.Monospace,
                    IsSubtle = true,
                    Italic = true,
                    Strikethrough = true,
                    Highlight = true,
                    Underline = true,
                    SelectAction = new AdaptiveOpenUrlAction { Url = new Uri("https://example.org") },
                },
            },
        });

    [Fact]
    public void A_container_writes_its_style_items_and_press() => Json.Is(
        """
        {"type":"Container","id":"c","style":"emphasis","bleed":true,"verticalContentAlignment":"center","isVisible":false,
         "items":[{"type":"TextBlock","text":"in"}],"selectAction":{"type":"Action.ToggleVisibility","targetElements":[{"elementId":"c"}]}}
        """,
        new AdaptiveContainer
        {
            Id = "c",
            Style = AdaptiveContainerStyle.Emphasis,
            Bleed = true,
            VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
            IsVisible = false,
            Items = { new AdaptiveTextBlock("in") },
            SelectAction = new AdaptiveToggleVisibilityAction { TargetElements = { "c" } },
        });

    [Fact]
    public void A_default_style_that_was_asked_for_is_written_since_null_means_inherit() =>
        Json.Is("""{"type":"Container","items":[],"style":"default"}""", new AdaptiveContainer { Style = AdaptiveContainerStyle.Default });

    [Fact]
    public void A_column_set_writes_its_columns_with_their_widths() => Json.Is(
        """
        {"type":"ColumnSet","style":"good","bleed":true,"selectAction":{"type":"Action.Submit"},"columns":[
          {"type":"Column","width":"auto","items":[{"type":"TextBlock","text":"left"}]},
          {"type":"Column","items":[],"style":"warning"}]}
        """,
        new AdaptiveColumnSet
        {
            Style = AdaptiveContainerStyle.Good,
            Bleed = true,
            SelectAction = new AdaptiveSubmitAction(),
            Columns =
            {
                new AdaptiveColumn { Width = "auto", Items = { new AdaptiveTextBlock("left") } },
                new AdaptiveColumn { Style = AdaptiveContainerStyle.Warning },
            },
        });

    [Fact]
    public void A_fact_set_writes_pairs() => Json.Is(
        """{"type":"FactSet","facts":[{"title":"On track","value":"7"}]}""",
        new AdaptiveFactSet { Facts = { new AdaptiveFact("On track", "7") } });

    [Fact]
    public void An_image_writes_its_address_and_what_a_screen_reader_says() => Json.Is(
        """
        {"type":"Image","url":"https://example.org/a%20b.png","altText":"A tick","size":"medium","style":"person","horizontalAlignment":"center",
         "selectAction":{"type":"Action.Submit"}}
        """,
        new AdaptiveImage("https://example.org/a b.png")
        {
            AltText = "A tick",
            Size = AdaptiveImageSize.Medium,
            Style = AdaptiveImageStyle.Person,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            SelectAction = new AdaptiveSubmitAction(),
        });

    [Fact]
    public void An_image_may_be_its_own_data() => Json.Is(
        """{"type":"Image","url":"data:image/png;base64,iVBORw0KGgo="}""",
        new AdaptiveImage("data:image/png;base64,iVBORw0KGgo="));

    [Fact]
    public void An_image_without_an_absolute_address_is_refused() =>
        Assert.Throws<UriFormatException>(() => new AdaptiveImage("picture.png"));

    [Fact]
    public void An_action_set_writes_its_actions() => Json.Is(
        """{"type":"ActionSet","spacing":"large","actions":[{"type":"Action.Submit","title":"Send"}]}""",
        new AdaptiveActionSet { Spacing = AdaptiveSpacing.Large, Actions = { new AdaptiveSubmitAction { Title = "Send" } } });
}
