using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>"Cleared", with an outcome.</summary>
internal sealed class ClearBarrierAction(LeaderSprintAccess sprints, BarrierViews views) : ICardAction
{
    public string Verb => Verbs.ClearBarrier;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        return read.Choice<Outcome>(CardFields.Outcome) is not { } outcome
            ? Reply.Say(read.Problem() ?? "Please pick how it was cleared.")
            : views.After(
                call,
                await sprints.ExecuteAsync(call, Command(call, outcome), cancellationToken),
                "It is cleared. The group is told."
            );
    }

    private static ClearBarrier Command(CardCall call, Outcome outcome) =>
        new(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, outcome, call.Data.Words(CardFields.Note));
}

/// <summary>
/// "Still in the way": the same barrier stands again. The leader's card says so, quietly: one barrier, one nudge.
/// </summary>
internal sealed class ReopenBarrierAction(LeaderSprintAccess sprints, BarrierViews views) : ICardAction
{
    private const string Again =
        "It is open again, and your leader's card says so, without a new message. If they should hear "
        + "at once, write \"@CheckinBot barrier\" and raise it anew.";

    private const string ParkedAgain = "It is in the car park for your review again. Your leader is not told.";

    public string Verb => BarrierCard.Reopen;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var answered = await sprints.ExecuteAsync(
            call,
            new ReopenBarrier(call.Command, call.Now, call.Caller.Id, call.Data.Barrier),
            cancellationToken
        );
        return views.After(call, answered, answered.Aggregate.IsForLeader(call.Data.Barrier) ? Again : ParkedAgain);
    }
}
