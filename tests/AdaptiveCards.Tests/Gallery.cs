namespace AdaptiveCards.Tests;

/// <summary>One card that holds an element of every kind.</summary>
internal static class Gallery
{
    /// <summary>A type that the model does not name.</summary>
    public const string Chart = "Chart.Donut";

    public static AdaptiveCard Card() =>
        new("1.5")
        {
            Lang = "en",
            FallbackText = "Please check in",
            Body = [.. Texts(), Box(), Donut(), .. Inputs(), Buttons()],
            Refresh = new AdaptiveRefresh
            {
                Action = new AdaptiveExecuteAction { Verb = "refresh" },
                UserIds = { "29:a" },
            },
        };

    private static IEnumerable<AdaptiveElement> Texts() =>
        [
            new AdaptiveTextBlock("Check in 👍🏽")
            {
                Id = "title",
                Size = AdaptiveTextSize.ExtraLarge,
                Weight = AdaptiveTextWeight.Bolder,
                IsSubtle = true,
                Wrap = true,
                Style = AdaptiveTextBlockStyle.Heading,
            },
            new AdaptiveRichTextBlock
            {
                Inlines =
                {
                    new AdaptiveTextRun("\"quoted\" élève")
                    {
                        Weight = AdaptiveTextWeight.Bolder,
                        Size = AdaptiveTextSize.Small,
                        IsSubtle = true,
                    },
                },
                Separator = true,
                Spacing = AdaptiveSpacing.ExtraLarge,
            },
        ];

    private static AdaptiveContainer Box() =>
        new()
        {
            Id = "more",
            IsVisible = false,
            Style = AdaptiveContainerStyle.Emphasis,
            Items = { new AdaptiveTextBlock("in a container") },
        };

    private static AdaptiveUnknownElement Donut() =>
        new()
        {
            Type = Chart,
            AdditionalProperties =
            {
                ["title"] = "How it goes",
                ["data"] = new List<Dictionary<string, object>>
                {
                    new() { ["legend"] = "On track", ["value"] = 3 },
                },
            },
            Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("3 on track") { Wrap = true }),
        };

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
            },
            new AdaptiveChoiceSetInput
            {
                Id = "choice",
                Label = "How is it going?",
                Style = AdaptiveChoiceInputStyle.Expanded,
                IsMultiSelect = true,
                Value = "a",
                Wrap = true,
                Choices =
                {
                    new AdaptiveChoice { Title = "On track", Value = "a" },
                    new AdaptiveChoice { Title = "Stuck", Value = "b" },
                },
            },
            new AdaptiveDateInput
            {
                Id = "date",
                Label = "When",
                Value = "2026-11-21",
                Max = "2026-12-01",
            },
            new AdaptiveToggleInput
            {
                Id = "toggle",
                Label = "Quiet",
                Title = "Quiet",
                Value = "yes",
                ValueOn = "yes",
                ValueOff = "no",
                Wrap = true,
            },
        ];

    private static AdaptiveActionSet Buttons() =>
        new()
        {
            Actions =
            {
                new AdaptiveExecuteAction
                {
                    Id = "save",
                    Title = "Save",
                    Verb = "save",
                    Data = new Dictionary<string, object> { ["sprint"] = "s1" },
                    Style = "positive",
                },
                new AdaptiveSubmitAction
                {
                    Title = "Send",
                    Data = new Dictionary<string, object> { ["a"] = "b" },
                    AssociatedInputs = AdaptiveAssociatedInputs.None,
                },
                new AdaptiveOpenUrlAction
                {
                    Title = "Read",
                    Url = new Uri("https://example.org/"),
                    Mode = AdaptiveActionMode.Secondary,
                },
                new AdaptiveToggleVisibilityAction { Title = "More", TargetElements = { "more" } },
                new AdaptiveShowCardAction
                {
                    Title = "Unfold",
                    Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("inside") } },
                },
            },
        };
}
