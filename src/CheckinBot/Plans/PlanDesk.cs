using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Plans;

/// <summary>
/// A leader's plans as they themselves see them: from their own log, with what the sprints say of those that became
/// joint.
/// </summary>
internal sealed class PlanDesk(LeaderLogAccess books, SprintsByLeader led, SprintStore sprints)
{
    private const string Gone = "This plan is not there any more, so nothing was changed.";
    private const string Asked =
        "Somebody was asked about this plan and has not answered yet. You can drop it, or wait.";
    private const string Joint = "This plan is joint: it belongs to the two of you, and the group sees it.";

    /// <summary>True for what <see cref="NewIds.Plan"/> could have made; anything else on a card is made up.</summary>
    public static bool IsPlan(PlanId id) => id.Value.Length == 12 && id.Value.All(char.IsAsciiHexDigitLower);

    public async Task<AdaptiveCard> PageAsync(Caller caller, int page, CancellationToken cancellationToken) =>
        PlanListCard.Of(
            await EntriesAsync(caller, cancellationToken),
            page,
            null,
            await AsideAsync(caller, cancellationToken)
        );

    /// <summary>The list after something was done with the card's plan, on the page where that stands.</summary>
    public async Task<Reply> AfterAsync(CardCall call, string said, CancellationToken cancellationToken)
    {
        var entries = await EntriesAsync(call.Caller, cancellationToken);
        var place = Math.Max(0, entries.FindIndex(entry => entry.PlanOrNull?.Id == call.Data.Plan));
        var card = PlanListCard.Of(
            entries,
            place / PlanListCard.PageSize,
            said,
            await AsideAsync(call.Caller, cancellationToken)
        );
        return Reply.Show(card, said);
    }

    /// <summary>The list, after a press on a card that is no longer true: it says what happened meanwhile.</summary>
    public Task<Reply> MeanwhileAsync(CardCall call, PlanEntry? entry, CancellationToken cancellationToken) =>
        AfterAsync(
            call,
            entry?.State switch
            {
                null => Gone,
                PlanState.Joint => Joint,
                _ => Asked,
            },
            cancellationToken
        );

    /// <summary>One of their plans that was not dropped, by the card's id; null for anything else.</summary>
    public async Task<PlanEntry?> FindAsync(CardCall call, CancellationToken cancellationToken)
    {
        var leader = await books.ReadAsync(call.Caller, cancellationToken);
        var entry = leader.PlanOrNull(call.Data.Plan) is { } plan
            ? await EntryAsync(call.Caller, leader, plan, cancellationToken)
            : null;
        return entry is { State: not PlanState.Dropped } ? entry : null;
    }

    private Task<int> AsideAsync(Caller caller, CancellationToken cancellationToken) =>
        led.SetAsideAsync(caller.Chat.Tenant, caller.Id, cancellationToken);

    // Null while the sprint's record cannot be read: the other plans are shown.
    private async Task<PlanEntry?> EntryAsync(
        Caller caller,
        Leader leader,
        BackupPlan plan,
        CancellationToken cancellationToken
    ) =>
        await sprints.TryReadAsync(plan.Facts.Sprint, cancellationToken) is { } sprint
            ? Entry(caller, leader, plan, sprint)
            : null;

    private static PlanEntry Entry(Caller caller, Leader leader, BackupPlan plan, Sprint sprint) =>
        PlanEntry.Of(plan.Facts.Sprint, sprint, sprint.IsSupporter(caller.Id), leader, plan);

    private async Task<List<PlanEntry>> EntriesAsync(Caller caller, CancellationToken cancellationToken)
    {
        var leader = await books.ReadAsync(caller, cancellationToken);
        var entries = new List<PlanEntry?>();
        foreach (var plan in leader.Plans.Reverse())
        {
            entries.Add(await EntryAsync(caller, leader, plan, cancellationToken));
        }

        var kept = entries
            .OfType<PlanEntry>()
            .Where(entry => entry.State != PlanState.Dropped)
            .ToLookup(entry => entry.Id);
        var now = await led.OfAsync(caller, cancellationToken);
        return
        [
            .. now.SelectMany(one =>
                kept.Contains(one.Id) ? Sorted(kept[one.Id]) : [PlanEntry.Of(one.Id, one.Sprint, true, leader, null)]
            ),
            .. kept.Where(one => !now.Any(sprint => sprint.Id == one.Key)).SelectMany(Sorted),
        ];
    }

    // What is over comes last; otherwise the newest first.
    private static IEnumerable<PlanEntry> Sorted(IEnumerable<PlanEntry> entries) =>
        entries.OrderBy(entry => entry.Joint?.Result is not null);
}
