using CheckinBot.Cards;

namespace CheckinBot.Barriers;

/// <summary>When somebody wants to raise a barrier and there is no sprint to raise it in.</summary>
internal static class NoSprintCard
{
    public static AdaptiveCard Of() => CardParts.Card(
        "There is no sprint here yet.",
        [
            CardParts.Heading("There is no sprint here yet"),
            CardParts.Line("A barrier belongs to a group's sprint. In the group's chat, write \"@CheckinBot help\" to start one."),
            CardParts.WhoSees("everybody in this chat."),
        ]);
}
