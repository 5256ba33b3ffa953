using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>The pieces that every card is made of, so that all of them look and speak alike.</summary>
internal static class CardParts
{
    public static AdaptiveCard Card(string fallback, params IEnumerable<AdaptiveElement?> body) =>
        new("1.5")
        {
            Body = [.. body.OfType<AdaptiveElement>()],
            FallbackText = fallback,
            Lang = "en",
        };

    public static AdaptiveTextBlock Heading(string text) =>
        new(text)
        {
            Size = AdaptiveTextSize.Large,
            Weight = AdaptiveTextWeight.Bolder,
            Wrap = true,
            Style = AdaptiveTextBlockStyle.Heading,
        };

    public static AdaptiveTextBlock Subheading(string text) =>
        new(text)
        {
            Size = AdaptiveTextSize.Medium,
            Weight = AdaptiveTextWeight.Bolder,
            Wrap = true,
            Spacing = AdaptiveSpacing.Large,
            Style = AdaptiveTextBlockStyle.Heading,
        };

    /// <summary>A line of our own words: markdown works in it, so never what a person wrote.</summary>
    public static AdaptiveTextBlock Line(string text) => new(text) { Wrap = true };

    /// <summary>That a list goes on: nothing where all of it is shown.</summary>
    public static IEnumerable<AdaptiveElement> More(int all, int shown, string what = "more") =>
        all > shown ? [Quiet($"And {all - shown} {what}.")] : [];

    public static AdaptiveTextBlock Quiet(string text) =>
        new(text)
        {
            Wrap = true,
            IsSubtle = true,
            Size = AdaptiveTextSize.Small,
        };

    /// <summary>What went wrong, and what helps: first on the card, so that nobody looks for it.</summary>
    public static AdaptiveContainer Problem(string sentence) =>
        new() { Style = AdaptiveContainerStyle.Attention, Items = [Written(sentence)] };

    /// <summary>What a person wrote: never read as markdown.</summary>
    public static AdaptiveRichTextBlock Written(string text) => new() { Inlines = [new AdaptiveTextRun(text)] };

    /// <summary>What a person wrote, set apart: what a card is about.</summary>
    public static AdaptiveContainer Quoted(string text) =>
        new() { Style = AdaptiveContainerStyle.Emphasis, Items = [Written(text)] };

    /// <summary>Small print that names a person.</summary>
    public static AdaptiveRichTextBlock QuietlyWritten(string text) =>
        new()
        {
            Inlines = [new AdaptiveTextRun(text) { IsSubtle = true, Size = AdaptiveTextSize.Small }],
            Spacing = AdaptiveSpacing.Small,
        };

    /// <summary>A bold label, then what a person wrote.</summary>
    public static AdaptiveRichTextBlock Labelled(string label, string text) =>
        new()
        {
            Inlines =
            [
                new AdaptiveTextRun(label + ": ") { Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveTextRun(text),
            ],
            Spacing = AdaptiveSpacing.Small,
        };

    /// <summary>Who can see what is on this card, in one line at its end.</summary>
    public static AdaptiveElement WhoSees(string sentence) =>
        new AdaptiveRichTextBlock
        {
            Inlines =
            [
                new AdaptiveTextRun("Who sees this: " + sentence) { IsSubtle = true, Size = AdaptiveTextSize.Small },
            ],
            Spacing = AdaptiveSpacing.Medium,
            Separator = true,
        };

    /// <summary>
    /// The same where there is more to say: one line, and the rest behind a word in it. <paramref name="rest"/> may
    /// hold names: it is written text.
    /// </summary>
    public static IEnumerable<AdaptiveElement> WhoSees(string sentence, string rest)
    {
        const string Rest = "whoSees";
        var line = (AdaptiveRichTextBlock)WhoSees(sentence + " ");
        line.Inlines.Add(
            new AdaptiveTextRun("More")
            {
                IsSubtle = true,
                Size = AdaptiveTextSize.Small,
                SelectAction = new AdaptiveToggleVisibilityAction { TargetElements = [Rest] },
            }
        );
        var behind = QuietlyWritten(rest);
        (behind.Id, behind.IsVisible) = (Rest, false);
        return [behind, line];
    }

    /// <summary>A small heading over what the card is about.</summary>
    public static AdaptiveTextBlock Over(string text) =>
        new(text)
        {
            Size = AdaptiveTextSize.Small,
            Weight = AdaptiveTextWeight.Bolder,
            IsSubtle = true,
            Wrap = true,
        };

    public static AdaptiveActionSet Buttons(params IEnumerable<AdaptiveAction?> actions) =>
        new() { Actions = [.. actions.OfType<AdaptiveAction>()] };

    /// <summary>A button that calls the bot; clients that know only Action.Submit send the same as a message.</summary>
    public static AdaptiveExecuteAction Button(string title, string verb, ButtonData? data = null, bool main = false) =>
        new AdaptiveExecuteAction
        {
            Title = title,
            Verb = verb,
            Data = data ?? [],
            Style = main ? ActionStyles.Positive : ActionStyles.Usual,
        }.WithSubmitFallback();

    /// <summary>
    /// A button that sends nothing of what stands in the card's inputs, and so works whatever is missing in them.
    /// </summary>
    public static AdaptiveExecuteAction Tap(string title, string verb, ButtonData data) =>
        new AdaptiveExecuteAction
        {
            Title = title,
            Verb = verb,
            Data = data,
            AssociatedInputs = AdaptiveAssociatedInputs.None,
        }.WithSubmitFallback();

    /// <summary>The ids on a form in a message of its own, whose answer stands in its place.</summary>
    public static ButtonData OnForm(ButtonData ids) => ids.With(CardFields.Form, "true");

    public static ButtonData Ids(SprintId sprint) => new() { [CardFields.Sprint] = sprint.Value };

    public static ButtonData Ids(SprintId sprint, int round) =>
        new() { [CardFields.Sprint] = sprint.Value, [CardFields.Round] = round };

    public static ButtonData Ids(SprintId sprint, BarrierId barrier) =>
        new() { [CardFields.Sprint] = sprint.Value, [CardFields.Barrier] = barrier.Value };

    public static AdaptiveChoiceSetInput Pick<T>(
        string id,
        string label,
        T? chosen,
        params IEnumerable<(T Value, string Title)> choices
    )
        where T : struct, Enum =>
        new()
        {
            Id = id,
            Label = label,
            Value = chosen is { } value ? Choices<T>.Write(value) : null,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Choices = [.. choices.Select(choice => Choice(choice.Title, Choices<T>.Write(choice.Value)))],
            Wrap = true,
        };

    public static AdaptiveChoice Choice(string title, string value) => new() { Title = title, Value = value };

    /// <summary>
    /// A box to tick, whose answers are the schema's own <c>true</c> and <c>false</c>; the package's would begin with a
    /// capital.
    /// </summary>
    public static AdaptiveToggleInput Box(string id, string label, string title, bool ticked) =>
        new()
        {
            Id = id,
            Label = label,
            Title = title,
            Value = ticked ? "true" : "false",
            ValueOn = null,
            ValueOff = null,
            Wrap = true,
        };

    public static AdaptiveTextInput Ask(string id, string label, string value, int most, bool required) =>
        new()
        {
            Id = id,
            Label = label,
            Value = value.Length == 0 ? null : value,
            MaxLength = most,
            IsMultiline = true,
            IsRequired = required,
            ErrorMessage = required ? "A few words are enough." : null,
        };
}
