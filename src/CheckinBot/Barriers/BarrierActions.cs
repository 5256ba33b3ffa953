using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;
using CheckinBot.Store;

namespace CheckinBot.Barriers;

/// <summary>"Raise it": a barrier from the form, in the group's chat. The form becomes the barrier's card.</summary>
internal sealed class RaiseBarrierAction(GroupSprints groups) : ICardAction
{
    private static readonly Refusal WhoShouldHear = new(RefusalKind.Unclear, "Please pick who should hear of it.");

    public string Verb => BarrierForm.Raise;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var draft = BarrierDraft.Of(call.Data);
        if (draft.Hears is null or Hears.Group)
        {
            return Again(call, await groups.ReadAsync(call, cancellationToken), draft, WhoShouldHear.Sentence);
        }

        try
        {
            var answered = await groups.ExecuteAsync(call, Command(call, draft), cancellationToken);
            return answered.Decision.Refusal is { } refusal ? Again(call, answered.Book, draft, refusal.Sentence) : Kept(call, answered.Book);
        }
        catch (StoreUnavailableException) when (groups.LastSeen(call) is { } seen)
        {
            return Again(call, seen, draft, Reply.NotSaved.Sentence) with { Saved = false };
        }
    }

    private static RaiseBarrier Command(CardCall call, BarrierDraft draft) => new(
        call.Command, call.Now, call.Caller.Id, Source(call), new(draft.What, draft.Urgency, draft.Help), draft.Hears ?? Hears.CarPark, NewIds.Barrier())
    {
        Place = new(call.Caller.Chat.Conversation, call.Message),
    };

    // Without a message to stand for the form, each press is its own: two barriers must not become one.
    private static string Source(CardCall call) => call.Message.Length > 0 ? $"form:{call.Message}" : $"press:{call.Command}";

    private static Reply Kept(CardCall call, Sprint sprint)
    {
        var source = Source(call);
        return Reply.Show(LivingCard.Of(call.Data.Sprint, sprint, sprint.BarrierFrom(source, call.Caller.Id) ?? sprint.Barriers[^1]), "Thank you for saying it. It is kept.");
    }

    private static Reply Again(CardCall call, Sprint? sprint, BarrierDraft draft, string sentence) =>
        sprint?.Plan is not null && sprint.Members.Contains(call.Caller.Id)
            ? Reply.Show(BarrierForm.Of(call.Data.Sprint, sprint, draft, sentence), sentence)
            : Reply.Say(sentence);
}

/// <summary>"Cleared", with an outcome.</summary>
internal sealed class ClearBarrierAction(LedSprints sprints) : ICardAction
{
    public string Verb => Verbs.ClearBarrier;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        call.Data.Choice<Outcome>(CardFields.Outcome) is not { } outcome
            ? Reply.Say("Please pick how it was cleared.")
            : BarrierViews.After(call, await sprints.ExecuteAsync(call, Command(call, outcome), cancellationToken), "It is cleared. The group is told.");

    private static ClearBarrier Command(CardCall call, Outcome outcome) =>
        new(call.Command, call.Now, call.Caller.Id, call.Data.Barrier, outcome, call.Data.Words(CardFields.Note));
}

/// <summary>"Still in the way": the same barrier stands again. The leader's card says so, quietly: one barrier, one nudge.</summary>
internal sealed class ReopenBarrierAction(LedSprints sprints) : ICardAction
{
    private const string Again =
        "It is open again, and your leader's card says so, without a new message. If they should hear at once, write \"@CheckinBot barrier\" and raise it anew.";

    private const string ParkedAgain = "It is in the car park for your review again. Your leader is not told.";

    public string Verb => BarrierCard.Reopen;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var answered = await sprints.ExecuteAsync(call, new ReopenBarrier(call.Command, call.Now, call.Caller.Id, call.Data.Barrier), cancellationToken);
        return BarrierViews.After(call, answered, answered.Book.IsForLeader(call.Data.Barrier) ? Again : ParkedAgain);
    }
}
