using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Barriers;

/// <summary>What somebody sees after they did something with a barrier: how it stands now, whoever was first.</summary>
internal static class BarrierViews
{
    public static Reply After(CardCall call, Answered<Sprint> answered, string sentence)
    {
        var (refusal, barrier) = (answered.Decision.Refusal, answered.Book.Barrier(call.Data.Barrier));
        return barrier is null || refusal?.Kind == RefusalKind.Unclear ? Reply.Say(refusal?.Sentence ?? sentence)
            : call.Caller.Chat.Kind == ChatKind.Personal ? LeaderViews.Of(call, answered.Book, barrier, refusal, sentence)
            : refusal is not null ? Reply.Refuse(refusal)
            : InGroup(call, answered.Book, barrier, sentence);
    }

    // A check-in card keeps what somebody has typed into it; a question shows what was answered; anything else becomes the barrier's card.
    private static Reply InGroup(CardCall call, Sprint sprint, Barrier barrier, string sentence) => Pressed(call, sprint, barrier) switch
    {
        _ when call.Data.Round > 0 => Reply.Say(sentence),
        { Kind: NoticeKind.AskStill } question => Reply.Show(StillCard.Of(call.Data.Sprint, sprint, question, sentence), sentence),
        _ => Reply.Show(LivingCard.Of(call.Data.Sprint, sprint, barrier, sentence), sentence),
    };

    private static Notice? Pressed(CardCall call, Sprint sprint, Barrier barrier) => call.Message.Length == 0 ? null
        : sprint.Outgoing.Values.FirstOrDefault(one => one.Activity == call.Message && one.Notice.Barrier == barrier.Id)?.Notice;
}
