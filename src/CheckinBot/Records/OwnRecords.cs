using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Records;

/// <summary>Reads all that somebody's records are made of, by who they are: nobody can name another's.</summary>
internal sealed class OwnRecords(LeaderStore leaders, SprintStore sprints, SprintDirectory directory)
{
    public Task<RecordBook> ReadAsync(Caller caller, CancellationToken cancellationToken) =>
        ReadAsync(caller.Chat.Tenant, caller.Id, cancellationToken);

    public async Task<RecordBook> ReadAsync(string tenant, MemberId who, CancellationToken cancellationToken)
    {
        var leader = await leaders.ReadAsync(LeaderKey.Of(tenant, who), cancellationToken);
        var ids = await directory.LedByAsync(tenant, who, cancellationToken);
        var led = (await sprints.ReadableAsync(ids, cancellationToken))
            .Select(one => new LeaderSprint(one.Id, one.Book))
            .ToList();
        return new(
            who,
            leader,
            [
                .. led.Where(one =>
                    one.Sprint.IsStarted && one.Sprint.Group.Tenant == tenant && IsTheirs(one.Sprint, who)
                ),
            ]
        )
        {
            SetAside = ids.Count - led.Count,
        };
    }

    // A deputy who was told of nothing yet learns nothing here; whoever passed a barrier on still did what they did.
    private static bool IsTheirs(Sprint sprint, MemberId who) =>
        sprint.IsSupporter(who) || sprint.Touches.Any(touch => touch.By == who);
}
