using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Plans;

/// <summary>"Carry out together": first whom to ask, then the question.</summary>
internal sealed class OfferPlanAction(PlanDesk desk, Asking asking) : PlanAction
{
    private const string Asked =
        "They are asked privately, within the agreed hours. Their answer stands here when you look: no "
        + "message will interrupt you.";

    public override string Verb => PlanVerbs.Offer;

    protected override async Task<Reply> OwnAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (entry, isForm) = (
            await desk.FindAsync(call, cancellationToken),
            !call.Data.HasAny(CardFields.CoOwner, CardFields.Message)
        );
        return entry switch
        {
            null or { State: PlanState.Joint } => await desk.MeanwhileAsync(call, entry, cancellationToken),
            { IsLed: false } => SprintAccess.StrangerReply,
            { State: PlanState.Asked } when isForm => await desk.MeanwhileAsync(call, entry, cancellationToken),
            _ => isForm ? Form(call, entry, PlanParts.Starter, null) : await AskAsync(call, entry, cancellationToken),
        };
    }

    private async Task<Reply> AskAsync(CardCall call, PlanEntry entry, CancellationToken cancellationToken) =>
        await asking.AskAsync(call, entry.Sprint, cancellationToken) switch
        {
            null => await desk.AfterAsync(call, Asked, cancellationToken),
            { Kind: RefusalKind.Unclear } unclear => Form(
                call,
                entry,
                call.Data.Words(CardFields.Message),
                unclear.Sentence
            ),
            { } refusal => await desk.AfterAsync(call, refusal.Sentence, cancellationToken),
        };

    private static Reply Form(CardCall call, PlanEntry entry, string message, string? problem) =>
        Reply.Show(OfferCard.Of(entry, call.Caller.Id, message, problem), problem ?? Newer);
}
