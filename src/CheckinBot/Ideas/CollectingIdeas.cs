using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Ideas;

/// <summary>
/// Why it happens, and what could be tried: what was said so far, and a box for more. The card is not sent anew for
/// each thing that is said, because others are writing in it: whoever has written sees what is there, and everybody
/// does when the group goes on.
/// </summary>
internal static class CollectingIdeas
{
    /// <summary>
    /// <paramref name="box"/>: false where it stands in place of a card that is kept up to date, and nothing can be
    /// typed.
    /// </summary>
    public static IEnumerable<AdaptiveElement?> Why(IdeasSeen seen, bool box) =>
        [
            .. Head(
                seen,
                "Why is this happening?",
                "Ask why before what: the first answer is seldom the whole of it. What do you see that others may not?"
            ),
            .. Whys(seen),
            .. box
                ? Box(
                    seen,
                    "Why do you think it happens?",
                    Send("Say why", IdeasVerbs.Why, seen),
                    On(seen, "On to ideas", IdeaPhase.Ideas)
                )
                : [Elsewhere()],
        ];

    public static IEnumerable<AdaptiveElement?> Ideas(IdeasSeen seen, bool box) =>
        [
            .. Head(seen, "What could you try?", "Every idea counts, half an idea too. Choosing comes later."),
            .. Whys(seen),
            seen.Options.Ideas.IsEmpty ? null : CardParts.Subheading("Ideas so far"),
            .. seen.Options.Ideas.Select(idea =>
                Said(seen, $"{idea.Number}. {seen.Cut(idea.Text)}", seen.By(idea.By, idea.Named))
            ),
            .. box
                ? Box(
                    seen,
                    "What could your group try?",
                    Send("Add idea", IdeasVerbs.Idea, seen),
                    On(seen, "On to choosing", IdeaPhase.Support)
                )
                : [Elsewhere()],
        ];

    private static AdaptiveTextBlock Elsewhere() =>
        CardParts.Line("You can add yours on the card of the ideas, further down in this chat.");

    private static AdaptiveExecuteAction Send(string title, string verb, IdeasSeen seen) =>
        CardParts.Button(title, verb, seen.Ids, main: true);

    // Takes along what stands in the box: nothing that somebody wrote is thrown away by going on.
    private static AdaptiveExecuteAction On(IdeasSeen seen, string title, IdeaPhase phase) =>
        CardParts.Button(title, IdeasVerbs.On, seen.With(CardFields.Phase, Choices<IdeaPhase>.Write(phase)));

    public static IEnumerable<AdaptiveElement?> Head(IdeasSeen seen, string heading, string coaching) =>
        [
            CardParts.Heading(heading),
            CardParts.Quoted(seen.Cut(seen.Barrier.Words.Text)),
            Asked(seen),
            CardParts.Line(coaching),
        ];

    private static AdaptiveRichTextBlock? Asked(IdeasSeen seen) =>
        seen.Sprint.Members.Contains(seen.Options.OpenedBy)
            ? null
            : CardParts.QuietlyWritten(
                $"{seen.Name(seen.Options.OpenedBy)} asks. The answers are your group's, and so is the choice."
            );

    private static IEnumerable<AdaptiveElement> Whys(IdeasSeen seen) =>
        seen.Options.Whys.IsEmpty
            ? []
            :
            [
                CardParts.Subheading("Why it may be happening"),
                .. seen.Options.Whys.Select(why => Said(seen, seen.Cut(why.Text), seen.By(why.By, why.Named))),
            ];

    private static AdaptiveRichTextBlock Said(IdeasSeen seen, string text, string by) =>
        new()
        {
            Inlines =
            [
                new AdaptiveTextRun(text),
                new AdaptiveTextRun($" · {by}") { IsSubtle = true, Size = AdaptiveTextSize.Small },
            ],
            Spacing = AdaptiveSpacing.Small,
        };

    private static IEnumerable<AdaptiveElement> Box(
        IdeasSeen seen,
        string label,
        params IEnumerable<AdaptiveAction> buttons
    ) =>
        [
            CardParts.Ask(CardFields.Text, label, "", Limits.Line, required: false),
            CardParts.Box(CardFields.Named, "Your name", "Show my name with it", ticked: true),
            .. seen.Sprint.Plan.SharesMoves && seen.Options.Phase == IdeaPhase.Ideas
                ? [CardParts.Quiet("Your group shares what it tries with other groups: please name nobody in an idea.")]
                : Array.Empty<AdaptiveElement>(),
            CardParts.Quiet(
                "Once you have added yours, you see what is there so far. Everybody sees all of it when "
                    + "your group goes on."
            ),
            CardParts.Buttons(buttons),
        ];
}
