using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>
/// What the groups will see next, over all sprints that wait for something. Reads them all: for tools, not for the
/// service.
/// </summary>
internal sealed class Upcoming(TimerStore timers, SprintStore sprintStore)
{
    public async Task<Instant?> NextAsync(CancellationToken cancellationToken)
    {
        var steps = new List<Instant>();
        foreach (
            var id in (await timers.DueAsync(FarAway, cancellationToken))
                .Select(entry => new SprintId(entry.Log))
                .Where(GroupKey.IsSprint)
                .Distinct()
        )
        {
            if (SprintTimers.NextStep(await sprintStore.ReadAsync(id, cancellationToken)) is { } step)
            {
                steps.Add(step);
            }
        }

        return steps.Count == 0 ? null : steps.Min();
    }

    private static readonly Instant FarAway = Instant.FromUtc(2999, 12, 31, 0, 0);
}
