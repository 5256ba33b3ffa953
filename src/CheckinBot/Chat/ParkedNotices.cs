using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;

namespace CheckinBot.Chat;

/// <summary>
/// What was kept for a person who could not be reached: barriers of groups they support, their digest, and what a
/// leader asked them.
/// </summary>
internal sealed class ParkedNotices(SprintDirectory directory, SprintStore sprints, LeaderStore leaders)
{
    /// <summary>They are here: their name is learned, and what was kept goes out, within the agreed hours.</summary>
    public async Task ReleaseAsync(Caller caller, Instant now, CancellationToken cancellationToken)
    {
        var tenant = caller.Chat.Tenant;
        foreach (var id in await directory.LedByAsync(tenant, caller.Id, cancellationToken))
        {
            await IfReadableAsync(() => ReleaseAsync(id, caller, now));
        }

        foreach (
            var id in (await directory.AskedByAsync(tenant, caller.Id, cancellationToken)).Append(
                LeaderLogAccess.IdOf(caller)
            )
        )
        {
            await IfReadableAsync(() => leaders.ExecuteAsync(id, new ReleaseNotices(NewIds.Command(), now, caller.Id)));
        }
    }

    /// <summary>They took the bot out of their Teams: each group that they lead is told, should that last.</summary>
    public async Task LostAsync(string tenant, MemberId person, Instant now, CancellationToken cancellationToken)
    {
        foreach (var id in await directory.LedByAsync(tenant, person, cancellationToken))
        {
            await IfReadableAsync(() => sprints.ExecuteAsync(id, new LoseLeader(NewIds.Command(), now, person)));
        }
    }

    private async Task ReleaseAsync(SprintId id, Caller caller, Instant now)
    {
        if (Roster.IsNamed(caller.Who))
        {
            await sprints.ExecuteAsync(id, new MeetLeader(NewIds.Command(), now, caller.Who));
        }

        await sprints.ExecuteAsync(id, new ReleaseNotices(NewIds.Command(), now, caller.Id));
    }

    // One log that cannot be read, which the store told of, keeps no other back.
    private static async Task IfReadableAsync(Func<Task> release)
    {
        try
        {
            await release();
        }
        catch (UnreadableLogException) { }
    }
}
