using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>To the group, when somebody asks for the check-in and none is open: when the next one comes.</summary>
internal static class NothingOpenCard
{
    public static AdaptiveCard Of(SprintId id, Sprint sprint, Instant now, string said = "") =>
        CardParts.Card(
            "No check-in is open.",
            [
                CardParts.Heading("No check-in is open"),
                .. sprint.IsRunning
                    ? Next(id, sprint, now)
                    : [CardParts.Line("There is no sprint here now. Write \"@CheckinBot help\" to start one.")],
                .. NotKept.Of(said),
                CardParts.WhoSees("your group."),
            ]
        );

    /// <summary>To a person, who asks for it in their own chat.</summary>
    public static AdaptiveCard Elsewhere(string said = "") =>
        CardParts.Card(
            "Check in with your group.",
            [
                CardParts.Heading("Check in with your group"),
                CardParts.Line(
                    "Check-ins stand in the group's chat, where everybody answers. Write \"@CheckinBot "
                        + "check in\" there."
                ),
                .. NotKept.Of(said),
                CardParts.WhoSees("only you."),
            ]
        );

    private static IEnumerable<AdaptiveElement> Next(SprintId id, Sprint sprint, Instant now) =>
        [
            CardParts.Line(
                Schedule.NextAsk(sprint.Plan, sprint.CoveredUntil) is { } next
                    ? $"The next one is on {Phrases.At(sprint.Plan, next)}."
                    : "There is none left in this sprint."
            ),
            .. sprint.Coming(now) is null
                ? Array.Empty<AdaptiveElement>()
                : [CardParts.Quiet("You may answer it now; it is kept, and stands there when it opens.")],
            CardParts.Buttons(
                sprint.Coming(now) is null
                    ? null
                    : CardParts.Button("Answer it now", CheckinCard.Early, CardParts.Ids(id), main: true),
                CardParts.Button("Ask now", Verbs.AskNow, CardParts.Ids(id))
            ),
        ];
}
