using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>Names as cards show them: cut where a directory lets them be longer than a line. People's own text: for written text only.</summary>
internal static class Names
{
    /// <summary>UTF-16 units; about two lines of a phone.</summary>
    public const int Most = 60;

    public static string Of(Sprint sprint, MemberId member, int most = Most) => Short(sprint.NameOf(member), most);

    /// <summary>The leader, or "your leader" while the bot does not know them.</summary>
    public static string Leader(Sprint sprint) => Short(sprint.Plan!.Leader.Name, Most);

    /// <summary>Who supports the group with this barrier.</summary>
    public static string LeaderOf(Sprint sprint, Barrier barrier) => Of(sprint, sprint.LeaderOf(barrier));

    public static string Short(string name, int most = Most) => PlainText.Excerpt(name, Math.Min(most, Most));
}
