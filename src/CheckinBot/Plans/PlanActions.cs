using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Plans;

/// <summary>"Back" and "More": the list, as it stands.</summary>
internal sealed class ListPlansAction(PlanDesk desk) : PlanAction
{
    public override string Verb => PlanVerbs.List;

    protected override async Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken) =>
        Reply.Show(
            await desk.PageAsync(
                call.Caller,
                Math.Min(call.Data.Number(CardFields.Show).Value ?? 0, Limits.OfALeader),
                cancellationToken
            ),
            "Write \"plan\" to see your plans."
        );
}

/// <summary>"New plan", for a sprint that they lead.</summary>
internal sealed class NewPlanAction(LeaderSprintAccess sprints) : PlanAction
{
    public override string Verb => PlanVerbs.New;

    protected override async Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken) =>
        await sprints.ReadAsync(call, cancellationToken) is { } sprint && sprint.IsSupporter(call.Caller.Id)
            ? Reply.Show(PlanForm.Of(call.Data.Sprint, sprint, NewIds.Plan(), null, PlanDraft.Empty, null), Newer)
            : SprintAccess.StrangerReply;
}

/// <summary>"Edit": a plan that nobody was asked about, or that somebody said no to.</summary>
internal sealed class EditPlanAction(PlanDesk desk) : PlanAction
{
    public override string Verb => PlanVerbs.Edit;

    protected override async Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken)
    {
        var entry = await desk.FindAsync(call, cancellationToken);
        return entry is { State: PlanState.Draft or PlanState.Declined }
            ? Reply.Show(
                PlanForm.Of(entry.Id, entry.Sprint, entry.Plan.Id, entry.Barrier, PlanDraft.Of(entry.Plan.Facts), null),
                Newer
            )
            : await desk.MeanwhileAsync(call, entry, cancellationToken);
    }
}

/// <summary>"Drop": by its leader, until it is joint.</summary>
internal sealed class DropPlanAction(PlanDesk desk, LeaderLogAccess books) : PlanAction
{
    public override string Verb => PlanVerbs.Drop;

    protected override async Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(call, cancellationToken) is { State: PlanState.Joint } joint)
        {
            return await desk.MeanwhileAsync(call, joint, cancellationToken);
        }

        var answered = await books.ExecuteAsync(
            call.Caller,
            new DropPlan(call.Command, call.Now, call.Caller.Chat.Tenant, call.Caller.Who, call.Data.Plan)
        );
        return await desk.AfterAsync(call, answered.Decision.Refusal?.Sentence ?? "It is dropped.", cancellationToken);
    }
}
