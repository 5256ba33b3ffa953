using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Cards;

/// <summary>
/// The last thing that somebody did about a barrier, where its state does not say it. Holds names: for written text
/// only.
/// </summary>
internal static class NudgeActs
{
    private const int Most = 200;

    public static string? Last(Sprint sprint, Barrier barrier, MemberId viewer) =>
        sprint.Touches.FindLast(one => one.Barrier == barrier.Id && Sentence(sprint, barrier, one, viewer) is not null)
            is { } last
            ? Sentence(sprint, barrier, last, viewer)
            : null;

    private static string? Sentence(Sprint sprint, Barrier barrier, LeaderTouch touch, MemberId viewer)
    {
        var (who, whose) =
            touch.By == viewer ? ("You", "yours") : (Phrases.First(Names.Of(sprint, touch.By)), "theirs");
        return touch.Kind switch
        {
            TouchKind.Encouraged =>
                $"{who} wrote to the group: \"{Words(sprint, barrier, touch)}\" It arrives as {whose}.",
            TouchKind.AskedWhy =>
                $"{who} asked the group why it happens. It sees the question, and answers among itself.",
            TouchKind.AskedForIdeas => $"{who} asked the group for its ideas. It sees the question, and collects them.",
            TouchKind.Together => $"{who} stepped in together with somebody of the group. All of it see the plan.",
            _ => null,
        };
    }

    private static string Words(Sprint sprint, Barrier barrier, LeaderTouch touch) =>
        PlainText.Excerpt(
            sprint
                .Encouragements.FindLast(one => one.Barrier == barrier.Id && one.By == touch.By && one.At <= touch.At)
                ?.Text
                ?? "",
            Most
        );
}
