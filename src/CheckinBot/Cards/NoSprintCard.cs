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

    /// <summary>The same to a person who wrote it in their own chat, which is no group's.</summary>
    public static AdaptiveCard Elsewhere(string why) => CardParts.Card(
        "This belongs into a group's chat.",
        [
            CardParts.Heading("Write this in your group's chat"),
            CardParts.Line($"{why} Mention me there: \"@CheckinBot help\" says what there is."),
            CardParts.WhoSees("only you."),
        ]);
}
