using CheckinBot.Domain;

namespace CheckinBot.Tests.Architecture;

/// <summary>One of each event, with nothing left out that may be left out.</summary>
internal static class EverySprintEvent
{
    private const int Round = 3;
    private static readonly Instant Moment = Instant.FromUtc(2026, 11, 21, 15, 0);
    private static readonly LocalDate Day = new(2026, 11, 21);
    private static readonly MemberId Amira = new("6f1c8f0e-0000-4000-8000-000000000001");
    private static readonly Domain.Person Somebody = new(Amira, "Amira", "29:amira");
    private static readonly BarrierId Barrier = new("b7");
    private static readonly BarrierWords Words = new("The projector is broken", Urgency.Blocking, Help.Action);
    private static readonly Answer Answer = new(Going.Wobbling, "Two lessons", "The projector", "Pairs", "Ben");
    private static readonly NoticeId Notice = Domain.Notice.NudgeOf(Barrier);
    private static readonly SprintPlan Plan = new("Talk", "Pupils explain", Day, Day.PlusWeeks(3), new([IsoDayOfWeek.Thursday], new(15, 0), "Europe/London"), Somebody, new(Day, Day));

    public static IReadOnlyList<SprintEvent> All { get; } =
    [
        new SprintStarted(new("tenant", "19:group"), Plan, [Somebody]),
        new SprintEnded(Early: false),
        new MemberJoined(Somebody),
        new LeaderMet(Somebody),
        new MemberLeft(Amira),
        new RoundOpened(Round, Moment, Moment, Moment),
        new RoundMissed(Round, Moment),
        new RoundReminded(Round, Told: true),
        new RoundClosed(Round),
        new CheckedIn(Round, Amira, Answer, Late: false),
        new CheckinEdited(Round, Amira, Answer),
        new BarrierRaised(Barrier, "round:3", Amira, Words),
        new BarrierCarParked(Barrier, "round:3", Amira, Words),
        new BarrierReworded(Barrier, Words),
        new BarrierAcknowledged(Barrier, Amira),
        new BarrierCleared(Barrier, Amira, Outcome.Lesson, "Ask early"),
        new BarrierReopened(Barrier, Amira),
        new NoticeDelivered(Notice, "19:group", "1"),
        new NoticeDeferred(Notice, Moment),
        new NoticeParked(Notice),
        new NoticesReleased(Audience.Leader),
        new NoticeDropped(Notice),
        new CardMoved(Notice, "19:group", "2"),
    ];
}
