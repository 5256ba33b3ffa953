using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Reviews;

/// <summary>To the group, when somebody asks for the look back and there is none: when it comes.</summary>
internal static class NothingToLookBackCard
{
    /// <summary><paramref name="sprint"/>: the group's newest, or null.</summary>
    public static AdaptiveCard Of(Sprint? sprint) =>
        CardParts.Card(
            "There is nothing to look back on yet.",
            [
                CardParts.Heading("There is nothing to look back on yet"),
                CardParts.Line(
                    sprint switch
                    {
                        null =>
                            "Your group looks back when its sprint is over. Write \"@CheckinBot help\" to start one.",
                        { IsRunning: true } =>
                            $"Your group looks back when its sprint is over, on {Phrases.On(sprint.Plan.LastDay)}.",
                        _ => "Your last sprint was not looked back on. What it brought is in \"@CheckinBot history\".",
                    }
                ),
                CardParts.WhoSees("everybody in this chat."),
            ]
        );

    /// <summary>To a person, who asks for it in their own chat.</summary>
    public static AdaptiveCard Elsewhere() =>
        CardParts.Card(
            "Look back with your group.",
            [
                CardParts.Heading("Look back with your group"),
                CardParts.Line(
                    "A look back stands in the group's chat, where everybody answers. Write "
                        + "\"@CheckinBot look back\" there."
                ),
                CardParts.WhoSees("only you."),
            ]
        );
}
