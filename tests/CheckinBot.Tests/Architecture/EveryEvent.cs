using CheckinBot.Domain;

namespace CheckinBot.Tests.Architecture;

/// <summary>One of each event, with nothing left out that may be left out.</summary>
internal static class EveryEvent
{
    private const int Round = 3;
    private static readonly Instant Moment = Instant.FromUtc(2026, 11, 21, 15, 0);
    private static readonly LocalDate Day = new(2026, 11, 21);
    private static readonly MemberId Amira = new("6f1c8f0e-0000-4000-8000-000000000001");
    private static readonly Domain.Person Somebody = new(Amira, "Amira", "29:amira");
    private static readonly BarrierId Barrier = new("b7");
    private static readonly BarrierText Words = new("The projector is broken", Urgency.Blocking, Help.Action)
    {
        Kind = BarrierKind.Technology,
        Tried = "Asked the caretaker",
        Link = "https://teams.example/l/1",
        AsGroup = true,
    };
    private static readonly TrialsKnown Known = new(2, 1, 0, 1);
    private static readonly PlanId Plan1 = new("p1");
    private static readonly TouchId Touch = new("t1");
    private static readonly SprintId Sprint = new("3f9ac1-2");
    private static readonly PlanFacts PlanFacts = new(
        Sprint,
        Barrier,
        "If the lesson stops",
        "I bring my own projector",
        "Ben"
    );
    private static readonly TouchFacts TouchFacts = new(
        "Ben",
        Sprint,
        How.Call,
        "The projector",
        Tone.Positive,
        TurnedOut.Worked,
        Bookmarked: true,
        Day
    );
    private static readonly QuestionSet Asked = new([
        .. QuestionSet.Default.All,
        new(QuestionKind.Choice, "Which group?")
        {
            Slot = 1,
            Answers = ["A", "B"],
            By = Amira,
        },
    ]);
    private static readonly Answer Answer = new(Going.Wobbling, "Two lessons", "The projector", "Pairs", "Ben")
    {
        Own = OwnAnswers.Of([new(1, "", 2), new(2, "Loud", 0)]),
    };
    private static readonly ReviewAnswer Looked = new(
        Verdict.Yes,
        Verdict.Partly,
        Verdict.No,
        "Shorter prompts",
        "More because",
        NextStep.Adapt
    );
    private static readonly NoticeId Notice = Domain.Notice.NudgeOf(Barrier);
    private static readonly SchoolCalendar School = new(
        new(new DateInterval(Day, Day.PlusDays(2)), new DateInterval(Day.PlusDays(5), Day.PlusDays(5))),
        Moment
    );
    private static readonly SprintPlan Plan = new(
        "Talk",
        "Pupils explain",
        Day,
        Day.PlusWeeks(3),
        new([IsoDayOfWeek.Thursday], new(15, 0), "Europe/London"),
        Somebody,
        new(Day, Day)
    )
    {
        Deputy = Somebody,
        Questions = Asked,
        School = School,
    };

    public static IReadOnlyList<LogEvent> All { get; } =
    [
        new SprintStarted(new("tenant", "19:group"), Plan, [Somebody]) { TakenFrom = Sprint, StartedBefore = 2 },
        new SprintEnded(Early: false) { LooksBackUntil = Moment, RemindAt = Moment },
        new StartingPointShared(
            Amira,
            new(
                "Talk",
                "Pupils explain",
                [IsoDayOfWeek.Thursday],
                new(15, 0),
                22,
                [new(PointLineKind.Tried, "Pairs", Amira, TrialOutcome.Partly)]
            )
            {
                FocusBy = Amira,
                EvidenceBy = Amira,
                Questions = Asked,
            }
        ),
        new StartingPointTakenBack(Amira),
        new OthersStarted(Sprint),
        new ReviewAnswered(Amira, Looked),
        new ReviewEdited(Amira, Looked),
        new ReviewReminded(Told: true),
        new ReviewClosed(),
        new ReviewDecided(Amira, NextStep.Adapt),
        new MemberJoined(Somebody),
        new LeaderMet(Somebody),
        new LeaderReachable(AnyHourWhenBlocking: true),
        new LeaderOutOfReach(Amira),
        new LeaderInReach(Amira),
        new MemberLeft(Amira),
        new MemberLooksOn(Amira),
        new MemberTakesPart(Amira),
        new MemberAway(Amira, Day, Day.PlusDays(2), "A course"),
        new MemberBack(Amira),
        new RoundSkipped(Round, Amira),
        new LeaderChanged(Amira, Somebody, AnyHourWhenBlocking: true),
        new DeputyChanged(Amira, Somebody),
        new FocusChanged(Amira, "Talk more"),
        new EvidenceChanged(Amira, "Exit tickets"),
        new RhythmChanged(Amira, Plan.Rhythm, SchoolWeek.MondayToFriday),
        new LastDayChanged(Amira, Day),
        new HolidaysChanged(Amira, new(new DateInterval(Day, Day))),
        new DigestHoldsChanged(Amira, DigestHolds.Everything),
        new SharingChanged(Amira, SharesMoves: true),
        new QuestionsChanged(Amira, Asked),
        new ThanksGiven(Round, Amira, Amira),
        new RoundOpened(Round, Moment, Moment, Moment),
        new RoundMissed(Round, Moment),
        new RoundReminded(Round, Told: true) { Own = [Amira] },
        new RoundClosed(Round),
        new CheckedIn(Round, Amira, Answer, Late: false),
        new CheckedInEarly(Round, Amira, Answer),
        new RemindersChosen(Amira, Reminders.OwnChat),
        new CheckinEdited(Round, Amira, Answer),
        new BarrierRaised(Barrier, "round:3", Amira, Words) { Known = Known },
        new BarrierCarParked(Barrier, "round:3", Amira, Words) { Known = Known },
        new BarrierTryFirst(Barrier, "round:3", Amira, Words, Moment) { Known = Known },
        new BarrierReworded(Barrier, Words),
        new BarrierAddedTo(Barrier, Amira, "It works with another cable"),
        new BarrierMentioned(Barrier, Amira, "round:4"),
        new BarrierAskedAbout(Barrier),
        new BarrierCameBack(Barrier, Amira),
        new BarrierAcknowledged(Barrier, Amira),
        new BarrierHeldBack(Barrier, Amira, Moment),
        new BarrierEncouraged(Barrier, Amira, "You are close"),
        new BarrierPassedOn(Barrier, Amira, Somebody),
        new BarrierHandedOver(Barrier, Amira, Amira, Somebody),
        new BarrierLeaderReminded(Barrier),
        new BarrierDeputyTold(Barrier),
        new BarrierCleared(Barrier, Amira, Outcome.Lesson, "Ask early"),
        new BarrierReopened(Barrier, Amira),
        new OptionsOpened(Barrier, Amira, IdeaPhase.Why),
        new OptionsMovedOn(Barrier, Amira, IdeaPhase.Ideas),
        new WhySaid(Barrier, Amira, "The cable is old", Named: true),
        new IdeaAdded(Barrier, 1, Amira, "Swap rooms", Named: false),
        new IdeaSupported(Barrier, 1, Amira, Backs: true),
        new IdeaChosen(Barrier, 1, Amira, Amira, Day, Moment),
        new MoveAsked(Barrier),
        new MoveTried(Barrier, 1, Amira, TrialOutcome.Partly, "Swap earlier"),
        new JointPlanShared(Plan1, Barrier, Somebody, Amira, "If it stays", "We borrow one"),
        new JointPlanEnded(Plan1, Amira, TrialOutcome.Worked, "Ask the library"),
        new LeaderKnown("tenant", Somebody),
        new SettingsChosen(LeaderSettings.Default),
        new DigestFell(1, Moment, Told: true),
        new DigestSeen(2),
        new TouchLogged(Touch, TouchFacts),
        new TouchChanged(Touch, TouchFacts),
        new TouchRemoved(Touch),
        new TouchMarked(
            "3f9ac1-2:41",
            new(Tone.Neutral, TurnedOut.TooEarly, Bookmarked: true, "Good talk", IsRemoved: false)
        ),
        new PlanDrafted(Plan1, PlanFacts),
        new PlanChanged(Plan1, PlanFacts),
        new PlanDropped(Plan1),
        new PlanOffered(Plan1, Somebody, "Together?") { Hours = new("Europe/London", new(8, 0), new(17, 0)) },
        new PlanAnswered(Plan1, Yes: true),
        new ClosedDaysLearned(School),
        new RecordErased(ErasedFor.Person, MemberId.MadeUp("0123456789ab")),
        new NoticeDelivered(Notice, "19:group", "1"),
        new NoticeDeferred(Notice, Moment),
        new NoticeParked(Notice) { Why = Unreached.NotInstalled, RetryAt = Moment },
        new NoticesReleased(Amira),
        new NoticeDropped(Notice),
        new CardMoved(Notice, "19:group", "2"),
    ];
}
