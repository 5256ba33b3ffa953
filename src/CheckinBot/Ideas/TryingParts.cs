using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Ideas;

/// <summary>One idea is tried; or it was, and the search is over.</summary>
internal static class TryingParts
{
    public static IEnumerable<AdaptiveElement?> Trying(IdeasSeen seen)
    {
        var chosen = seen.Options.Chosen;
        return
        [
            CardParts.Heading("Your group is trying something"),
            CardParts.Labelled("In the way", seen.Cut(seen.Barrier.Words.Text)),
            CardParts.Quoted(seen.Cut(seen.Options.Idea(chosen.Idea).Text)),
            CardParts.Written(
                $"{seen.Name(chosen.Tries)} tries it until {Phrases.On(chosen.Until)}. {Then(seen, chosen)}"
            ),
            CardParts.Line("Whatever comes of it is worth knowing. A hand or an ear meanwhile helps too."),
            seen.Options.Ideas.Count > 1 ? Waiting(seen.Options.Ideas.Count - 1) : null,
            CardParts.Buttons(
                new AdaptiveShowCardAction
                {
                    Title = "Say how it went",
                    Card = CardParts.Card("How did it go?", TrialForm.Of(seen, chosen.Idea, required: false)),
                }
            ),
        ];
    }

    private static AdaptiveTextBlock Waiting(int ideas) =>
        CardParts.Quiet($"{Phrases.Count(ideas, "more idea")} {(ideas == 1 ? "waits" : "wait")} here.");

    public static IEnumerable<AdaptiveElement?> Over(IdeasSeen seen) =>
        seen switch
        {
            { Barrier.State: BarrierState.Cleared } =>
            [
                CardParts.Heading("This barrier is cleared"),
                CardParts.Quoted(seen.Cut(seen.Barrier.Words.Text)),
                CardParts.Line("So there is nothing left to try. What your group thought of is kept."),
                .. Moves(seen),
            ],
            { Worked: { } move } => Worked(seen, move),
            _ =>
            [
                .. CollectingIdeas.Head(
                    seen,
                    "Ideas so far",
                    "It was cleared, and is in your way again. What you thought of then may help now."
                ),
                .. Moves(seen),
                CardParts.Buttons(More(seen)),
            ],
        };

    /// <summary>"Look for more ideas": opens the options again, or shows where they stand.</summary>
    public static AdaptiveExecuteAction More(IdeasSeen seen, string title = "Look for more ideas") =>
        CardParts.Tap(title, Verbs.OpenOptions, seen.With(CardFields.Phase, Choices<IdeaPhase>.Write(IdeaPhase.Ideas)));

    private static IEnumerable<AdaptiveElement?> Worked(IdeasSeen seen, Trial move) =>
        [
            CardParts.Heading("It worked"),
            CardParts.Labelled("In the way", seen.Cut(seen.Barrier.Words.Text)),
            CardParts.Quoted(seen.Cut(move.Tried)),
            CardParts.Written($"{seen.Name(move.By)} tried it, {Phrases.At(seen.Sprint.Plan, move.At)}."),
            move.Learned.Length == 0 ? null : CardParts.Labelled("What you learned", seen.Cut(move.Learned)),
            CardParts.Line(
                "Is it gone? Then clear it, so that everybody knows. If something is left, look for more ideas."
            ),
            CardParts.Buttons(ClearedButton.Of(seen.Id, seen.Barrier), More(seen)),
        ];

    private static string Then(IdeasSeen seen, Chosen chosen)
    {
        if (!seen.Sprint.Members.Contains(chosen.Tries))
        {
            return "They have left the group meanwhile: anybody may say how it went.";
        }

        if (chosen.IsAsked)
        {
            return "I have asked them how it went.";
        }

        return "Then I ask them, once, how it went.";
    }

    private static IEnumerable<AdaptiveElement> Moves(IdeasSeen seen) =>
        seen
            .Sprint.Moves.Where(move => move.Barrier == seen.Barrier.Id && move.Idea > 0)
            .TakeLast(5)
            .Select(move => CardParts.Labelled(TrialOutcomeLabels.Result(move.Result), seen.Cut(move.Tried)));
}
