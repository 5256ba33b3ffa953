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
        if (barrier is null || refusal?.Kind == RefusalKind.Unclear)
        {
            return Reply.Say(refusal?.Sentence ?? sentence);
        }

        return call.Caller.Chat.Kind == ChatKind.Personal ? ToLeader(call, answered.Book, barrier, refusal, sentence)
            : refusal is not null ? Reply.Refuse(refusal)
            : Reply.Show(BarrierCard.News(call.Data.Sprint, answered.Book, barrier, Heading(barrier), sentence), sentence);
    }

    // A stale card says what happened meanwhile, to whoever was told of the barrier; to anybody else a refusal is all there is.
    private static Reply ToLeader(CardCall call, Sprint sprint, Barrier barrier, Refusal? refusal, string sentence) =>
        !sprint.IsForLeader(barrier.Id) || !sprint.WasToldOf(barrier, call.Caller.Id) ? Reply.Say(refusal?.Sentence ?? sentence)
        : Reply.Show(NudgeCard.Of(call.Data.Sprint, sprint, barrier, call.Caller.Id, KindOf(call, sprint), refusal?.Sentence), refusal?.Sentence ?? sentence);

    private static NoticeKind KindOf(CardCall call, Sprint sprint) => sprint.Outgoing.Values
        .FirstOrDefault(one => one.Activity == call.Message && one.Notice.To == call.Caller.Id)?.Notice.Kind ?? NoticeKind.Nudge;

    private static string Heading(Barrier barrier) => barrier.State switch
    {
        BarrierState.Cleared => "A barrier is cleared",
        BarrierState.Acknowledged => AcknowledgedNews.Heading(barrier),
        _ => "In the way",
    };
}
