using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Plans;

/// <summary>
/// "How did it go?": either of the two, the co-owner in the group's chat or their own, the leader in theirs. It is kept
/// as a move, which groups that share find by a pointer, written first.
/// </summary>
internal sealed class TellJointAction(
    LeaderSprintAccess sprints,
    SprintAccess groups,
    TrialIndex library,
    PlanDesk desk
) : ICardAction
{
    private const string Kept = "Thank you. It is kept, and the group sees it.";

    public string Verb => PlanVerbs.Tell;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        if (read.Choice<TrialOutcome>(CardFields.Result) is not { } result)
        {
            return Reply.Say(read.Problem() ?? "Please pick how it went.");
        }

        var sprint =
            call.Caller.Chat.Kind == ChatKind.Personal
                ? await sprints.ReadAsync(call, cancellationToken)
                : await groups.ReadAsync(call, cancellationToken);
        var end = new EndJointPlan(
            call.Command,
            call.Now,
            call.Caller.Id,
            call.Data.Plan,
            result,
            call.Data.Words(CardFields.Learned)
        );
        if (sprint is null)
        {
            return SprintAccess.StrangerReply;
        }

        // A press that was done before points at nothing new, whatever plan it names now.
        var decision = Decide.Command(sprint, end);
        if (!decision.Events.IsEmpty)
        {
            var kind = sprint.JointOf(end.Plan).Barrier is { } barrier
                ? sprint.Barrier(barrier).Words.Kind
                : BarrierKind.Other;
            await library.PointAsync(call.Data.Sprint, sprint, kind, end.Plan.Value, call.Now, cancellationToken);
        }

        return decision.Refusal is { } refusal ? Reply.Refuse(refusal) : await ToldAsync(call, end, cancellationToken);
    }

    private async Task<Reply> ToldAsync(CardCall call, EndJointPlan end, CancellationToken cancellationToken) =>
        await sprints.ExecuteAsync(call, end, cancellationToken) switch
        {
            { Decision.Refusal: { } refusal } => Reply.Refuse(refusal),
            { Aggregate: var after }
                when call.Caller.Chat.Kind == ChatKind.Personal && after.IsSupporter(call.Caller.Id) =>
                await desk.AfterAsync(call, Kept, cancellationToken),
            { Aggregate: var after } => after.Joint.Find(joint => joint.Id == end.Plan) is { } plan
                ? Reply.Show(JointCard.Of(call.Data.Sprint, after, plan), Kept)
                : Reply.Say(Kept),
        };
}
