using System.Globalization;
using CheckinBot.Cards.Teams;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>
/// How it was going, check-in by check-in: a picture of several rounds, and the same in words. Counts, never who.
/// </summary>
internal static class GoingChart
{
    private const string HowItGoes = "How it is going, check-in by check-in";

    public static IEnumerable<AdaptiveElement> Of(IReadOnlyList<Round> rounds) =>
        [
            .. rounds.Count > 1 ? [Chart(rounds)] : Array.Empty<AdaptiveElement>(),
            .. rounds.Select(round =>
                CardParts.Labelled($"Check-in {Plain(round.Number)}", CheckinLabels.Pulse(round))
            ),
        ];

    private static AdaptiveElement Chart(IReadOnlyList<Round> rounds) =>
        TeamsChart.Stacked(
            HowItGoes,
            rounds.Select(round => new TeamsStackedBar(Plain(round.Number), [.. Parts(round)])),
            CardParts.Line(HowItGoes + ":")
        );

    private static IEnumerable<TeamsBarPart> Parts(Round round) =>
        [
            new("On track", round.Count(Going.OnTrack), TeamsChartColor.Good),
            new("Wobbling", round.Count(Going.Wobbling), TeamsChartColor.Warning),
            new("Stuck", round.Count(Going.Stuck), TeamsChartColor.Attention),
        ];

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
