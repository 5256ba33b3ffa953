using CheckinBot.Chat;

namespace CheckinBot.Cards;

/// <summary>The answer to a word that needs a sprint, where there is none.</summary>
internal static class NoSprint
{
    public static Letter Letter(string why) => new(
        CardParts.Card("No sprint yet.", [CardParts.Heading("There is no sprint here yet"), CardParts.Line($"{why} In the group's chat, write \"help\" to start one.")]),
        "No sprint yet");
}
