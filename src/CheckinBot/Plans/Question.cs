using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Plans;

/// <summary>
/// The question as whoever was asked reaches it, in their own chat; nobody else learns that there is one.
/// </summary>
internal sealed class Question(LeaderStore leaders, SprintStore sprints)
{
    /// <summary>The plan that the caller was asked about last, or null.</summary>
    public async Task<(Leader Leader, BackupPlan Plan)?> FindAsync(CardCall call, CancellationToken cancellationToken)
    {
        var keeper = Keeper(call);
        var leader = LeaderKey.IsLeader(keeper.Value)
            ? await leaders.ReadAsync(keeper, cancellationToken)
            : Leader.None;
        return
            leader.Tenant == call.Caller.Chat.Tenant
            && leader.PlanOrNull(call.Data.Plan) is { CoOwnerOrNull: { } asked } plan
            && asked.Id == call.Caller.Id
            ? (leader, plan)
            : null;
    }

    public async Task<bool> IsSharedAsync(BackupPlan plan, CancellationToken cancellationToken) =>
        (await sprints.ReadAsync(plan.Facts.Sprint, cancellationToken)).Joint.Any(joint => joint.Id == plan.Id);

    /// <summary>
    /// Shows it to the group. Named by the plan, so that a yes that was cut off is mended by the next one.
    /// </summary>
    public async Task<Refusal?> ShareAsync(
        CardCall call,
        Leader leader,
        BackupPlan plan,
        CancellationToken cancellationToken
    )
    {
        var sprint = await sprints.ReadAsync(plan.Facts.Sprint, cancellationToken);
        var share = new ShareJointPlan(
            new($"share:{plan.Id}"),
            call.Now,
            plan.Id,
            plan.Facts.Barrier,
            sprint.PersonOf(leader.Who.Id) ?? leader.Who,
            call.Caller.Id,
            plan.Facts.When,
            plan.Facts.Then
        );
        return (await sprints.ExecuteAsync(plan.Facts.Sprint, share)).Decision.Refusal;
    }

    /// <summary>
    /// Writes the answer down and shows the question as it stands then: whatever came in between, the card says it.
    /// </summary>
    public async Task<Reply> AnswerAsync(CardCall call, bool yes, string sentence, CancellationToken cancellationToken)
    {
        var answered = await leaders.ExecuteAsync(
            Keeper(call),
            new AnswerPlan(call.Command, call.Now, call.Caller.Chat.Tenant, call.Caller.Who, call.Data.Plan, yes)
        );
        return await ShowAsync(
            call,
            answered.Aggregate,
            answered.Decision.Refusal?.Sentence ?? sentence,
            cancellationToken
        );
    }

    public async Task<Reply> ShowAsync(
        CardCall call,
        Leader leader,
        string sentence,
        CancellationToken cancellationToken
    )
    {
        var plan = leader.Plan(call.Data.Plan);
        var asked = new Notice(
            Notice.InviteOf(plan.Id, plan.Offers),
            NoticeKind.Invite,
            To: call.Caller.Id,
            Plan: plan.Id
        );
        return Reply.Show(
            InvitationCard.Of(
                Keeper(call),
                await sprints.ReadAsync(plan.Facts.Sprint, cancellationToken),
                leader,
                plan,
                asked
            ),
            sentence
        );
    }

    private static LeaderId Keeper(CardCall call) => new(call.Data.Raw(CardFields.Keeper));
}
