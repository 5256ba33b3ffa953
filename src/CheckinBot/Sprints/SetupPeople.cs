using System.Collections.Immutable;
using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>The people of a group while it sets up a sprint.</summary>
internal sealed class SetupPeople(Roster roster)
{
    private const string NotMetYet = "Your leader";

    /// <summary>For the picker: empty when Teams does not say, since the picker can search by itself.</summary>
    public async Task<IReadOnlyList<Person>> OfferedAsync(Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            return await roster.AllAsync(caller.Chat, cancellationToken);
        }
        catch (ErrorResponseException)
        {
            return [];
        }
    }

    /// <summary>For the sprint's roster: whoever sets it up is in it, whatever Teams says.</summary>
    public async Task<ImmutableArray<Person>> MembersAsync(Caller caller, CancellationToken cancellationToken)
    {
        var all = await OfferedAsync(caller, cancellationToken);
        return all.Any(person => person.Id == caller.Id) ? [.. all] : [caller.Who, .. all];
    }

    /// <summary>The leader by the id that the picker gave; somebody outside the group gets their name when they are met.</summary>
    public static Person? Leader(string id, IReadOnlyList<Person> members) =>
        !Guid.TryParse(id, out var entra) ? null
        : members.FirstOrDefault(person => person.Id == new MemberId(entra.ToString("D"))) ?? new(new(entra.ToString("D")), NotMetYet, "");
}
