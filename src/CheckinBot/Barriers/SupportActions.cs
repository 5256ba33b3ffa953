using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>"I'm on it": the leader's, in their own chat or in the group's.</summary>
internal sealed class AcknowledgeBarrierAction(LeaderSprintAccess sprints, BarrierViews views) : ICardAction
{
    public string Verb => LeaderVerbs.Acknowledge;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        views.After(
            call,
            await sprints.ExecuteAsync(
                call,
                new AcknowledgeBarrier(call.Command, call.Now, call.Caller.Id, call.Data.Barrier),
                cancellationToken
            ),
            "The group knows that you are on it."
        );
}

/// <summary>"Send encouragement": words of the leader's to the group. No acknowledgement.</summary>
internal sealed class EncourageAction(LeaderSprintAccess sprints, BarrierViews views) : ICardAction
{
    public string Verb => LeaderVerbs.Encourage;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        views.After(
            call,
            await sprints.ExecuteAsync(
                call,
                new Encourage(
                    call.Command,
                    call.Now,
                    call.Caller.Id,
                    call.Data.Barrier,
                    call.Data.Words(CardFields.Text)
                ),
                cancellationToken
            ),
            "Your words go to the group as yours."
        );
}

/// <summary>"Hold back": the group tries first, for some school days.</summary>
internal sealed class HoldBackAction(LeaderSprintAccess sprints, BarrierViews views) : ICardAction
{
    public string Verb => LeaderVerbs.HoldBack;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        var hold = new HoldBack(
            call.Command,
            call.Now,
            call.Caller.Id,
            call.Data.Barrier,
            read.Number(CardFields.SchoolDays) ?? 0
        );
        return read.Problem() is { } problem
            ? Reply.Say(problem)
            : views.After(
                call,
                await sprints.ExecuteAsync(call, hold, cancellationToken),
                "The group reads that you trust it to try first."
            );
    }
}
