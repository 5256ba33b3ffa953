using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>What the group can do with a barrier, as it stands.</summary>
internal static class LivingButtons
{
    public static IEnumerable<AdaptiveElement> Of(SprintId id, Barrier barrier) =>
        [.. Moves(id, barrier), .. Message(barrier), CardParts.Buttons(barrier.State == BarrierState.Cleared ? [Reopen(id, barrier)] : Standing(id, barrier))];

    private static IEnumerable<AdaptiveAction?> Standing(SprintId id, Barrier barrier) =>
    [
        barrier.State is BarrierState.CarParked or BarrierState.TryingFirst ? CardParts.Button("Our leader should hear", LivingCard.Tell, CardParts.Ids(id, barrier.Id)) : null,
        barrier.State == BarrierState.CarParked ? null : CardParts.Button("Still there", Verbs.StillThere, CardParts.Ids(id, barrier.Id)),
        ClearedButton.Of(id, barrier, ClearedButton.InTheGroup),
        AddTo(id, barrier),
        barrier.Options is null or { Phase: OptionsPhase.Over } ? Ideas(id, barrier) : null,
    ];

    private static AdaptiveExecuteAction Reopen(SprintId id, Barrier barrier) => CardParts.Button("Still in the way", BarrierCard.Reopen, CardParts.Ids(id, barrier.Id));

    private static AdaptiveShowCardAction AddTo(SprintId id, Barrier barrier) => new()
    {
        Title = "Add to it",
        Card = CardParts.Card("Add to it",
        [
            CardParts.Ask(CardFields.Text, "What have you tried since, or what do you know now? It stands with your name.", "", Limits.Line, required: false),
            CardParts.Buttons(CardParts.Button("Add", LivingCard.Add, CardParts.Ids(id, barrier.Id), main: true)),
        ]),
    };

    private static AdaptiveExecuteAction Ideas(SprintId id, Barrier barrier)
    {
        var data = CardParts.Ids(id, barrier.Id);
        data[CardFields.Phase] = Choices<OptionsPhase>.Write(OptionsPhase.Why); // why comes before what
        return CardParts.Button("Find ideas", Verbs.OpenOptions, data);
    }

    private static IEnumerable<AdaptiveElement> Moves(SprintId id, Barrier barrier) =>
        barrier.State != BarrierState.Cleared && MovesWording.Known(barrier.Known) is { Length: > 0 } known
            ? [CardParts.Line(known), CardParts.Buttons(CardParts.Button("See what others tried", Verbs.SeeMoves, CardParts.Ids(id, barrier.Id)))]
            : [];

    private static IEnumerable<AdaptiveElement> Message(Barrier barrier) => MessageLink.Read(barrier.Words.Link) is { } link
        ? [CardParts.Buttons(new AdaptiveOpenUrlAction { Title = "Open the message", Url = link })]
        : [];
}
