using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>"I only look on": nobody waits for this person's check-ins.</summary>
internal sealed class LookOnAction(SprintAccess groups) : ICardAction
{
    public string Verb => WhoTakesPart.LookOn;

    public Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        groups.PartAsync(
            call,
            yes: false,
            "You only look on from now on. No reminder waits for you.",
            cancellationToken
        );
}

/// <summary>"I take part", after looking on.</summary>
internal sealed class TakePartAction(SprintAccess groups) : ICardAction
{
    public string Verb => WhoTakesPart.TakePart;

    public Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        groups.PartAsync(call, yes: true, "Good to have you with us.", cancellationToken);
}

internal static class TakingPart
{
    public static async Task<Reply> PartAsync(
        this SprintAccess groups,
        CardCall call,
        bool yes,
        string sentence,
        CancellationToken cancellationToken
    )
    {
        var answered = await groups.ExecuteAsync(
            call,
            new TakePart(call.Command, call.Now, call.Caller.Id, yes),
            cancellationToken
        );
        return answered.Decision.Refusal is { } refusal
            ? Reply.Refuse(refusal)
            : Reply.Show(SprintCard.Of(call.Data.Sprint, answered.Aggregate, call.Caller.Id), sentence);
    }
}
