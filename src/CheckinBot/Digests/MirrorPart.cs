using System.Collections.Immutable;
using CheckinBot.Cards;
using CheckinBot.Cards.Teams;
using CheckinBot.Domain;

namespace CheckinBot.Digests;

/// <summary>
/// The stepping-back mirror: whose work it was that barriers went away, and how often the leader touched which group.
/// The leader's alone.
/// </summary>
internal static class MirrorPart
{
    private const int MostBars = 8;
    private const int MostHints = 3;

    private static readonly (string Name, string Color)[] Weeks =
    [
        ("Last 7 days", TeamsChartColor.CategoricalBlue),
        ("The week before", TeamsChartColor.CategoricalTeal),
        ("2 weeks before", TeamsChartColor.CategoricalLavender),
        ("3 weeks before", TeamsChartColor.CategoricalLightBlue),
    ];

    /// <summary>
    /// Of all groups, of which the first <paramref name="shown"/> stand on the card, with their numbers where there are
    /// several.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Of(Leader leader, IReadOnlyList<DigestGroupView> groups, int shown)
    {
        var led = groups
            .Select((told, place) => (told, Number: place < shown ? place + 1 : (int?)null))
            .Where(one => one.told.IsWhole)
            .Select(one => new Looked(
                Name(one.Number, groups.Count),
                SteppingBack.With(leader, one.told.Reader, one.told.Id, one.told.Sprint, one.told.Now),
                one.told
            ))
            .ToList();
        return led.Count == 0
            ? []
            :
            [
                Heading(),
                CardParts.Quiet(
                    "Only you see this part: how much of the work stays with your groups, and how near you are to each."
                ),
                .. Cleared([.. groups.Where(told => told.IsWhole)]),
                .. Touches(led),
                .. LookBacks(led),
                .. Hints(led),
            ];
    }

    private static AdaptiveElement Heading()
    {
        var heading = CardParts.Subheading("Stepping back");
        heading.Separator = true;
        return heading;
    }

    private static IEnumerable<AdaptiveElement> Cleared(IReadOnlyList<DigestGroupView> groups)
    {
        var how = groups.SelectMany(HowCleared).ToList();
        if (how.Count == 0)
        {
            return [];
        }

        return
        [
            CardParts.Line(
                $"Of {Phrases.Count(how.Count, "cleared barrier")}: "
                    + $"{how.Count(one => one == ClearedHow.Itself)} solved by "
                    + $"{(groups.Count == 1 ? "the group itself" : "groups themselves")}, "
                    + $"{how.Count(one => one == ClearedHow.WithHelp)} with your help, "
                    + $"{how.Count(one => one == ClearedHow.ByLeader)} by you."
            ),
        ];
    }

    private static IEnumerable<ClearedHow> HowCleared(DigestGroupView told) =>
        told
            .Raised.Where(barrier => barrier.State == BarrierState.Cleared)
            .Select(barrier => SteppingBack.HowCleared(told.Sprint, barrier));

    private static IEnumerable<AdaptiveElement> Touches(List<Looked> led)
    {
        var shown = led.Where(one => one.IsNamed).OrderByDescending(one => one.Touches.All).Take(MostBars).ToList();
        if (led.All(one => one.Touches.All == 0))
        {
            return [];
        }

        return
        [
            .. shown.Count > 1 ? [Chart([.. led.Where(shown.Contains)])] : Array.Empty<AdaptiveElement>(),
            CardParts.Quiet($"{Title}:"),
            .. led.Where(shown.Contains).Select(one => CardParts.Labelled(one.Name, InWords(one))),
            .. OfOthers(led, shown),
        ];
    }

    private static IEnumerable<AdaptiveElement> OfOthers(List<Looked> led, List<Looked> shown)
    {
        var others = led.Count - shown.Count;
        if (others == 0)
        {
            return [];
        }

        return
        [
            CardParts.Quiet(
                $"{Phrases.First(Phrases.Count(others, "other group"))}: "
                    + $"{Counted(led.Except(shown).Sum(one => one.Touches.All))}."
            ),
        ];
    }

    private static AdaptiveElement Chart(List<Looked> led) =>
        TeamsChart.Stacked(
            Title,
            led.Select(one => new TeamsStackedBar(one.Name, [.. Parts(one.Touches.Weeks)])),
            CardParts.Line($"{Title}:")
        );

    private static string Title => $"Your touches with each group, last {SteppingBack.Weeks} weeks";

    private static IEnumerable<TeamsBarPart> Parts(ImmutableArray<int> weeks) =>
        weeks
            .Select((count, week) => new TeamsBarPart(Weeks[week].Name, count, Weeks[week].Color))
            .Where(part => part.Value > 0);

    private static string InWords(Looked one) =>
        one.Touches.All == 0
            ? "none"
            : string.Join(
                ", ",
                Parts(one.Touches.Weeks).Select(part => $"{part.Legend.ToLowerInvariant()}: {part.Value}")
            );

    private static string Name(int? number, int groups)
    {
        if (groups == 1)
        {
            return "This group";
        }

        return number is { } place ? $"Group {place}" : "";
    }

    private static string Counted(int touches) => touches == 1 ? "1 touch" : $"{touches} touches";

    private static IEnumerable<AdaptiveElement> Hints(List<Looked> led) =>
        led.Where(one => one.IsNamed)
            .Select(one =>
                one.Touches switch
                {
                    { AreMany: true } many =>
                        $"{one.Name} got {Counted(many.All)} and asked {Times(many.Asked)}. What could "
                            + "you leave to them?",
                    { AreNone: true } => $"{one.Name} got none in {SteppingBack.Weeks} weeks. Stepping back is not "
                        + "vanishing: a hello in passing is enough.",
                    _ => "",
                }
            )
            .Where(line => line.Length > 0)
            .Take(MostHints)
            .Select(CardParts.Line);

    private static string Times(int asked) =>
        asked switch
        {
            0 => "for nothing",
            1 => "for help once",
            2 => "for help twice",
            _ => $"for help {asked} times",
        };

    // Whether the work was worth doing, as the groups themselves say.
    private static IEnumerable<AdaptiveElement> LookBacks(List<Looked> led)
    {
        var said = led.Where(one => one.IsNamed)
            .Select(one => (one.Name, Words: GroupReview.InALine(one.Told)))
            .Where(one => one.Words.Length > 0)
            .Take(MostBars)
            .ToList();
        return said.Count == 0
            ? []
            :
            [
                CardParts.Quiet("How they look back on their work:"),
                .. said.Select(one => CardParts.Labelled(one.Name, one.Words)),
            ];
    }

    // Without a name: a group that does not stand on the card.
    private sealed record Looked(string Name, GroupTouches Touches, DigestGroupView Told)
    {
        public bool IsNamed => Name.Length > 0;
    }
}
