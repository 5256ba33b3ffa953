using System.Security.Cryptography;
using System.Text;

namespace Simulator;

/// <summary>
/// The world the page opens with: a school with three teachers in one group, two in another, a leader, and a team.
/// </summary>
public static class School
{
    public const string MathsGroup = "Year 4 Maths Sprint";

    public const string ReadingGroup = "Reading Sprint";

    public const string TeamName = "Hillview Primary";

    public static void Fill(TeamsSimulator simulator)
    {
        ArgumentNullException.ThrowIfNull(simulator);
        var amira = simulator.AddPerson("Amira", "Haddad");
        var ben = simulator.AddPerson("Ben", "Okafor");
        var chen = simulator.AddPerson("Chen", "Liu");
        var dana = simulator.AddPerson("Dana", "Whitfield");
        simulator.AddGroupChat(MathsGroup, amira, ben, chen);
        simulator.AddGroupChat(ReadingGroup, amira, chen);
        simulator.AddTeam(TeamName, ["General", "Learning Sprints"], amira, ben, chen, dana);
    }

    /// <summary>The same name gives the same id in every run.</summary>
    internal static Guid IdOf(string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes("simulator/" + name)).AsSpan(0, 16));
}
