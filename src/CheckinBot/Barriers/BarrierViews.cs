using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Barriers;

/// <summary>
/// What somebody sees after they did something with a barrier: how it stands now, whoever was first; of a form, what
/// came of it.
/// </summary>
internal sealed class BarrierViews(Forms forms)
{
    public Reply After(CardCall call, CommandResult<Sprint> answered, string sentence)
    {
        var (refusal, barrier) = (answered.Decision.Refusal, answered.Aggregate.BarrierOrNull(call.Data.Barrier));
        if (barrier is null || refusal?.Kind == RefusalKind.Unclear)
        {
            return Reply.Say(refusal?.Sentence ?? sentence);
        }

        if (IsForm(call, answered.Aggregate) && (refusal is null || refusal.Kind == RefusalKind.NotNow))
        {
            return Closed(call, answered.Aggregate, barrier, refusal?.Sentence ?? sentence);
        }

        return OnCard(call, answered.Aggregate, barrier, refusal, sentence);
    }

    private Reply Closed(CardCall call, Sprint sprint, Barrier barrier, string sentence) =>
        forms.Close(call, Done(call, sprint, barrier, sentence), sentence);

    private static Reply OnCard(CardCall call, Sprint sprint, Barrier barrier, Refusal? refusal, string sentence)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return LeaderViews.Of(call, sprint, barrier, refusal, sentence);
        }

        return refusal is not null ? Reply.Refuse(refusal) : InGroup(call, sprint, barrier, sentence);
    }

    // A check-in card keeps what somebody has typed into it; a question shows what was answered; anything else becomes
    // the barrier's card.
    private static Reply InGroup(CardCall call, Sprint sprint, Barrier barrier, string sentence) =>
        sprint.MessageAt(call.Message)?.Notice switch
        {
            _ when call.Data.Round > 0 => Reply.Say(sentence),
            { Kind: NoticeKind.AskStill } question when question.Barrier == barrier.Id => Reply.Show(
                StillCard.Of(call.Data.Sprint, sprint, question, sentence),
                sentence
            ),
            _ => Reply.Show(LivingCard.Of(call.Data.Sprint, sprint, barrier, sentence), sentence),
        };

    // A leader reads what the group sees of it.
    private static CardMessage Done(CardCall call, Sprint sprint, Barrier barrier, string sentence) =>
        call.Caller.Chat.Kind == ChatKind.Personal
            ? ActForms.Done(barrier, [sentence, .. NudgeStanding.Of(sprint, barrier, call.Caller.Id)], "you.")
            : ActForms.Done(barrier, [sentence], ActForms.InGroup(sprint, barrier));

    // A message that the log knows is no form, whatever the press says.
    private static bool IsForm(CardCall call, Sprint sprint) =>
        call.Data.Toggle(CardFields.Form).Value is true && sprint.MessageAt(call.Message) is null;
}
