using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;

namespace CheckinBot.Barriers;

/// <summary>
/// What somebody sees after they did something with a barrier: how it stands now, whoever was first; of a form, what
/// came of it.
/// </summary>
internal sealed class BarrierViews(Forms forms)
{
    public Reply After(CardCall call, CommandResult<Sprint> answered, string sentence)
    {
        var (refusal, barrier) = (answered.Decision.Refusal, answered.Aggregate.Barrier(call.Data.Barrier));
        return barrier is null || refusal?.Kind == RefusalKind.Unclear ? Reply.Say(refusal?.Sentence ?? sentence)
            : IsForm(call, answered.Aggregate) && (refusal is null || refusal.Kind == RefusalKind.NotNow)
                ? forms.Close(
                    call,
                    Done(call, answered.Aggregate, barrier, refusal?.Sentence ?? sentence),
                    refusal?.Sentence ?? sentence
                )
            : call.Caller.Chat.Kind == ChatKind.Personal
                ? LeaderViews.Of(call, answered.Aggregate, barrier, refusal, sentence)
            : refusal is not null ? Reply.Refuse(refusal)
            : InGroup(call, answered.Aggregate, barrier, sentence);
    }

    // A check-in card keeps what somebody has typed into it; a question shows what was answered; anything else becomes
    // the barrier's card.
    private static Reply InGroup(CardCall call, Sprint sprint, Barrier barrier, string sentence) =>
        Pressed(call, sprint)?.Notice switch
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
        call.Data.Toggle(CardFields.Form).Value is true && Pressed(call, sprint) is null;

    private static OutboxMessage? Pressed(CardCall call, Sprint sprint) =>
        call.Message.Length == 0 ? null : sprint.Outbox.Values.FirstOrDefault(one => one.Activity == call.Message);
}
