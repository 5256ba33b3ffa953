using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>"Hold back": for how long the leader trusts the group to try first, and what the group reads of it.</summary>
internal static class HoldBackCard
{
    private static readonly int[] SchoolDays = [1, 2, 3, 5];

    public static AdaptiveShowCardAction Button(SprintId id, Sprint sprint, Barrier barrier) => new()
    {
        Title = "Hold back",
        Card = CardParts.Card("Hold back",
        [
            Pick(),
            CardParts.Line("The group reads only that you have seen this and trust it to try first. Then I ask it whether it still stands, and only a yes comes back to you."),
            sprint.IsRunning ? null : CardParts.Quiet("Its sprint is over; it is asked all the same."),
            CardParts.Buttons(CardParts.Button("Hold back", LeaderVerbs.HoldBack, CardParts.Ids(id, barrier.Id), main: true)),
        ]),
    };

    private static AdaptiveChoiceSetInput Pick() => new()
    {
        Id = CardFields.SchoolDays,
        Label = "For how long?",
        Style = AdaptiveChoiceInputStyle.Expanded,
        Value = "2",
        Choices = [.. SchoolDays.Select(days => CardParts.Choice(Moments.Count(days, "school day"), days.ToString(CultureInfo.InvariantCulture)))],
    };
}
