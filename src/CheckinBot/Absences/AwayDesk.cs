using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Absences;

/// <summary>
/// What somebody says of their days reaches, in a group's chat, that group's sprint; in their own chat every running
/// sprint that they are in, lead or are the deputy of. Ids on a card are not looked at.
/// </summary>
internal sealed class AwayDesk(SprintAccess groups, SprintStore sprintStore, SprintDirectory directory)
{
    public const string None = "I know of no running sprint that you are in. Nothing was changed.";

    /// <summary>Theirs, each as it stands; empty for a stranger.</summary>
    public async Task<IReadOnlyList<(SprintId Id, Sprint Sprint)>> OfAsync(
        Caller caller,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        if (caller.Chat.Kind != ChatKind.Personal)
        {
            var (id, sprint) = await groups.NewestAsync(caller.Group, cancellationToken);
            return sprint.IsRunning && await IsInAsync(caller, id, sprint, now, cancellationToken)
                ? [(id, sprint)]
                : [];
        }

        var ids = await directory.OfAsync(caller.Chat.Tenant, caller.Id, cancellationToken);
        return
        [
            .. (await sprintStore.ReadableAsync(ids, cancellationToken))
                .Where(one => one.Book.IsRunning && Has(one.Book, caller.Id))
                .Select(one => (one.Id, one.Book)),
        ];
    }

    /// <summary>Says it to each; the first that refuses is the answer.</summary>
    public async Task<(Refusal? Refusal, IReadOnlyList<(SprintId Id, Sprint Sprint)> Now)> SayAsync(
        IReadOnlyList<(SprintId Id, Sprint Sprint)> sprints,
        SprintCommand command
    )
    {
        var told = new List<(SprintId, Sprint)>();
        foreach (var (id, _) in sprints)
        {
            var answered = await sprintStore.ExecuteAsync(id, command);
            if (answered.Decision.Refusal is { } refusal)
            {
                return (refusal, told);
            }

            told.Add((id, answered.Aggregate));
        }

        return (null, told);
    }

    // Somebody who supports the group need not be in its chat's roster.
    private async Task<bool> IsInAsync(
        Caller caller,
        SprintId id,
        Sprint sprint,
        Instant now,
        CancellationToken cancellationToken
    ) => Has(sprint, caller.Id) || await groups.HasAsync(caller, id, sprint, now, cancellationToken);

    private static bool Has(Sprint sprint, MemberId who) =>
        sprint.Members.Contains(who) || sprint.IsLeader(who) || sprint.PlanOrNull?.Deputy?.Id == who;
}
