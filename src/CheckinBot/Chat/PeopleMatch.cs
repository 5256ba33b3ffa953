using CheckinBot.Domain;
using CheckinBot.Outbox;
using Microsoft.Bot.Schema;

namespace CheckinBot.Chat;

/// <summary>
/// Whom a picked text means: the Teams id, the e-mail address or sign-in name, or the name as Teams shows it. Pure.
/// </summary>
internal static class PeopleMatch
{
    public static IEnumerable<Person> In(IEnumerable<Person> people, string picked) =>
        people.Where(person => person.TeamsId == picked || Says(person.Name, picked));

    public static IEnumerable<Person> In(RosterPages roster, string tenant, string picked) =>
        roster
            .Accounts.Where(account =>
                account.Id == picked
                || Says(Participants.Fact(account, "email"), picked)
                || Says(Participants.Fact(account, "userPrincipalName"), picked)
                || Says(account.Name, picked)
                || Says(FullName(account, "givenName", " ", "surname"), picked)
                || Says(FullName(account, "surname", ", ", "givenName"), picked)
            )
            .Select(account => Participants.PersonOf(account, tenant))
            .OfType<Person>();

    private static string FullName(ChannelAccount account, string first, string between, string last) =>
        Participants.Fact(account, first) + between + Participants.Fact(account, last);

    private static bool Says(string? known, string picked) =>
        string.Equals(Plain(known ?? ""), Plain(picked), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
