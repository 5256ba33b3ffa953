using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Ideas;

/// <summary>For whoever asks: what other groups tried against this kind of barrier, without names.</summary>
internal static class OthersCard
{
    private const int MostMoves = 12;

    public static AdaptiveCard Of(SprintId id, Sprint sprint, Barrier barrier, IReadOnlyList<KnownTrial> moves) =>
        CardFit.Of(most =>
        {
            var seen = new IdeasSeen(id, sprint, barrier, null, most);
            return CardParts.Card(
                "Other groups met something like this. Please open this in a newer version of Teams.",
                [
                    CardParts.Heading("What other groups tried"),
                    CardParts.Labelled("In your way", seen.Cut(barrier.Words.Text)),
                    CardParts.Line(
                        "They met the same kind of barrier, not yours: what helped them may need changing to help you."
                    ),
                    .. moves
                        .Take(MostMoves)
                        .GroupBy(move => move.Result)
                        .SelectMany(same => Same(seen, same.Key, [.. same])),
                    CardParts.Buttons(CardParts.Tap("Back", IdeasVerbs.Return, seen.Ids)),
                    CardParts.WhoSees("you. Groups that share what they try see each other's, and nobody's name."),
                ]
            );
        });

    private static IEnumerable<AdaptiveElement> Same(
        IdeasSeen seen,
        TrialOutcome result,
        IReadOnlyList<KnownTrial> moves
    ) => [CardParts.Subheading(Heading(result)), .. moves.Select(move => One(seen, move))];

    private static string Heading(TrialOutcome result) =>
        result switch
        {
            TrialOutcome.Worked => "This worked",
            TrialOutcome.Partly => "This helped in part",
            TrialOutcome.DidNot => "This did not, and taught them something",
        };

    private static AdaptiveContainer One(IdeasSeen seen, KnownTrial move) =>
        new()
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Items =
            [
                CardParts.Written(seen.Cut(move.Tried)),
                .. move.Learned.Length == 0
                    ? Array.Empty<AdaptiveElement>()
                    : [CardParts.Labelled("They learned", seen.Cut(move.Learned))],
                CardParts.Buttons(
                    CardParts.Tap("Try this too", IdeasVerbs.Take, seen.With(CardFields.Idea, move.Number))
                ),
            ],
        };
}
