using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Barriers;

/// <summary>What somebody sees after they did something with a barrier: how it stands now, whoever was first.</summary>
internal static class BarrierViews
{
    public static Reply After(CardCall call, Answered<Sprint> answered, string sentence)
    {
        var barrier = answered.Book.Barrier(call.Data.Barrier);
        if (answered.Decision.Refusal is { } refusal || barrier is null)
        {
            return Reply.Say(answered.Decision.Refusal?.Sentence ?? sentence);
        }

        return Reply.Show(Card(call, answered.Book, barrier, sentence), sentence);
    }

    private static AdaptiveCard Card(CardCall call, Sprint sprint, Barrier barrier, string sentence) =>
        call.Caller.Chat.Kind == ChatKind.Personal
            ? NudgeCard.Of(call.Data.Sprint, sprint, barrier, null)
            : BarrierCard.News(call.Data.Sprint, sprint, barrier, Heading(barrier), sentence);

    private static string Heading(Barrier barrier) => barrier.State switch
    {
        BarrierState.Cleared => "A barrier is cleared",
        BarrierState.Acknowledged => AcknowledgedNews.Heading(barrier),
        _ => "In the way",
    };
}
