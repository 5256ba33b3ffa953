using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>
/// What a leader can do about a barrier: the next step, what fits the help that is wanted, and one button behind which
/// advice and all else stand. Once it is cleared, or somebody else's, there is nothing. No box stands here: the card is
/// kept up to date.
/// </summary>
internal static class NudgeButtons
{
    public static IEnumerable<AdaptiveElement> Of(SprintId id, Sprint sprint, Barrier barrier) =>
        [CardParts.Buttons(Next(id, barrier), Fitting(id, barrier), More(id, sprint, barrier))];

    private static AdaptiveExecuteAction? Next(SprintId id, Barrier barrier) =>
        barrier.State == BarrierState.Acknowledged
            ? null
            : CardParts.Button(Seen(barrier), LeaderVerbs.Acknowledge, CardParts.Ids(id, barrier.Id), main: true);

    private static string Seen(Barrier barrier) =>
        barrier.Words.Help == Help.JustSoYouKnow ? "I have read it" : "I'm on it";

    private static AdaptiveExecuteAction? Fitting(SprintId id, Barrier barrier) =>
        barrier.Words.Help switch
        {
            Help.Ideas => Ideas(id, barrier),
            Help.Action => StepIn(id, barrier),
            Help.Ear or Help.JustSoYouKnow => null,
        };

    private static AdaptiveShowCardAction More(SprintId id, Sprint sprint, Barrier barrier) =>
        new()
        {
            Title = "More",
            Card = CardParts.Card(
                "More that you can do",
                [
                    CardParts.Line(Advice(barrier.Words.Help)),
                    CardParts.Buttons(Rarer(id, barrier)),
                    HandOver(id, sprint, barrier),
                    CardParts.Quiet("Say this as it is; it arrives in the group as yours:"),
                    CardParts.Buttons(EncourageCard.Taps(id, barrier)),
                    CardParts.Quiet("Is it cleared?"),
                    CardParts.Buttons(ClearedButton.Taps(id, barrier)),
                ]
            ),
        };

    private static IEnumerable<AdaptiveAction?> Rarer(SprintId id, Barrier barrier) =>
        [
            BarrierAsks.Button(id, barrier, BarrierAct.Encourage, "Send encouragement"),
            barrier.State == BarrierState.HeldBack
                ? null
                : BarrierAsks.Button(id, barrier, BarrierAct.HoldBack, "Hold back"),
            CardParts.Tap("Ask them why", LeaderVerbs.AskWhy, CardParts.Ids(id, barrier.Id)),
            barrier.Words.Help is Help.Ideas ? null : Ideas(id, barrier),
            barrier.Words.Help is Help.Action ? null : StepIn(id, barrier),
            BarrierAsks.Button(id, barrier, BarrierAct.PassOn, "Pass on"),
        ];

    private static AdaptiveActionSet? HandOver(SprintId id, Sprint sprint, Barrier barrier) =>
        sprint.LeaderOf(barrier) == sprint.Plan.Leader.Id
            ? CardParts.Buttons(CardParts.Tap("Hand the group over", Verbs.ChooseSupport, CardParts.Ids(id)))
            : null;

    // How a leader opens a talk decides whether the work stays the group's.
    private static string Advice(Help help) =>
        help switch
        {
            Help.Ear => "They would like to be heard. Ask how it is for them and listen; advice can wait until "
                + "they ask for it.",
            Help.Ideas => "They would like ideas. Ask first why it happens and what they have thought of, then "
                + "add yours to theirs.",
            Help.Action => "They need something that they cannot do alone. Agree with them what you take on, and "
                + "what stays theirs.",
            Help.JustSoYouKnow => "Nothing is asked of you.",
        };

    private static AdaptiveExecuteAction Ideas(SprintId id, Barrier barrier) =>
        CardParts.Tap("Ask for ideas", LeaderVerbs.AskIdeas, CardParts.Ids(id, barrier.Id));

    private static AdaptiveExecuteAction StepIn(SprintId id, Barrier barrier) =>
        CardParts.Tap("Step in together", Verbs.StepIn, CardParts.Ids(id, barrier.Id));
}
