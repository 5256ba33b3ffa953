using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Ideas;

/// <summary>
/// How it went: whoever tried it says so. Groups that share find it by a pointer, which is written first.
/// </summary>
internal sealed class TellMoveAction(SprintAccess groups, TrialIndex library) : ICardAction
{
    public string Verb => IdeasVerbs.Tell;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        if (read.Choice<TrialOutcome>(CardFields.Result) is not { } result)
        {
            return Reply.Say(read.Problem() ?? "Please pick how it went: the one that is nearest.");
        }

        if (await groups.ReadAsync(call, cancellationToken) is not { } sprint)
        {
            return SprintAccess.StrangerReply;
        }

        var tell = new TellTrial(
            call.Command,
            call.Now,
            call.Caller.Id,
            call.Data.Barrier,
            call.Data.Idea,
            result,
            call.Data.Words(CardFields.Learned)
        );
        // A press that was done before points at nothing new, whatever barrier it names now.
        var decision = Decide.Command(sprint, tell);
        if (!decision.Events.IsEmpty)
        {
            await library.PointAsync(
                call.Data.Sprint,
                sprint,
                sprint.Barrier(tell.Barrier).Words.Kind,
                tell.Barrier.Value,
                call.Now,
                cancellationToken
            );
        }

        return decision.Refusal is { } refusal ? Reply.Refuse(refusal) : await ToldAsync(call, tell, cancellationToken);
    }

    private async Task<Reply> ToldAsync(CardCall call, TellTrial tell, CancellationToken cancellationToken)
    {
        const string Kept = "Thank you. It is kept, whatever came of it.";
        var answered = await groups.ExecuteAsync(call, tell, cancellationToken);
        return answered.Decision.Refusal is null && IdeasViews.Question(call, answered.Aggregate) is { } question
            ? Reply.Show(AskTrialCard.Of(call.Data.Sprint, answered.Aggregate, question), Kept)
            : IdeasViews.After(call, answered, Kept);
    }
}
