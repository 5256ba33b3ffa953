using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Teams.Text;

namespace CheckinBot.Ideas;

/// <summary>"What they tried": the presser's own view, in place of the barrier's card.</summary>
internal sealed class SeeMovesAction(SprintAccess groups, TrialIndex library) : ICardAction
{
    private const string NotShared =
        "Your group chose not to share what it tries, so it is not shown what others tried.";
    private const string Nothing = "No other group has written down what it tried against something like this.";

    public string Verb => Verbs.SeeMoves;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (
            await groups.ReadAsync(call, cancellationToken) is not { } sprint
            || sprint.BarrierOrNull(call.Data.Barrier) is not { } barrier
        )
        {
            return SprintAccess.StrangerReply;
        }

        var moves = await library.ReadAsync(call.Data.Sprint, sprint, barrier.Words.Kind, cancellationToken);
        if (moves.Count == 0)
        {
            return Reply.Say(sprint.Plan.SharesMoves ? Nothing : NotShared);
        }

        return Reply.Show(OthersCard.Of(call.Data.Sprint, sprint, barrier, moves), "This is what other groups tried.");
    }
}

/// <summary>
/// "Try this too": it becomes an idea of this group. What it says comes from the log, not from the card.
/// </summary>
internal sealed class TakeMoveAction(SprintAccess groups, TrialIndex library, IdeasCardReposter mover) : ICardAction
{
    public string Verb => IdeasVerbs.Take;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (
            await groups.ReadAsync(call, cancellationToken) is not { } sprint
            || sprint.BarrierOrNull(call.Data.Barrier) is not { } barrier
        )
        {
            return SprintAccess.StrangerReply;
        }

        var moves = await library.ReadAsync(call.Data.Sprint, sprint, barrier.Words.Kind, cancellationToken);
        return moves.FirstOrDefault(move => move.Number == call.Data.Idea) is { } taken
            ? await TakenAsync(call, taken, cancellationToken)
            : Reply.Say("This is no longer there, so nothing was changed.");
    }

    private async Task<Reply> TakenAsync(CardCall call, KnownTrial taken, CancellationToken cancellationToken)
    {
        var answered = await groups.ExecuteAsync(call, Idea(call, taken), cancellationToken);
        await mover.AfterAsync(call, answered, cancellationToken);
        return IdeasViews.After(call, answered, "It is among your group's ideas now.");
    }

    private static AddIdea Idea(CardCall call, KnownTrial taken) =>
        new(
            call.Command,
            call.Now,
            call.Caller.Id,
            call.Data.Barrier,
            PlainText.Excerpt(taken.Tried, Limits.Line),
            Named: false
        );
}

/// <summary>"Back": the barrier's own card again.</summary>
internal sealed class ReturnAction(SprintAccess groups, BarrierFront front) : ICardAction
{
    public string Verb => IdeasVerbs.Return;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        await groups.ReadAsync(call, cancellationToken) is { } sprint
        && sprint.BarrierOrNull(call.Data.Barrier) is { } barrier
            ? Reply.Show(front(call.Data.Sprint, sprint, barrier), "This is how it stands.")
            : SprintAccess.StrangerReply;
}
