using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Sprints;

/// <summary>
/// The leader whose code a group was given: a suggestion in its set-up, and nothing until the group starts with it.
/// </summary>
internal sealed class InvitedLeader(Invitations invitations, SetupPeople people)
{
    /// <summary>Null where there is no code, or none of this tenant's.</summary>
    public async Task<Person?> FindAsync(
        CardCall call,
        IReadOnlyList<Person> offered,
        CancellationToken cancellationToken
    ) =>
        call.Data.Raw(CardFields.Invite) is { Length: > 0 } code
        && await invitations.FindAsync(call.Caller.Chat.Tenant, code, cancellationToken) is { } leader
            ? await people.FindAsync(call.Caller, leader.Value, "your leader", offered, cancellationToken)
            : null;
}
