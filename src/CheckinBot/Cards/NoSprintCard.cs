namespace CheckinBot.Cards;

/// <summary>The answer to a word that needs a sprint, where there is none.</summary>
internal static class NoSprintCard
{
    /// <summary><paramref name="why"/>: a sentence that says what the word needs a sprint for.</summary>
    public static AdaptiveCard Of(string why) => CardParts.Card(
        "There is no sprint here yet.",
        [
            CardParts.Heading("There is no sprint here yet"),
            CardParts.Line($"{why} In the group's chat, write \"@CheckinBot help\" to start one."),
            CardParts.WhoSees("everybody in this chat."),
        ]);
}
