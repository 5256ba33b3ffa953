using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Ideas;

/// <summary>Each idea with its support, and choosing one.</summary>
internal static class SupportParts
{
    private const int MostIdeas = 12;

    public static IEnumerable<AdaptiveElement?> Of(IdeasSeen seen)
    {
        var shown = Shown(seen.Options).ToList();
        return
        [
            .. CollectingIdeas.Head(
                seen,
                HasTried(seen) ? "Which idea comes next?" : "Which idea do you try first?",
                Coaching(seen)
            ),
            .. shown.Select(idea => One(seen, idea)),
            shown.Count == seen.Options.Ideas.Count
                ? null
                : CardParts.Quiet(
                    $"And {Phrases.Count(seen.Options.Ideas.Count - shown.Count, "idea")} more: they "
                        + "are in the list when you choose."
                ),
            Foot(
                CardParts.Tap("Choose", IdeasVerbs.Form, seen.Ids),
                CardParts.Tap(
                    "Add another idea",
                    IdeasVerbs.On,
                    seen.With(CardFields.Phase, Choices<IdeaPhase>.Write(IdeaPhase.Ideas))
                )
            ),
        ];
    }

    private static AdaptiveActionSet Foot(params IEnumerable<AdaptiveAction> actions)
    {
        var foot = CardParts.Buttons(actions);
        (foot.Separator, foot.Spacing) = (true, AdaptiveSpacing.Large);
        return foot;
    }

    private static bool HasTried(IdeasSeen seen) => seen.Sprint.Moves.Exists(move => move.Barrier == seen.Barrier.Id);

    private static string Coaching(IdeasSeen seen) =>
        HasTried(seen)
            ? "What you tried has taught you something: it stands with its idea. Does it change which one "
                + "you would back?"
            : "A small thing tried soon teaches more than a perfect plan. Back as many as you like; only "
                + "the numbers show.";

    // In their own order, so that nothing moves under a finger; of many, those with most support.
    private static IEnumerable<Idea> Shown(Domain.IdeaRound options) =>
        options
            .Ideas.OrderByDescending(idea => idea.Support.Count)
            .ThenBy(idea => idea.Number)
            .Take(MostIdeas)
            .OrderBy(idea => idea.Number);

    private static AdaptiveContainer One(IdeasSeen seen, Idea idea) =>
        new()
        {
            Separator = true,
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                CardParts.Written($"{idea.Number}. {seen.Cut(idea.Text)}"),
                CardParts.QuietlyWritten($"From {seen.By(idea.By, idea.Named)}. {Support(idea)}"),
                .. seen.Tried(idea.Number) is { } move ? [Lesson(seen, move)] : Array.Empty<AdaptiveElement>(),
                CardParts.Buttons(BackButton(seen, idea)),
            ],
        };

    private static string Support(Idea idea) =>
        idea.Support.Count switch
        {
            0 => "Nobody backs it yet.",
            1 => "1 backs it.",
            var many => string.Create(CultureInfo.InvariantCulture, $"{many} back it."),
        };

    private static AdaptiveRichTextBlock Lesson(IdeasSeen seen, Trial move) =>
        CardParts.Labelled(
            $"Tried. {TrialOutcomeLabels.Result(move.Result)}",
            move.Learned.Length == 0 ? "nothing was written down." : seen.Cut(move.Learned)
        );

    private static AdaptiveExecuteAction BackButton(IdeasSeen seen, Idea idea)
    {
        var isBacked = seen.Viewer is { } viewer && idea.Support.Contains(viewer);
        var data = seen.With(CardFields.Idea, idea.Number);
        data[CardFields.Backs] = !isBacked;
        return CardParts.Tap(isBacked ? "Take it back" : "I'd back this", IdeasVerbs.Back, data);
    }
}
