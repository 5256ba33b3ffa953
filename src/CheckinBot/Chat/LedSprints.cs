using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Chat;

/// <summary>
/// Barriers as both sides reach them: the group's people in the group's chat, the leader in their own. Whoever is
/// neither gets a refusal, and learns nothing.
/// </summary>
internal sealed class LedSprints(SprintLedger ledger, GroupSprints groups)
{
    public async Task<Answered<Sprint>> ExecuteAsync(CardCall call, SprintCommand command, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind != ChatKind.Personal)
        {
            return await groups.ExecuteAsync(call, command, cancellationToken);
        }

        return await ReadAsync(call, cancellationToken) is null ? GroupSprints.Stranger : await ledger.ExecuteAsync(call.Data.Sprint, command);
    }

    /// <summary>The card's sprint, for its leader in their own chat; null for anybody else.</summary>
    private async Task<Sprint?> ReadAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (!GroupKey.IsSprint(call.Data.Sprint))
        {
            return null;
        }

        var sprint = ledger.LastSeen(call.Data.Sprint) ?? await ledger.ReadAsync(call.Data.Sprint, cancellationToken);
        return sprint.IsLeader(call.Caller.Id) && sprint.Group!.Tenant == call.Caller.Chat.Tenant ? sprint : null;
    }
}
