using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Cards.Teams;
using CheckinBot.Domain;

namespace CheckinBot.Digests;

/// <summary>
/// To a leader, when they ask: how many groups, sprints and people there are, month by month. No names, and no group
/// beside another.
/// </summary>
internal static class SpreadCard
{
    private const string Title = "People taking part, by month";

    public static AdaptiveCard Of(IReadOnlyList<SpreadMonth> months, int missing) =>
        CardParts.Card(
            "How the work spreads.",
            [
                CardParts.Heading("How the work spreads"),
                .. months.Count == 0 ? Nothing() : Something(months),
                SetAsideLine.Of(missing),
                CardParts.WhoSees(
                    "only you. Counts over all groups that you support; nobody is named, and no group "
                        + "is set beside another."
                ),
            ]
        );

    public static AdaptiveCard Elsewhere() =>
        CardParts.Card(
            "How the work spreads.",
            [
                CardParts.Heading("How the work spreads"),
                CardParts.Line(
                    "Leaders see this in their own chat with me: how many groups, sprints and people "
                        + "there are, month by month. Write \"spread\" there."
                ),
                CardParts.WhoSees("everybody in this chat."),
            ]
        );

    private static IEnumerable<AdaptiveElement> Nothing() =>
        [
            CardParts.Line(
                $"There is nothing to count yet. With {Spread.FewestPeople} or more people in the "
                    + "groups you support, you see here how it grows; of fewer, a count might point at somebody."
            ),
        ];

    private static IEnumerable<AdaptiveElement> Something(IReadOnlyList<SpreadMonth> months) =>
        [
            CardParts.Line(Now(months[^1])),
            .. months.Count > 1 ? [Chart(months)] : Array.Empty<AdaptiveElement>(),
            .. months.Select(month => CardParts.Labelled(Name(month), Line(month))),
        ];

    // A month of fewer people says no number of them.
    private static AdaptiveElement Chart(IReadOnlyList<SpreadMonth> months) =>
        TeamsChart.Vertical(
            Title,
            TeamsChartColor.CategoricalTeal,
            months.Select(month => new TeamsBar(Name(month), IsSaid(month) ? month.People : 0)),
            CardParts.Line($"{Title}:")
        );

    private static string Now(SpreadMonth month)
    {
        if (month.Sprints == 0)
        {
            return "No sprint runs this month.";
        }

        return $"This month {Phrases.Count(month.Groups, "group")} of yours "
            + $"{(month.Groups == 1 ? "works" : "work")} on {Phrases.Count(month.Sprints, "sprint")}.";
    }

    private static string Line(SpreadMonth month) =>
        Phrases.List([
            Phrases.Count(month.Groups, "group"),
            Phrases.Count(month.Sprints, "sprint"),
            IsSaid(month) ? $"{month.People} people" : $"fewer than {Spread.FewestPeople} people",
            .. month.LookBacks > 0 ? [Phrases.Count(month.LookBacks, "look-back")] : Array.Empty<string>(),
        ]);

    private static bool IsSaid(SpreadMonth month) => month.People >= Spread.FewestPeople;

    private static string Name(SpreadMonth month) => month.Month.ToString("MMM uuuu", CultureInfo.InvariantCulture);
}
