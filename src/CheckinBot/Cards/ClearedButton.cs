using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>
/// "It's gone": how a barrier went away, with one tap, on a card that is kept up to date and so has no box to type in;
/// what was learned is written in a form of its own. "Failed" is not among the answers.
/// </summary>
internal static class ClearedButton
{
    public const string InTheGroup = "It's gone";

    private static readonly (Outcome Outcome, string Title)[] Ways =
    [
        (Outcome.Removed, "It is out of the way"),
        (Outcome.WorkedAround, "We found a way round"),
        (Outcome.Lesson, "It is a lesson learned"),
    ];

    public static AdaptiveShowCardAction Of(SprintId id, Barrier barrier, string title = InTheGroup) =>
        new()
        {
            Title = title,
            Card = CardParts.Card(
                "How was it cleared?",
                [CardParts.Line("How was it cleared?"), CardParts.Buttons(Taps(id, barrier))]
            ),
        };

    /// <summary>The ways, a tap each.</summary>
    public static IEnumerable<AdaptiveAction> Taps(SprintId id, Barrier barrier) =>
        [.. Ways.Select(way => Tap(id, barrier, way.Outcome, way.Title)), Learned(id, barrier)];

    /// <summary>The question of the form.</summary>
    public static AdaptiveChoiceSetInput Pick() =>
        CardParts.Pick(CardFields.Outcome, "How was it cleared?", (Outcome?)Outcome.Removed, Ways);

    private static AdaptiveExecuteAction Tap(SprintId id, Barrier barrier, Outcome outcome, string title)
    {
        var data = CardParts.Ids(id, barrier.Id);
        data[CardFields.Outcome] = Choices<Outcome>.Write(outcome);
        return CardParts.Tap(title, Verbs.ClearBarrier, data);
    }

    private static AdaptiveExecuteAction Learned(SprintId id, Barrier barrier) =>
        BarrierAsks.Button(id, barrier, BarrierAct.Clear, "Write what we learned");
}
