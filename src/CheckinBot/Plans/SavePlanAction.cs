using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Plans;

/// <summary>"Keep it": the form's plan, for the first time or again.</summary>
internal sealed class SavePlanAction(PlanDesk desk, LeaderLogAccess books, LeaderSprintAccess sprints) : PlanAction
{
    private const string Kept = "It is kept. Only you know of it.";

    public override string Verb => PlanVerbs.Save;

    protected override async Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken)
    {
        var draft = PlanDraft.Of(call.Data);
        if (await desk.FindAsync(call, cancellationToken) is { } known)
        {
            return known.State == PlanState.Joint
                ? await desk.MeanwhileAsync(call, known, cancellationToken)
                : await SaveAsync(
                    call,
                    Change(call, known, draft),
                    known.Sprint,
                    known.Barrier,
                    draft,
                    cancellationToken
                );
        }

        return
            PlanDesk.IsPlan(call.Data.Plan)
            && await sprints.ReadAsync(call, cancellationToken) is { } sprint
            && sprint.IsSupporter(call.Caller.Id)
            ? await SaveAsync(call, Draft(call, draft), sprint, null, draft, cancellationToken)
            : SprintAccess.StrangerReply;
    }

    private async Task<Reply> SaveAsync(
        CardCall call,
        LeaderCommand command,
        Sprint sprint,
        Barrier? barrier,
        PlanDraft draft,
        CancellationToken cancellationToken
    )
    {
        var refusal = (await books.ExecuteAsync(call.Caller, command)).Decision.Refusal;
        return refusal?.Kind switch
        {
            null => await desk.AfterAsync(call, Kept, cancellationToken),
            RefusalKind.Unclear => Reply.Show(
                PlanForm.Of(call.Data.Sprint, sprint, call.Data.Plan, barrier, draft, refusal.Sentence),
                refusal.Sentence
            ),
            _ => await desk.AfterAsync(call, refusal.Sentence, cancellationToken),
        };
    }

    private static DraftPlan Draft(CardCall call, PlanDraft draft) =>
        new(
            call.Command,
            call.Now,
            call.Caller.Chat.Tenant,
            call.Caller.Who,
            call.Data.Plan,
            new(call.Data.Sprint, null, draft.When, draft.Then, draft.With)
        );

    // The form of a barrier's plan does not ask what the barrier says already.
    private static ChangePlan Change(CardCall call, PlanEntry known, PlanDraft draft) =>
        new(
            call.Command,
            call.Now,
            call.Caller.Chat.Tenant,
            call.Caller.Who,
            call.Data.Plan,
            known.Plan.Facts with
            {
                When = known.Barrier is null ? draft.When : known.Plan.Facts.When,
                Then = draft.Then,
                With = draft.With,
            }
        );
}
