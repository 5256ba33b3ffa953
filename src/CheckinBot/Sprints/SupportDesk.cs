using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;

namespace CheckinBot.Sprints;

/// <summary>
/// Who may name another leader or deputy, and naming them: the group's people in the group's chat, the leader in their
/// own. Whoever is named can be found before they are, so that a crash loses nobody.
/// </summary>
internal sealed class SupportDesk(
    LeaderSprintAccess sprints,
    SetupPeople people,
    SprintDirectory directory,
    LeaderStore leaders,
    GroupCards cards
)
{
    private const string Newer = "Please open this in a newer version of Teams.";
    private const string Saved = "It is saved. Your group reads who supports it.";

    /// <summary>Null for whoever may name nobody.</summary>
    public async Task<Sprint?> FindAsync(CardCall call, CancellationToken cancellationToken) =>
        await sprints.SeenAsync(call, cancellationToken) is { } sprint
        && (!IsOwnChat(call) || sprint.IsLeader(call.Caller.Id))
            ? sprint
            : null;

    public static Reply Form(CardCall call, Sprint sprint, SupportDraft draft, string? problem) =>
        Reply.Show(Card(call, sprint, draft, problem), problem ?? Newer);

    public static AdaptiveCard Card(CardCall call, Sprint sprint, SupportDraft draft, string? problem) =>
        SupportCard.Of(call.Data.Sprint, sprint, draft, IsOwnChat(call), problem);

    /// <summary>
    /// Null when it is done, else why not. The deputy first: a leader who hands over names none any more afterwards.
    /// </summary>
    public async Task<string?> SaveAsync(
        CardCall call,
        Sprint sprint,
        SupportDraft draft,
        CancellationToken cancellationToken
    ) =>
        await DeputyAsync(call, sprint, draft, cancellationToken)
        ?? await LeaderAsync(call, sprint, draft, cancellationToken);

    public async Task<Reply> DoneAsync(CardCall call, CancellationToken cancellationToken)
    {
        // Whoever handed over, or left meanwhile, may not see it any more.
        if (await sprints.SeenAsync(call, cancellationToken) is not { } now)
        {
            return Reply.Say(Saved);
        }

        if (IsOwnChat(call))
        {
            return Reply.Show(SupportCard.Done(now), Saved);
        }

        var id = call.Data.Sprint;
        if (now.MessageAt(call.Message) is null)
        {
            cards.Update(id, call.Caller.Group, call.Message, () => new(SprintCard.Of(id, now), "Your sprint"));
        }

        return Reply.Show(SprintCard.Of(id, now, call.Caller.Id), Saved);
    }

    private async Task<string?> LeaderAsync(
        CardCall call,
        Sprint sprint,
        SupportDraft draft,
        CancellationToken cancellationToken
    )
    {
        if (
            draft.Leader.Length == 0
            || await FindAsync(call, sprint, draft.Leader, "your leader", cancellationToken) is not { } leader
        )
        {
            return null;
        }

        var chose = await leaders.ReadAsync(LeaderKey.Of(call.Caller.Chat.Tenant, leader.Id), cancellationToken);
        return await NameAsync(
            call,
            leader,
            new ChangeLeader(call.Command, call.Now, call.Caller.Id, leader, chose.Settings.AnyHourWhenBlocking),
            cancellationToken
        );
    }

    private async Task<string?> DeputyAsync(
        CardCall call,
        Sprint sprint,
        SupportDraft draft,
        CancellationToken cancellationToken
    )
    {
        var deputy = await FindAsync(call, sprint, draft.Deputy, "your deputy", cancellationToken);
        var change = new ChangeDeputy(new($"{call.Command}:deputy"), call.Now, call.Caller.Id, deputy);
        return deputy is null && !draft.NoDeputy ? null : await NameAsync(call, deputy, change, cancellationToken);
    }

    private async Task<string?> NameAsync(
        CardCall call,
        Person? named,
        SprintCommand change,
        CancellationToken cancellationToken
    )
    {
        if (named is not null)
        {
            await directory.PointAsync(call.Data.Sprint, call.Caller.Chat.Tenant, named.Id, cancellationToken);
        }

        return (await sprints.ExecuteAsync(call, change, cancellationToken)).Decision.Refusal?.Sentence;
    }

    private Task<Person?> FindAsync(
        CardCall call,
        Sprint sprint,
        string id,
        string notMetYet,
        CancellationToken cancellationToken
    ) =>
        people.FindAsync(
            call.Caller,
            id,
            notMetYet,
            [.. sprint.People.Values, .. sprint.Supporters.Values],
            cancellationToken
        );

    private static bool IsOwnChat(CardCall call) => call.Caller.Chat.Kind == ChatKind.Personal;
}
