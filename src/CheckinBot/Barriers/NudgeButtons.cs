using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>
/// What a leader can do about a barrier: up to five in sight, the one that fits the help wanted second, the rest behind "…". Once it is
/// cleared, or somebody else's, there is nothing.
/// </summary>
internal static class NudgeButtons
{
    public static IEnumerable<AdaptiveElement> Of(SprintId id, Sprint sprint, Barrier barrier, MemberId viewer) =>
        barrier.IsOpen && sprint.Supports(viewer, barrier) ? [CardParts.Buttons([.. InSight(id, sprint, barrier), .. More(id, sprint, barrier)])] : [];

    private static IEnumerable<AdaptiveAction?> InSight(SprintId id, Sprint sprint, Barrier barrier) =>
    [
        barrier.State == BarrierState.Acknowledged ? null : CardParts.Button(barrier.Words.Help == Help.JustSoYouKnow ? "I have read it" : "I'm on it", LeaderVerbs.Acknowledge, CardParts.Ids(id, barrier.Id), main: true),
        barrier.Words.Help is Help.Ideas ? Ideas(id, barrier) : barrier.Words.Help is Help.Action ? StepIn(id, barrier) : null,
        EncourageCard.Button(id, barrier),
        barrier.State == BarrierState.HeldBack ? null : HoldBackCard.Button(id, sprint, barrier),
        ClearedButton.Of(id, barrier),
    ];

    private static IEnumerable<AdaptiveAction> More(SprintId id, Sprint sprint, Barrier barrier)
    {
        AdaptiveAction[] more =
        [
            Why(id, barrier),
            .. barrier.Words.Help is Help.Ideas ? Array.Empty<AdaptiveAction>() : [Ideas(id, barrier)],
            .. barrier.Words.Help is Help.Action ? Array.Empty<AdaptiveAction>() : [StepIn(id, barrier)],
            PassOnCard.Button(id, barrier),
            .. sprint.LeaderOf(barrier) == sprint.Plan!.Leader.Id ? [CardParts.Tap("Hand the group over", Verbs.ChooseSupport, CardParts.Ids(id))] : Array.Empty<AdaptiveAction>(),
        ];
        return more.Select(Behind);
    }

    private static AdaptiveExecuteAction Why(SprintId id, Barrier barrier) => CardParts.Button("Ask them why", LeaderVerbs.AskWhy, CardParts.Ids(id, barrier.Id));

    private static AdaptiveExecuteAction Ideas(SprintId id, Barrier barrier) => CardParts.Button("Ask for ideas", LeaderVerbs.AskIdeas, CardParts.Ids(id, barrier.Id));

    private static AdaptiveExecuteAction StepIn(SprintId id, Barrier barrier) => CardParts.Button("Step in together", Verbs.StepIn, CardParts.Ids(id, barrier.Id));

    private static AdaptiveAction Behind(AdaptiveAction action)
    {
        action.Mode = AdaptiveActionMode.Secondary;
        return action is AdaptiveExecuteAction press ? press.WithSubmitFallback() : action;
    }
}
