using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.Barriers;

/// <summary>"Raise it": a barrier from the form, in the group's chat. The form becomes the barrier's card.</summary>
internal sealed class RaiseBarrierAction(SprintAccess groups, OtherGroups others) : ICardAction
{
    public string Verb => BarrierForm.Raise;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var draft = BarrierDraft.Of(call.Data);
        if (draft.Missing is { } missing)
        {
            return Again(call, await groups.ReadAsync(call, cancellationToken), draft, missing);
        }

        try
        {
            var form = new MessageRef(call.Caller.Chat.Conversation, call.Message);
            var answered = await groups.ExecuteAsync(
                call,
                draft.Command(call, Source(call)) with
                {
                    Form = form,
                    Known = await others.KnownAsync(call, draft.Kind, cancellationToken),
                },
                cancellationToken
            );
            return answered.Decision.Refusal is { } refusal
                ? Again(call, answered.Aggregate, draft, refusal.Sentence)
                : Kept(call, answered.Aggregate);
        }
        catch (StoreUnavailableException) when (groups.LastSeen(call) is { } seen)
        {
            return Again(call, seen, draft, Reply.NotSaved.Sentence) with { Saved = false };
        }
    }

    // Without a message to stand for the form, each press is its own: two barriers must not become one.
    private static string Source(CardCall call) =>
        call.Message.Length > 0 ? $"form:{call.Message}" : $"press:{call.Command}";

    private static Reply Kept(CardCall call, Sprint sprint)
    {
        const string Thanks = "Thank you for saying it. It is kept.";
        return Reply.Show(
            LivingCard.Of(
                call.Data.Sprint,
                sprint,
                sprint.BarrierFrom(Source(call), call.Caller.Id) ?? sprint.Barriers[^1],
                Thanks
            ),
            Thanks
        );
    }

    private static Reply Again(CardCall call, Sprint? sprint, BarrierDraft draft, string sentence) =>
        sprint?.IsStarted == true && sprint.Members.Contains(call.Caller.Id)
            ? Reply.Show(BarrierForm.Of(call.Data.Sprint, sprint, call.Now, draft, sentence), sentence)
            : Reply.Say(sentence);
}
