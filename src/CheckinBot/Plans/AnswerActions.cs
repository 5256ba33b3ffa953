using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Ledger;
using CheckinBot.Store;

namespace CheckinBot.Plans;

/// <summary>The question as whoever was asked reaches it, in their own chat; nobody else learns that there is one.</summary>
internal sealed class Question(LeaderLedger leaders, SprintLedger sprints)
{
    /// <summary>The plan that the caller was asked about last, or null.</summary>
    public async Task<(Leader Leader, BackupPlan Plan)?> FindAsync(CardCall call, CancellationToken cancellationToken)
    {
        var keeper = Keeper(call);
        var leader = LeaderKey.IsLeader(keeper.Value) ? await leaders.ReadAsync(keeper, cancellationToken) : Leader.None;
        return leader.Tenant == call.Caller.Chat.Tenant && leader.Plan(call.Data.Plan) is { CoOwner: { } asked } plan && asked.Id == call.Caller.Id ? (leader, plan) : null;
    }

    public async Task<bool> IsSharedAsync(BackupPlan plan, CancellationToken cancellationToken) =>
        (await sprints.ReadAsync(plan.Facts.Sprint, cancellationToken)).Joint.Any(joint => joint.Id == plan.Id);

    /// <summary>Shows it to the group. Named by the plan, so that a yes that was cut off is mended by the next one.</summary>
    public async Task<Refusal?> ShareAsync(CardCall call, Leader leader, BackupPlan plan, CancellationToken cancellationToken)
    {
        var sprint = await sprints.ReadAsync(plan.Facts.Sprint, cancellationToken);
        var share = new ShareJointPlan(
            new($"share:{plan.Id}"), call.Now, plan.Id, plan.Facts.Barrier, sprint.PersonOf(leader.Who!.Id) ?? leader.Who, call.Caller.Id, plan.Facts.When, plan.Facts.Then);
        return (await sprints.ExecuteAsync(plan.Facts.Sprint, share)).Decision.Refusal;
    }

    /// <summary>Writes the answer down and shows the question as it stands then: whatever came in between, the card says it.</summary>
    public async Task<Reply> AnswerAsync(CardCall call, bool yes, string sentence, CancellationToken cancellationToken)
    {
        var answered = await leaders.ExecuteAsync(Keeper(call), new AnswerPlan(call.Command, call.Now, call.Caller.Chat.Tenant, call.Caller.Who, call.Data.Plan, yes));
        return await ShowAsync(call, answered.Book, answered.Decision.Refusal?.Sentence ?? sentence, cancellationToken);
    }

    public async Task<Reply> ShowAsync(CardCall call, Leader leader, string sentence, CancellationToken cancellationToken)
    {
        var plan = leader.Plan(call.Data.Plan)!;
        var asked = new Notice(Notice.InviteOf(plan.Id, plan.Offers), NoticeKind.Invite, To: call.Caller.Id, Plan: plan.Id);
        return Reply.Show(InvitationCard.Of(Keeper(call), await sprints.ReadAsync(plan.Facts.Sprint, cancellationToken), leader, plan, asked), sentence);
    }

    private static LeaderId Keeper(CardCall call) => new(call.Data.Raw(CardFields.Keeper));
}

/// <summary>"Yes, together": the group sees it first, then the leader's own log knows. So nothing is lost where it is cut off: the question still stands.</summary>
internal sealed class YesAction(Question question) : PlanAction
{
    private static readonly Reply HalfKept = Reply.Say("Your group sees it, but I could not write all of it down. Please press again in a moment.") with { Saved = false };

    public override string Verb => PlanVerbs.Yes;

    protected override async Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await question.FindAsync(call, cancellationToken) is not var (leader, plan))
        {
            return Stranger;
        }

        var isOpen = plan.State == PlanState.Asked;
        var refusal = isOpen ? await question.ShareAsync(call, leader, plan, cancellationToken) : null;
        return refusal is null ? await WriteAsync(call, isOpen, cancellationToken) : Reply.Refuse(refusal);
    }

    private async Task<Reply> WriteAsync(CardCall call, bool isShared, CancellationToken cancellationToken)
    {
        try
        {
            return await question.AnswerAsync(call, yes: true, "Thank you. Your group sees it, with your name first.", cancellationToken);
        }
        catch (StoreUnavailableException) when (isShared)
        {
            return HalfKept;
        }
    }
}

/// <summary>"Not now": stays between the two. The leader is not sent a message; their list says it when they look.</summary>
internal sealed class NoAction(Question question) : PlanAction
{
    public override string Verb => PlanVerbs.No;

    protected override async Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await question.FindAsync(call, cancellationToken) is not var (leader, plan))
        {
            return Stranger;
        }

        return await question.IsSharedAsync(plan, cancellationToken)
            ? await question.ShowAsync(call, leader, "You said yes, and your group sees it already.", cancellationToken)
            : await question.AnswerAsync(call, yes: false, "That stays between the two of you.", cancellationToken);
    }
}

/// <summary>"How did it go?": either of the two, the co-owner in the group's chat or their own, the leader in theirs. It is kept as a move.</summary>
internal sealed class TellJointAction(LedSprints sprints, PlanDesk desk, MoveLibrary library) : ICardAction
{
    private const string Kept = "Thank you. It is kept, and the group sees it.";

    public string Verb => PlanVerbs.Tell;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Data.Choice<MoveResult>(CardFields.Result) is not { } result)
        {
            return Reply.Say("Please pick how it went.");
        }

        var end = new EndJointPlan(call.Command, call.Now, call.Caller.Id, call.Data.Plan, result, call.Data.Words(CardFields.Learned));
        await PointAsync(call, end, cancellationToken);
        var answered = await sprints.ExecuteAsync(call, end, cancellationToken);
        return answered switch
        {
            { Decision.Refusal: { } refusal } => Reply.Refuse(refusal),
            { Book: var sprint } when call.Caller.Chat.Kind == ChatKind.Personal && sprint.IsSupporter(call.Caller.Id) => await desk.AfterAsync(call, Kept, cancellationToken),
            { Book: var sprint } => Reply.Show(JointCard.Of(call.Data.Sprint, sprint, sprint.Joint.Find(joint => joint.Id == call.Data.Plan)!), Kept),
        };
    }

    // Groups that share what they try find it by a pointer, which is written first.
    private async Task PointAsync(CardCall call, EndJointPlan end, CancellationToken cancellationToken)
    {
        if (await sprints.FindAsync(call, cancellationToken) is { } sprint && Decide.Command(sprint, end).Refusal is null)
        {
            var about = sprint.Joint.Find(joint => joint.Id == end.Plan)!.Barrier;
            var kind = about is { } id ? sprint.Barrier(id)!.Words.Kind : BarrierKind.Other;
            await library.PointAsync(call.Data.Sprint, sprint, kind, end.Plan.Value, call.Now, cancellationToken);
        }
    }
}
