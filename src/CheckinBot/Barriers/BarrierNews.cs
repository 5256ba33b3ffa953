using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Barriers;

/// <summary>
/// To the group: the leader is on it; or has read it, where that was all that was wanted. Once that is over, the same
/// card says how the barrier stands.
/// </summary>
internal sealed class AcknowledgedNews : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.TellAcknowledged;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice)
    {
        var barrier = sprint.BarrierOf(notice);
        return barrier.State switch
        {
            BarrierState.Acknowledged => Of(id, sprint, barrier, Heading(barrier), Sentence(sprint, barrier)),
            BarrierState.Cleared => Of(
                id,
                sprint,
                barrier,
                "Your leader heard of this",
                BarrierLabels.State(sprint, barrier) + "."
            ),
            BarrierState.CarParked or BarrierState.TryingFirst or BarrierState.Open or BarrierState.HeldBack =>
                ClearedNews.Of(id, sprint, barrier),
        };
    }

    public static string Heading(Barrier barrier) =>
        barrier.Words.Help == Help.JustSoYouKnow ? "Your leader has read it" : "Your leader is on it";

    private static CardMessage Of(SprintId id, Sprint sprint, Barrier barrier, string heading, string sentence) =>
        new(BarrierCard.News(id, sprint, barrier, heading, sentence), heading);

    // The deputy may be, or to whom it was passed on.
    private static string Who(Sprint sprint, Barrier barrier) =>
        Names.Of(sprint, barrier.AcknowledgedBy ?? sprint.LeaderOf(barrier));

    private static string Sentence(Sprint sprint, Barrier barrier) =>
        barrier.Words.Help == Help.JustSoYouKnow
            ? $"{Phrases.First(Who(sprint, barrier))} knows now. Nothing else was asked."
            : $"{Phrases.First(Who(sprint, barrier))} has read it and is on it. The work stays yours: you "
                + "can clear it too.";
}

/// <summary>To the group: a barrier is cleared; once it stands again, the same card says that.</summary>
internal sealed class ClearedNews : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.TellCleared;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) => Of(id, sprint, sprint.BarrierOf(notice));

    public static CardMessage Of(SprintId id, Sprint sprint, Barrier barrier) =>
        barrier.State == BarrierState.Cleared
            ? new(
                BarrierCard.News(id, sprint, barrier, "A barrier is cleared", Sentence(sprint, barrier)),
                "A barrier is cleared"
            )
            : new(
                BarrierCard.News(
                    id,
                    sprint,
                    barrier,
                    "A barrier is in the way again",
                    "It was cleared, and stands in your way after all."
                ),
                "A barrier is in the way again"
            );

    private static string Sentence(Sprint sprint, Barrier barrier) =>
        Phrases.First(Names.Of(sprint, barrier.Clearing.By))
        + barrier.Clearing.Outcome switch
        {
            Outcome.Removed => " says that it is out of the way.",
            Outcome.WorkedAround => " says that a way round was found.",
            Outcome.Lesson => " says that it is a lesson learned.",
        };
}
