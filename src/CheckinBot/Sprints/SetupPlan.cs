using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using Microsoft.Extensions.Options;

namespace CheckinBot.Sprints;

/// <summary>
/// What somebody typed into the set-up, with what is agreed in the whole school, and what the leader chose for
/// themselves.
/// </summary>
internal sealed class SetupPlan(
    SetupPeople people,
    LeaderStore leaders,
    IOptions<SchoolOptions> school,
    SchoolInForce closed
)
{
    /// <summary>What was typed, where the days that the school closes are known.</summary>
    public SprintDraft Typed(CardCall call) => SprintDraft.Of(call.Data) with { School = closed.Now };

    /// <summary>The plan; or none, and a sentence that says what is missing.</summary>
    public async Task<(SprintPlan? Plan, string Problem)> OfAsync(
        Caller caller,
        SprintDraft draft,
        IReadOnlyList<Person> members,
        CancellationToken cancellationToken
    )
    {
        var leader = await people.FindAsync(caller, draft.Leader, "your leader", members, cancellationToken);
        var deputy = await people.FindAsync(caller, draft.Deputy, "your deputy", members, cancellationToken);
        var (plan, problem) = draft.Plan(leader, deputy);
        return plan is null
            ? (null, problem)
            : (
                plan with
                {
                    Care = Care(draft),
                    AnyHourWhenBlocking = await AnyHourAsync(caller, plan.Leader, cancellationToken),
                },
                ""
            );
    }

    private SchoolCare Care(SprintDraft draft) =>
        draft.Week is { } week ? school.Value.Care with { Week = week } : school.Value.Care;

    private async Task<bool> AnyHourAsync(Caller caller, Person leader, CancellationToken cancellationToken) =>
        (await leaders.ReadAsync(LeaderKey.Of(caller.Chat.Tenant, leader.Id), cancellationToken))
            .Settings
            .AnyHourWhenBlocking;
}
