using CheckinBot.Chat;
using CheckinBot.Erasure;
using CheckinBot.EventStore;

namespace CheckinBot.Privacy;

/// <summary>
/// "Forget me for good": for whoever presses, in their own chat. Written down at once; the clock does it.
/// </summary>
internal sealed class ForgetAction(Forgetting forgetting) : ICardAction
{
    public string Verb => ForgetCard.Forget;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind != ChatKind.Personal)
        {
            return Reply.Say(
                "This is between you and me: write \"forget me\" in your own chat with CheckinBot. Nothing was changed."
            );
        }

        await forgetting.AskAsync(call.Caller.Chat.Tenant, call.Caller.Id, call.Now, cancellationToken);
        return Reply.Show(ForgetCard.UnderWay(), "I am forgetting you. It takes a minute or so.");
    }
}
