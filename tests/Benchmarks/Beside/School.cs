using System.Globalization;

namespace Benchmarks.Beside;

/// <summary>Somebody at the school.</summary>
/// <param name="Id">Their Entra object id.</param>
internal sealed record Teacher(string Id, string Name)
{
    public string TeamsId => $"29:{Id}";

    /// <summary>Their own chat with the bot.</summary>
    public string Chat => $"a:{Id}";
}

/// <summary>
/// A group with its leader, each of a tenant of its own: Teams' limit of 50 calls a second is a tenant's, and what a
/// barrier costs is asked here, not how long a bot must wait.
/// </summary>
internal sealed record SchoolGroup(string Tenant, string Chat, Teacher Leader, IReadOnlyList<Teacher> Members)
{
    public const int Size = 8;

    /// <summary>How many barriers one group has at a time: few, as groups do.</summary>
    public const int Barriers = 2;

    public static SchoolGroup Of(int number) =>
        new(
            Id(number, 0),
            $"19:beside{number}@thread.v2",
            new(Id(number, 1), "Dana Whitfield"),
            [.. Enumerable.Range(2, Size).Select(place => new Teacher(Id(number, place), $"Teacher {number}-{place}"))]
        );

    private static string Id(int group, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{group:x8}-0000-4000-8000-{place:x12}");
}
