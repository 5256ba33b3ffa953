using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>Who takes part in a sprint, in one line of its card, and what changes it.</summary>
internal static class WhoTakesPart
{
    public const string LookOn = "member.lookOn";
    public const string TakePart = "member.takePart";

    private const string Everybody =
        "Everybody in this chat takes part, but for your leader, guests who have never pressed, and "
        + "whoever only looks on. A reminder waits for nobody else.";

    private const string NotYou =
        "You only look on: no reminder waits for you. You can check in whenever you like, and then you "
        + "take part again.";

    public static IEnumerable<AdaptiveElement> Of(SprintId id, Sprint sprint, MemberId? viewer)
    {
        var looksOn = viewer is { } who && sprint.LookingOn.Contains(who);
        return
        [
            CardParts.Quiet(looksOn ? NotYou : Everybody),
            CardParts.Buttons(
                looksOn
                    ? CardParts.Tap("I take part", TakePart, CardParts.Ids(id))
                    : CardParts.Tap("I only look on", LookOn, CardParts.Ids(id)),
                CardParts.Tap("Another leader or deputy", Verbs.ChooseSupport, CardParts.Ids(id))
            ),
        ];
    }
}
