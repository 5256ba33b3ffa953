using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>
/// What somebody who supports the group sees, in their own chat, after they did something: the card as it stands. A
/// stale one says what happened meanwhile, to whoever was told of the barrier; to anybody else a sentence is all there
/// is.
/// </summary>
internal static class LeaderViews
{
    public static Reply Of(CardCall call, Sprint sprint, Barrier barrier, Refusal? refusal, string sentence)
    {
        var said = refusal?.Sentence ?? sentence;
        return sprint.IsForLeader(barrier.Id) && sprint.WasToldOf(barrier, call.Caller.Id)
            ? Reply.Show(
                NudgeCard.Of(
                    call.Data.Sprint,
                    sprint,
                    barrier,
                    call.Caller.Id,
                    KindOf(call, sprint),
                    refusal?.Sentence
                ),
                said
            )
            : Reply.Say(said);
    }

    /// <summary>The card as it stands, with a sentence of another moment on top.</summary>
    public static AdaptiveCard Front(CardCall call, Sprint sprint, Barrier barrier, string? said) =>
        NudgeCard.Of(call.Data.Sprint, sprint, barrier, call.Caller.Id, KindOf(call, sprint), null, said);

    private static NoticeKind KindOf(CardCall call, Sprint sprint) =>
        sprint
            .Outbox.Values.FirstOrDefault(one => one.Sent?.Activity == call.Message && one.Notice.To == call.Caller.Id)
            ?.Notice.Kind
        ?? NoticeKind.Nudge;
}
