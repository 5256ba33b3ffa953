using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Chat;

/// <summary>
/// Names follow what Teams signs with a press: after a wedding, a divorce or a transition the roster may go on telling
/// the old one. Nothing is written while nothing changed.
/// </summary>
internal sealed class KnownNames(SprintStore sprintStore)
{
    public async Task LearnAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (id, who, tenant) = (call.Data.Sprint, call.Caller.Who, call.Caller.Chat.Tenant);
        if (!who.IsNamed() || !IsNear(call))
        {
            return;
        }

        try
        {
            var sprint = sprintStore.LastSeen(id) ?? await sprintStore.ReadAsync(id, cancellationToken);
            var learn = new LearnName(NewIds.Command(), call.Now, who);
            if (sprint.GroupOrNull?.Tenant == tenant && !Decide.Command(sprint, learn).Events.IsEmpty)
            {
                await sprintStore.ExecuteAsync(id, learn);
            }
        }
        catch (StoreUnavailableException)
        {
            // The press itself says what could not be done; the next one brings the name again.
        }
    }

    private static bool IsNear(CardCall call) =>
        call.Caller.Chat.Kind == ChatKind.Personal
            ? GroupKey.IsSprint(call.Data.Sprint)
            : GroupKey.Of(call.Caller.Group).Owns(call.Data.Sprint);
}
