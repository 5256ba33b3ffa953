using CheckinBot.Domain;
using CheckinBot.Teams.Text;
using Microsoft.Bot.Schema;

namespace CheckinBot.Outbox;

/// <summary>
/// Which accounts of a chat can take part in its sprint: people of the school whose chat it is. People of another
/// tenant, and anonymous people, are refused when they press, so nobody waits for them; guests can press, and are met
/// when they do. Pure.
/// </summary>
internal static class Participants
{
    public static WhoIsHere Of(RosterPages roster, string tenant)
    {
        var people = roster.Accounts.Select(account => (Account: account, Person: PersonOf(account, tenant))).ToList();
        return new(
            [.. people.Select(one => one.Person).OfType<Person>().DistinctBy(person => person.Id)],
            [
                .. people
                    .Where(one => Is(one.Account, "guest"))
                    .Select(one => one.Person)
                    .OfType<Person>()
                    .Select(person => person.Id),
            ],
            [.. roster.Accounts.Where(account => IsWithheld(account, tenant)).Select(account => account.Id!)],
            roster.IsWhole
        );
    }

    /// <summary>Null for an account that cannot take part.</summary>
    public static Person? PersonOf(ChannelAccount account, string tenant) =>
        IsElsewhere(account, tenant) || Is(account, "anonymous") ? null : Roster.PersonOf(account);

    /// <summary>Null for a guest as well: nobody waits for them before they press.</summary>
    public static Person? Expected(ChannelAccount account, string tenant) =>
        Is(account, "guest") ? null : PersonOf(account, tenant);

    private static bool IsWithheld(ChannelAccount account, string tenant) =>
        string.IsNullOrEmpty(Roster.EntraIdOf(account)) && !Is(account, "anonymous") && !IsElsewhere(account, tenant);

    private static bool IsElsewhere(ChannelAccount account, string tenant) =>
        Guid.TryParse(Fact(account, "tenantId"), out var home) && home.ToString("D") != tenant;

    private static bool Is(ChannelAccount account, string role) =>
        role.Equals(Fact(account, "userRole"), StringComparison.OrdinalIgnoreCase);

    /// <summary>What a roster tells of an account beside its ids and its name; null where it does not.</summary>
    public static string? Fact(ChannelAccount account, string name) => TeamsIds.TextOf(account.Properties?[name]);
}
