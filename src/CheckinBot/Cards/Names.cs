using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Cards;

/// <summary>
/// Names as cards show them: cut where a directory lets them be longer than a line. People's own text: for written text
/// only. Two people of one name are told apart, and a name from right to left stays in its place.</summary>
internal static class Names
{
    /// <summary>UTF-16 units; about two lines of a phone.</summary>
    public const int Most = 60;

    public static string Of(Sprint sprint, MemberId member, int most = Most) =>
        Isolated.Of(Cut(sprint.PersonOf(member)?.Name ?? "somebody", most) + sprint.MarkOf(member));

    /// <summary>The leader, or "your leader" while the bot does not know them.</summary>
    public static string Leader(Sprint sprint) => Of(sprint, sprint.Plan.Leader.Id);

    /// <summary>Who supports the group with this barrier.</summary>
    public static string LeaderOf(Sprint sprint, Barrier barrier) => Of(sprint, sprint.LeaderOf(barrier));

    public static string Short(string name, int most = Most) => Isolated.Of(Cut(name, most));

    // Its mark is never cut off: it is what tells two people apart.
    private static string Cut(string name, int most) => PlainText.Excerpt(name, Math.Min(most, Most));
}
