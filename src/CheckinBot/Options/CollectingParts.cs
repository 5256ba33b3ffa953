using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Options;

/// <summary>Why it happens, and what could be tried: what was said so far, and a box for more.</summary>
internal static class CollectingParts
{
    public static IEnumerable<AdaptiveElement?> Why(OptionsSeen seen) =>
    [
        .. Head(seen, "Why is this happening?", "Ask why before what: the first answer is seldom the whole of it. What do you see that others may not?"),
        .. Whys(seen),
        .. Box(seen, "Why do you think it happens?"),
        CardParts.Buttons(
            CardParts.Button("Say why", OptionsVerbs.Why, seen.Ids, main: true),
            CardParts.Tap("On to ideas", OptionsVerbs.On, seen.With(CardFields.Phase, Choices<OptionsPhase>.Write(OptionsPhase.Ideas)))),
    ];

    public static IEnumerable<AdaptiveElement?> Ideas(OptionsSeen seen) =>
    [
        .. Head(seen, "What could you try?", "Every idea counts, half an idea too. Choosing comes later."),
        .. Whys(seen),
        seen.Options.Ideas.IsEmpty ? null : CardParts.Subheading("Ideas so far"),
        .. seen.Options.Ideas.Select(idea => Said(seen, $"{idea.Number}. {seen.Cut(idea.Text)}", seen.By(idea.By, idea.Named))),
        .. Box(seen, "What could your group try?"),
        CardParts.Buttons(
            CardParts.Button("Add idea", OptionsVerbs.Idea, seen.Ids, main: true),
            seen.Options.Ideas.IsEmpty ? null : CardParts.Tap("On to choosing", OptionsVerbs.On, seen.With(CardFields.Phase, Choices<OptionsPhase>.Write(OptionsPhase.Support)))),
    ];

    public static IEnumerable<AdaptiveElement?> Head(OptionsSeen seen, string heading, string coaching) =>
    [
        CardParts.Heading(heading),
        CardParts.Quoted(seen.Cut(seen.Barrier.Words.Text)),
        Asked(seen),
        CardParts.Line(coaching),
    ];

    private static AdaptiveRichTextBlock? Asked(OptionsSeen seen) =>
        seen.Sprint.Members.Contains(seen.Options.OpenedBy) ? null : CardParts.QuietlyWritten($"{seen.Name(seen.Options.OpenedBy)} asks. The answers are your group's, and so is the choice.");

    private static IEnumerable<AdaptiveElement> Whys(OptionsSeen seen) => seen.Options.Whys.IsEmpty ? [] :
    [
        CardParts.Subheading("Why it may be happening"),
        .. seen.Options.Whys.Select(why => Said(seen, seen.Cut(why.Text), seen.By(why.By, why.Named))),
    ];

    private static AdaptiveRichTextBlock Said(OptionsSeen seen, string text, string by) => new()
    {
        Inlines = [new AdaptiveTextRun(text), new AdaptiveTextRun($" · {by}") { IsSubtle = true, Size = AdaptiveTextSize.Small }],
        Spacing = AdaptiveSpacing.Small,
    };

    private static IEnumerable<AdaptiveElement> Box(OptionsSeen seen, string label) =>
    [
        CardParts.Ask(CardFields.Text, label, "", Limits.Line, required: true),
        CardParts.Box(CardFields.Named, "Your name", "Show my name with it", ticked: true),
        .. seen.Sprint.Plan!.SharesMoves && seen.Options.Phase == OptionsPhase.Ideas
            ? [CardParts.Quiet("Your group shares what it tries with other groups: please name nobody in an idea.")]
            : Array.Empty<AdaptiveElement>(),
    ];
}
