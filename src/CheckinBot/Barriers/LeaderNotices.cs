using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Barriers;

/// <summary>To a leader, once: a barrier that they have not seen in time.</summary>
internal sealed class RemindLeaderCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.RemindLeader;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        NudgeCard.Letter(id, sprint, notice, "A barrier still waits for a word from you");
}

/// <summary>To a leader who held back: the group says that it still stands.</summary>
internal sealed class ComeBackCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.ComeBack;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        NudgeCard.Letter(id, sprint, notice, "The group tried first. It still stands.");
}

/// <summary>To the deputy, once: a barrier that the leader has not seen in time, or cannot be told.</summary>
internal sealed class TellDeputyCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.TellDeputy;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        NudgeCard.Letter(id, sprint, notice, "A barrier waits, and you are the deputy");
}
