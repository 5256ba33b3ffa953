using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>"Add to it": what was tried since, what is known now.</summary>
internal sealed class AddToBarrierAction(SprintAccess groups, BarrierViews views) : ICardAction
{
    public string Verb => LivingCard.Add;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var add = new AddToBarrier(
            call.Command,
            call.Now,
            call.Caller.Id,
            call.Data.Barrier,
            call.Data.Words(CardFields.Text)
        );
        return views.After(call, await groups.ExecuteAsync(call, add, cancellationToken), "Thank you, it is added.");
    }
}

/// <summary>
/// "Still there": the same barrier, mentioned again; or the yes to the question that was asked, which brings it to the
/// leader.
/// </summary>
internal sealed class StillThereAction(SprintAccess groups, BarrierViews views) : ICardAction
{
    public string Verb => Verbs.StillThere;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await groups.ReadAsync(call, cancellationToken) is not { } sprint)
        {
            return SprintAccess.StrangerReply;
        }

        var still = new StillThere(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, Source(call, sprint));
        var answered = await groups.ExecuteAsync(call, still, cancellationToken);
        return views.After(call, answered, Sentence(answered.Decision));
    }

    // One mention a round, or a day: however many tap.
    private static string Source(CardCall call, Sprint sprint) =>
        sprint.RoundOrNull(call.Data.Round) is { } round
            ? CheckinSource.Of(round.Number)
            : $"card:{Schedule.DayOf(sprint.Plan, call.Now):uuuu-MM-dd}";

    private static string Sentence(Decision decision) =>
        decision.Events.Any(happened => happened is BarrierRaised or BarrierCameBack)
            ? "Thank you for saying so. It goes to your leader now; you have tried."
            : "Thank you. It is noted as still there; nobody is nudged again.";
}

/// <summary>"Our leader should hear", of what the group tries first or car-parked.</summary>
internal sealed class TellLeaderAction(SprintAccess groups, BarrierViews views) : ICardAction
{
    public string Verb => LivingCard.Tell;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var tell = new TellLeader(call.Command, call.Now, call.Caller.Id, call.Data.Barrier);
        return views.After(
            call,
            await groups.ExecuteAsync(call, tell, cancellationToken),
            "Thank you for saying so. It goes to your leader."
        );
    }
}
