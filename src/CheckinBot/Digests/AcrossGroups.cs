using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Digests;

/// <summary>
/// What only a leader of several groups can see: what many of them meet, and moves that work, of groups that share
/// them.
/// </summary>
internal static class AcrossGroups
{
    private const int MostMoves = 3;
    private const int MostKinds = 3;

    private static readonly Duration Recent = Duration.FromDays(28);

    public static IEnumerable<AdaptiveElement> Of(IReadOnlyList<DigestGroupView> groups, int most)
    {
        if (groups.Count < 2)
        {
            return [];
        }

        AdaptiveElement[] lines = [.. Met(groups), .. Worked(groups, Math.Min(most, 250))];
        return lines.Length == 0 ? [] : [Heading(), .. lines];
    }

    private static AdaptiveElement Heading()
    {
        var heading = CardParts.Subheading("Across your groups");
        heading.Separator = true;
        return heading;
    }

    // "Something else" is no one thing that many meet.
    private static IEnumerable<AdaptiveElement> Met(IReadOnlyList<DigestGroupView> groups) =>
        groups
            .SelectMany(told =>
                told.Raised.Where(barrier => IsRecent(told, barrier))
                    .Select(barrier => (barrier.Words.Kind, told.Sprint.Group))
            )
            .Where(one => one.Kind != BarrierKind.Other)
            .Distinct()
            .GroupBy(one => one.Kind)
            .Select(kind => (Kind: kind.Key, Groups: kind.Count()))
            .Where(kind => kind.Groups > 1)
            .OrderByDescending(kind => kind.Groups)
            .Take(MostKinds)
            .Select(kind =>
                CardParts.Labelled(
                    BarrierLabels.KindManyMeet(kind.Kind),
                    $"in the way of {kind.Groups} groups, now or lately"
                )
            );

    private static bool IsRecent(DigestGroupView told, Barrier barrier) =>
        barrier.IsOpen || told.Now - barrier.RaisedAt <= Recent;

    private static IEnumerable<AdaptiveElement> Worked(IReadOnlyList<DigestGroupView> groups, int most) =>
        groups
            .Where(told => told.Plan.SharesMoves)
            .SelectMany(told => told.Moves.Where(move => move.Result == TrialOutcome.Worked))
            .OrderByDescending(move => move.At)
            .Take(MostMoves)
            .Select(move =>
                CardParts.Labelled(
                    $"Worked ({BarrierLabels.KindManyMeet(move.Kind).ToLowerInvariant()})",
                    GroupTries.Tried(move, most)
                )
            );
}
