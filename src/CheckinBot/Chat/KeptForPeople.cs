using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Chat;

/// <summary>What was kept for a person who could not be reached: barriers of groups they support, their digest, and what a leader asked them.</summary>
internal sealed class KeptForPeople(SprintDirectory directory, SprintLedger sprints, LeaderLedger leaders)
{
    /// <summary>They are here: their name is learned, and what was kept goes out, within the agreed hours.</summary>
    public async Task ReleaseAsync(Caller caller, Instant now, CancellationToken cancellationToken)
    {
        var tenant = caller.Chat.Tenant;
        foreach (var id in await directory.LedByAsync(tenant, caller.Id, cancellationToken))
        {
            if (Roster.IsNamed(caller.Who))
            {
                await sprints.ExecuteAsync(id, new MeetLeader(NewIds.Command(), now, caller.Who));
            }

            await sprints.ExecuteAsync(id, new ReleaseNotices(NewIds.Command(), now, caller.Id));
        }

        foreach (var id in (await directory.AskedByAsync(tenant, caller.Id, cancellationToken)).Append(LeaderBooks.IdOf(caller)))
        {
            await leaders.ExecuteAsync(id, new ReleaseNotices(NewIds.Command(), now, caller.Id));
        }
    }
}
