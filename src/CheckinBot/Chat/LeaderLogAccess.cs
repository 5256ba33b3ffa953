using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Chat;

/// <summary>
/// A leader's own log as they themselves reach it, in their own chat: which log it is comes from who they are, so that
/// nobody can name another's.
/// </summary>
internal sealed class LeaderLogAccess(LeaderStore leaderStore)
{
    public Task<Leader> ReadAsync(Caller caller, CancellationToken cancellationToken) =>
        leaderStore.ReadAsync(IdOf(caller), cancellationToken);

    public Task<CommandResult<Leader>> ExecuteAsync(Caller caller, LeaderCommand command) =>
        leaderStore.ExecuteAsync(IdOf(caller), command);

    public static LeaderId IdOf(Caller caller) => LeaderKey.Of(caller.Chat.Tenant, caller.Id);
}
