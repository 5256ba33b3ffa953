using System.Text.Json.Nodes;

namespace AdaptiveCards.Tests;

/// <summary>One card that holds an element of every kind.</summary>
internal static class Gallery
{
    public static AdaptiveCard Card() => new("1.5")
    {
        Lang = "en",
        Speak = "Check in",
        FallbackText = "Please check in",
        Body = [.. Texts(), .. Layout(), .. Charts(), .. Inputs(), Buttons()],
        Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "refresh" }, UserIds = { "29:a" } },
    };

    private static IEnumerable<AdaptiveElement> Texts() =>
    [
        new AdaptiveTextBlock("Check in 👍🏽")
        {
            Id = "title",
            Size = AdaptiveTextSize.ExtraLarge,
            Weight = AdaptiveTextWeight.Bolder,
            Color = AdaptiveTextColor.Accent,
            IsSubtle = true,
            Wrap = true,
            MaxLines = 2,
            Style = AdaptiveTextBlockStyle.Heading,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
        },
        new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun("\"quoted\" élève") { Italic = true, Highlight = true, Underline = true } } },
        new AdaptiveFactSet { Facts = { new AdaptiveFact("On track", "7") }, Separator = true, Spacing = AdaptiveSpacing.ExtraLarge },
        new AdaptiveImage("https://example.org/a.png") { AltText = "A tick", Size = AdaptiveImageSize.Small, Style = AdaptiveImageStyle.Person },
    ];

    private static IEnumerable<AdaptiveElement> Layout() =>
    [
        new AdaptiveContainer
        {
            Id = "more",
            IsVisible = false,
            Style = AdaptiveContainerStyle.Emphasis,
            Bleed = true,
            Items = { new AdaptiveTextBlock("in a container") },
        },
        new AdaptiveColumnSet
        {
            Style = AdaptiveContainerStyle.Good,
            Columns =
            {
                new AdaptiveColumn { Width = "auto", Items = { new AdaptiveTextBlock("left") } },
                new AdaptiveColumn { Width = "stretch", Items = { new AdaptiveTextBlock("right") } },
            },
        },
    ];

    private static IEnumerable<AdaptiveElement> Charts() =>
    [
        new TeamsStackedBarChart(new AdaptiveTextBlock("Round 1: 3 on track, 1 stuck") { Wrap = true })
        {
            Title = "How it goes",
            XAxisTitle = "People",
            Bars = { new("Round 1", new TeamsBarPart("On track", 3, TeamsChartColor.Good), new TeamsBarPart("Stuck", 1, TeamsChartColor.Attention)) },
        },
        new TeamsVerticalBarChart(new AdaptiveFactSet { Facts = { new AdaptiveFact("Answers in round 1", "4") } })
        {
            Bars = { new("1", 4) },
            ShowBarValues = true,
        },
    ];

    private static IEnumerable<AdaptiveElement> Inputs() =>
    [
        new AdaptiveTextInput
        {
            Id = "text",
            Label = "Done",
            IsRequired = true,
            ErrorMessage = "Say what is done",
            Placeholder = "e.g. two lessons",
            Value = "Draft",
            IsMultiline = true,
            MaxLength = 500,
            Regex = "^.+$",
        },
        new AdaptiveChoiceSetInput
        {
            Id = "choice",
            Label = "How is it going?",
            Style = AdaptiveChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Value = "a",
            Wrap = true,
            Choices = { new AdaptiveChoice("On track", "a"), new AdaptiveChoice("Stuck", "b") },
        },
        new AdaptiveDateInput { Id = "date", Label = "When", Value = "2026-11-21", Min = "2026-11-01", Max = "2026-12-01" },
        new AdaptiveTimeInput { Id = "time", Label = "At", Value = "15:30", Min = "08:00", Max = "17:00" },
        new AdaptiveNumberInput { Id = "number", Label = "Hours", Value = 2, Min = 1, Max = 7.5 },
        new AdaptiveToggleInput { Id = "toggle", Label = "Quiet", Title = "Quiet", Value = "yes", ValueOn = "yes", ValueOff = "no", Wrap = true },
    ];

    private static AdaptiveActionSet Buttons() => new()
    {
        Actions =
        {
            new AdaptiveExecuteAction
            {
                Id = "save",
                Title = "Save",
                Verb = "save",
                Data = new JsonObject { ["sprint"] = "s1" },
                Style = AdaptiveActionStyle.Positive,
                Tooltip = "Keep it",
            },
            new AdaptiveSubmitAction { Title = "Send", Data = new JsonObject { ["a"] = "b" }, AssociatedInputs = AdaptiveAssociatedInputs.None },
            new AdaptiveOpenUrlAction { Title = "Read", Url = new Uri("https://example.org/"), Mode = AdaptiveActionMode.Secondary },
            new AdaptiveToggleVisibilityAction { Title = "More", TargetElements = { new AdaptiveTargetElement("more", true) } },
            new AdaptiveShowCardAction { Title = "Unfold", Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("inside") } } },
        },
    };
}
