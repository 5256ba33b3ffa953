namespace CheckinBot.Cards;

/// <summary>The answer to a word that needs a sprint, where there is none.</summary>
internal static class NoSprintCard
{
    /// <summary><paramref name="why"/>: a sentence that says what the word needs a sprint for; <paramref name="said"/>: what was written after it.</summary>
    public static AdaptiveCard Of(string why, string said = "") => CardParts.Card(
        "There is no sprint here yet.",
        [
            CardParts.Heading("There is no sprint here yet"),
            CardParts.Line($"{why} In the group's chat, write \"@CheckinBot help\" to start one."),
            .. NotKept.Of(said),
            CardParts.WhoSees("everybody in this chat."),
        ]);

    /// <summary>The same to a person who wrote it in their own chat, which is no group's; <paramref name="said"/> is not kept.</summary>
    public static AdaptiveCard Elsewhere(string why, string said = "") => CardParts.Card(
        "This belongs into a group's chat.",
        [
            CardParts.Heading("Write this in your group's chat"),
            CardParts.Line($"{why} Mention me there: \"@CheckinBot help\" says what there is."),
            .. NotKept.Of(said),
            CardParts.WhoSees("only you."),
        ]);
}
