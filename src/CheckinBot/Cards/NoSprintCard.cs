namespace CheckinBot.Cards;

/// <summary>The answer to a word that needs a sprint, where there is none.</summary>
internal static class NoSprintCard
{
    /// <summary>
    /// <paramref name="why"/>: a sentence that says what the word needs a sprint for; <paramref name="said"/>: what was
    /// written after it.
    /// </summary>
    public static AdaptiveCard Of(string why, string said = "") =>
        CardParts.Card(
            "There is no sprint here yet.",
            [
                CardParts.Heading("There is no sprint here yet"),
                CardParts.Line($"{why} In the group's chat, write \"@CheckinBot help\" to start one."),
                .. NotKept.Of(said),
                CardParts.WhoSees("everybody in this chat."),
            ]
        );

    /// <summary>To a person, who raises a barrier in their own chat; <paramref name="said"/> is not kept.</summary>
    public static AdaptiveCard InOwnChat(string said) =>
        CardParts.Card(
            "Raise it in your group's chat.",
            [
                CardParts.Heading("Raise it in your group's chat"),
                CardParts.Line(
                    "A barrier belongs to a group's sprint. Write \"@CheckinBot barrier\" there, with "
                        + "what is in the way after it."
                ),
                .. NotKept.Of(said),
                CardParts.WhoSees("only you."),
            ]
        );
}
