using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>What the group can do with a barrier, as it stands.</summary>
internal static class LivingButtons
{
    public static IEnumerable<AdaptiveElement> Of(SprintId id, Barrier barrier) =>
        [
            .. Moves(id, barrier),
            .. Message(barrier),
            CardParts.Buttons(barrier.State == BarrierState.Cleared ? [Reopen(id, barrier)] : Standing(id, barrier)),
        ];

    private static IEnumerable<AdaptiveAction?> Standing(SprintId id, Barrier barrier) =>
        [
            barrier.State is BarrierState.CarParked or BarrierState.TryingFirst
                ? CardParts.Button("Our leader should hear", LivingCard.Tell, CardParts.Ids(id, barrier.Id))
                : null,
            barrier.State == BarrierState.CarParked
                ? null
                : CardParts.Button("Still there", Verbs.StillThere, CardParts.Ids(id, barrier.Id)),
            ClearedButton.Of(id, barrier),
            BarrierAsks.Button(id, barrier, BarrierAct.Add, "Add to it"),
            .. barrier.IdeaRoundOrNull is null or { Phase: IdeaPhase.Over }
                ? new[]
                {
                    Look(id, barrier, "Ask why", IdeaPhase.Why),
                    Look(id, barrier, "Find ideas", IdeaPhase.Ideas),
                }
                : [],
        ];

    private static AdaptiveExecuteAction Reopen(SprintId id, Barrier barrier) =>
        CardParts.Button("Still in the way", BarrierCard.Reopen, CardParts.Ids(id, barrier.Id));

    // Each opens what it says; to ask why before what is for the group to choose.
    private static AdaptiveExecuteAction Look(SprintId id, Barrier barrier, string title, IdeaPhase phase)
    {
        var data = CardParts.Ids(id, barrier.Id);
        data[CardFields.Phase] = Choices<IdeaPhase>.Write(phase);
        return CardParts.Button(title, Verbs.OpenOptions, data);
    }

    private static IEnumerable<AdaptiveElement> Moves(SprintId id, Barrier barrier) =>
        barrier.State != BarrierState.Cleared && TrialLabels.Known(barrier.Known) is { Length: > 0 } known
            ?
            [
                CardParts.Line(known),
                CardParts.Buttons(
                    CardParts.Button("See what others tried", Verbs.SeeMoves, CardParts.Ids(id, barrier.Id))
                ),
            ]
            : [];

    private static IEnumerable<AdaptiveElement> Message(Barrier barrier) =>
        MessageLink.Read(barrier.Words.Link) is { } link
            ? [CardParts.Buttons(new AdaptiveOpenUrlAction { Title = "Open the message", Url = link })]
            : [];
}
