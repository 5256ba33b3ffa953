using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Plans;

/// <summary>"How did it go?": either of the two, the co-owner in the group's chat or their own, the leader in theirs. It is kept as a move.</summary>
internal sealed class TellJointAction(LedSprints sprints, PlanDesk desk) : ICardAction
{
    private const string Kept = "Thank you. It is kept, and the group sees it.";

    public string Verb => PlanVerbs.Tell;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Data.Choice<MoveResult>(CardFields.Result) is not { } result)
        {
            return Reply.Say("Please pick how it went.");
        }

        var answered = await sprints.ExecuteAsync(call, new EndJointPlan(call.Command, call.Now, call.Caller.Id, call.Data.Plan, result, call.Data.Words(CardFields.Learned)), cancellationToken);
        return answered switch
        {
            { Decision.Refusal: { } refusal } => Reply.Refuse(refusal),
            { Book: var sprint } when call.Caller.Chat.Kind == ChatKind.Personal && sprint.IsSupporter(call.Caller.Id) => await desk.AfterAsync(call, Kept, cancellationToken),
            { Book: var sprint } => Reply.Show(JointCard.Of(call.Data.Sprint, sprint, sprint.Joint.Find(joint => joint.Id == call.Data.Plan)!), Kept),
        };
    }
}
