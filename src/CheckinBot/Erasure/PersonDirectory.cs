using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Erasure;

/// <summary>All that points at a person.</summary>
internal sealed class PersonDirectory(SprintDirectory sprints, ChatDirectory chats, Invitations invitations)
{
    public Task<IReadOnlyList<SprintId>> SprintsOfAsync(
        string tenant,
        MemberId person,
        CancellationToken cancellationToken
    ) => sprints.OfAsync(tenant, person, cancellationToken);

    /// <summary>Their own log, and those of leaders who asked them something.</summary>
    public async Task<IReadOnlyList<LeaderId>> LeadersOfAsync(
        string tenant,
        MemberId person,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await sprints.AskedByAsync(tenant, person, cancellationToken))
                .Append(LeaderKey.Of(tenant, person))
                .Distinct(),
        ];

    public async Task ForgetAsync(string tenant, MemberId person, CancellationToken cancellationToken)
    {
        await sprints.ForgetAsync(tenant, person, cancellationToken);
        await invitations.ForgetAsync(tenant, person, cancellationToken);
        await chats.ForgetPersonAsync(tenant, person, cancellationToken);
    }
}
