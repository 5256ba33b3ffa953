using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Plans;

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
