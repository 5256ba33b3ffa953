using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>"Pass on": to another leader, who then has it.</summary>
internal static class PassOnCard
{
    public static AdaptiveShowCardAction Button(SprintId id, Barrier barrier) => new()
    {
        Title = "Pass on",
        Card = CardParts.Card("Pass on",
        [
            PeoplePicker.Of(CardFields.To, "To which colleague?", ""),
            CardParts.Line("They get this card, and it is theirs from then on. The group sees who has it."),
            CardParts.Buttons(CardParts.Button("Pass it on", LeaderVerbs.PassOn, CardParts.Ids(id, barrier.Id), main: true)),
        ]),
    };
}
