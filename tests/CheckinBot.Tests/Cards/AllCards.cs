using CheckinBot.Absences;
using CheckinBot.Barriers;
using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Checkins;
using CheckinBot.Domain;
using CheckinBot.Sprints;

namespace CheckinBot.Tests.Cards;

/// <summary>
/// One card of every kind and state, by name, made by the product's own code from the same school's texts.
/// </summary>
internal static partial class AllCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(SchoolTexts texts, int size, string? leader = null)
    {
        SchoolSprint Start() => new(texts, size, leader);
        return
        [
            .. OfSprint(Start),
            .. OfCheckin(Start),
            .. OfSummary(Start),
            .. OfBarrier(Start),
            .. OfFollowing(Start),
            .. OfNudge(Start),
            .. OfDigest(Start),
            .. OfPlans(Start),
            .. OfOptions(Start),
            .. OfLeader(Start),
            .. OfRecords(texts, Start),
            .. OfForgetting(texts),
            .. OfReview(Start),
            ("help-personal", HelpTextCommand.Personal.Card),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfSprint(Func<SchoolSprint> start)
    {
        var sprint = start();
        var draft = SprintDraft.Default(new(2026, 11, 23), "Europe/London") with
        {
            Focus = sprint.Texts.Focus,
            Evidence = sprint.Texts.Evidence,
            Leader = sprint.Leader.Id.Value,
        };
        return
        [
            ("welcome", SprintCard.Welcome()),
            ("setup", SetupCard.Of(SprintDraft.Default(new(2026, 11, 23), "Europe/London"), sprint.People, null)),
            (
                "setup-problem",
                SetupCard.Of(draft, sprint.People, "The last day is before the first day. Please swap them.")
            ),
            ("sprint", SprintCard.Of(SchoolSprint.Id, sprint.State)),
            ("sprint-asked", SprintCard.Of(SchoolSprint.Id, sprint.Ask().State)),
            ("sprint-looking-on", SprintCard.Of(SchoolSprint.Id, start().LookOn(2).State, sprint.People[2].Id)),
            ("support", SupportCard.Of(SchoolSprint.Id, sprint.State, SupportDraft.Empty, isOwnChat: false, null)),
            (
                "support-problem",
                SupportCard.Of(
                    SchoolSprint.Id,
                    sprint.State,
                    SupportDraft.Empty with
                    {
                        Leader = "Nobody Here",
                    },
                    isOwnChat: false,
                    "I could not find \"Nobody Here\" in this group's chat. Please pick them from the "
                        + "list, or write their name or e-mail address as Teams shows it."
                )
            ),
            (
                "support-hand-over",
                SupportCard.Of(SchoolSprint.Id, sprint.State, SupportDraft.Empty, isOwnChat: true, null)
            ),
            ("support-done", SupportCard.Done(sprint.State)),
            ("support-choose", SupportCard.Choose([(SchoolSprint.Id, sprint.State)])),
            ("support-choose-none", SupportCard.Choose([])),
            ("news-support", Letter(new SupportNews(), start().Raise().Heard().NameLeader())),
            ("news-leader-out", Letter(new LeaderOutNews(), start().LoseLeader())),
            ("news-leader-back", Letter(new LeaderOutNews(), start().LoseLeader().RegainLeader())),
            ("change", ChangeCard.Of(SchoolSprint.Id, sprint.State, SprintDraft.Standing(sprint.State.Plan), null)),
            (
                "change-problem",
                ChangeCard.Of(
                    SchoolSprint.Id,
                    sprint.State,
                    SprintDraft.Standing(sprint.State.Plan) with
                    {
                        LastDay = new(2026, 11, 20),
                    },
                    "The last day is before the first day. Please swap them."
                )
            ),
            (
                "change-questions",
                Unfolded.Of(
                    ChangeCard.Of(
                        SchoolSprint.Id,
                        start().AskOwn().State,
                        SprintDraft.Standing(start().AskOwn().State.Plan),
                        null
                    ),
                    "questions"
                )
            ),
            ("news-questions", Changed(start().AskOwn())),
            ("change-elsewhere", ChangeTextCommand.Elsewhere()),
            ("news-changed", Changed(start().Ask().Change(Anew))),
            (
                "news-changed-all",
                Changed(
                    start()
                        .Ask()
                        .Raise()
                        .Heard()
                        .Change(plan =>
                            Anew(plan) with
                            {
                                Rhythm = new([IsoDayOfWeek.Monday, IsoDayOfWeek.Friday], new(8, 0), "Europe/London"),
                                Digest = DigestHolds.Everything,
                                SharesMoves = true,
                                Holidays = DaysOff.None,
                                Leader = sprint.Successor,
                                Deputy = null,
                            }
                        )
                )
            ),
            .. OfAway(start),
            (
                "ended",
                Letter(
                    new EndedCard(),
                    start().Ask().AllCheckIn().Raise(forLeader: false).Raise(place: 1).Raise(place: 0).Clear().End()
                )
            ),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfAway(Func<SchoolSprint> start)
    {
        var away = start().Away(start().People[1], start().Texts.Note);
        return
        [
            ("away", AwayCard.Form(AwayDraft.New(new(2026, 11, 23)), isOwnChat: false, null)),
            (
                "away-problem",
                AwayCard.Form(
                    AwayDraft.Of("until soon: a course", new(2026, 11, 23)),
                    isOwnChat: true,
                    AwayDraft.Of("until soon: a course", new(2026, 11, 23)).Unreadable
                )
            ),
            ("away-said", AwayCard.Said(away.State, away.People[1].Id, isOwnChat: false)),
            ("away-back", AwayCard.Back(away.State, away.People[1].Id, isOwnChat: true)),
            ("away-nowhere", AwayCard.Nowhere("until Friday")),
            ("away-sprint", SprintCard.Of(SchoolSprint.Id, away.State)),
            ("skip", SkipCard.Of(SkipCard.Done)),
            ("news-away", Letter(new AwayNews(), start().Away(start().Leader, ""))),
            ("news-away-alone", Letter(new AwayNews(), start().NoDeputy().Away(start().Leader, start().Texts.Note))),
            ("news-away-back", Letter(new AwayNews(), start().Away(start().Leader, "").Back(start().Leader))),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfCheckin(Func<SchoolSprint> start)
    {
        var answered = start().Ask().AllCheckIn(Hears.Leader).Heard();
        var own = answered.Round.Checkins[answered.People[2].Id];
        var barrier = answered.State.BarrierFrom(CheckinSource.Of(1), own.Member);
        var closed = start().Ask().CheckIn(0).CheckIn(1).CheckIn(2, Hears.Leader).Close();
        return
        [
            ("preview", PreviewCard.Of(CardData.Empty)),
            ("checkin", Shared(start().Ask())),
            ("checkin-questions", Shared(start().AskOwn().Ask())),
            ("checkin-questions-own", Own(start().AskOwn().Ask().CheckInOwn(0), 0)),
            ("checkin-in-the-way", Unfolded.Of(Shared(start().Ask()), "inTheWay")),
            ("checkin-in-the-way-away", Unfolded.Of(Shared(start().Away(start().Leader, "").Ask()), "inTheWay")),
            ("checkin-so-far", SoFarCard.Of(SchoolSprint.Id, answered.State, answered.Round)),
            ("checkin-so-far-nobody", SoFarCard.Of(SchoolSprint.Id, start().Ask().State, start().Ask().Round)),
            ("checkin-so-far-closed", SoFarCard.Of(SchoolSprint.Id, closed.State, closed.Round)),
            (
                "checkin-problem",
                CheckinCard.Again(
                    SchoolSprint.Id,
                    answered.State,
                    answered.Round,
                    CheckinDraft.Of(answered.State, own, null, answered.Now),
                    "You wrote what is in the way. Please pick who should hear of it."
                )
            ),
            ("checkin-own", CheckinCard.Own(SchoolSprint.Id, answered.State, answered.Round, own)),
            (
                "checkin-edit",
                CheckinCard.Again(
                    SchoolSprint.Id,
                    answered.State,
                    answered.Round,
                    CheckinDraft.Of(answered.State, own, barrier, answered.Now),
                    null
                )
            ),
            ("checkin-closed", Shared(closed)),
            ("reminder", Letter(new ReminderCard(), answered)),
            ("nothing-open", NothingOpenCard.Of(SchoolSprint.Id, closed.State, closed.Now)),
            ("nothing-open-early", NothingOpenCard.Of(SchoolSprint.Id, closed.State, Early)),
            (
                "checkin-early",
                CheckinCard.Again(
                    SchoolSprint.Id,
                    closed.State,
                    closed.State.Coming(Early)!,
                    CheckinDraft.New(closed.State, Early),
                    null
                )
            ),
            ("remind", RemindCard.Of(SchoolSprint.Id)),
            ("remind-elsewhere", RemindCard.Elsewhere()),
            ("reminder-own", Letter(new OwnReminderCard(), answered)),
            ("nothing-open-no-sprint", NothingOpenCard.Of(SchoolSprint.Id, closed.End().State, closed.Now)),
        ];
    }

    // The evening before the next check-in.
    private static readonly Instant Early = Instant.FromUtc(2026, 11, 25, 18, 0);

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfSummary(Func<SchoolSprint> start) =>
        [
            ("summary", Summary(start().Ask().CheckIn(0).CheckIn(1).CheckIn(2, Hears.Leader).Heard().Close())),
            ("summary-questions", Summary(start().AskOwn().Ask().AllCheckInOwn().Close())),
            ("summary-empty", Summary(start().Ask().Close())),
            ("summary-full", Summary(start().Ask().AllCheckIn(Hears.Leader).Heard().Close())),
        ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfBarrier(Func<SchoolSprint> start)
    {
        var raised = start().Raise().Heard();
        return
        [
            (
                "barrier-form",
                BarrierForm.Of(
                    SchoolSprint.Id,
                    start().State,
                    start().Now,
                    BarrierDraft.Of(start().State, start().Now),
                    null
                )
            ),
            ("barrier-form-away", FormWhileAway(start().Away(start().Leader, ""))),
            ("barrier-form-waits", FormWhileAway(start().NoDeputy().Away(start().Leader, ""))),
            (
                "barrier-problem",
                BarrierForm.Of(
                    SchoolSprint.Id,
                    start().State,
                    start().Now,
                    BarrierDraft.Of(start().State, start().Now) with
                    {
                        What = start().Texts.Barrier,
                        Kind = BarrierKind.Resources,
                        Help = Help.Ideas,
                        Hears = null,
                    },
                    "Please pick who should hear of it."
                )
            ),
            ("no-sprint", NoSprintCard.Of("A barrier belongs to a group's sprint.")),
            ("barrier-raised", LivingCard.Of(SchoolSprint.Id, raised.State, raised.Barrier)),
            ("barrier-add", Form(raised, BarrierAct.Add)),
            ("barrier-clear", Form(raised, BarrierAct.Clear)),
            (
                "barrier-form-done",
                ActForms
                    .Done(raised.Barrier, ["Thank you, it is added."], ActForms.InGroup(raised.State, raised.Barrier))
                    .Card
            ),
            ("barrier-elsewhere", NoSprintCard.InOwnChat("")),
            ("barrier-parked", Letter(new LivingCard(), start().Raise(forLeader: false))),
            ("news-acknowledged", Letter(new AcknowledgedNews(), raised.Acknowledge())),
            ("news-cleared", Letter(new ClearedNews(), raised.Clear())),
            ("news-unreachable", Letter(new UnreachableNews(), raised)),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfNudge(Func<SchoolSprint> start) =>
        [
            ("nudge", Nudge(start().Raise(Help.Action, urgency: Urgency.Blocking))),
            ("nudge-more", Unfolded.Of(Nudge(start().Raise(Help.Action, urgency: Urgency.Blocking)))),
            ("nudge-encourage", Form(start().Raise(), BarrierAct.Encourage)),
            ("nudge-hold-back", Form(start().Raise(), BarrierAct.HoldBack)),
            ("nudge-pass-on", Form(start().Raise(), BarrierAct.PassOn)),
            ("nudge-ear", Nudge(start().Raise(Help.Ear, urgency: Urgency.CanWait))),
            ("nudge-ideas", Nudge(start().Raise(Help.Ideas))),
            ("nudge-just-so-you-know", Nudge(start().Raise(Help.JustSoYouKnow))),
            ("nudge-acknowledged", Nudge(start().Raise().Heard().Acknowledge())),
            ("nudge-cleared", Nudge(start().Raise().Heard().Acknowledge().Clear())),
            ("nudge-reopened", Nudge(start().Raise().Heard().Clear(Outcome.Lesson).Reopen())),
        ];

    private static AdaptiveCard Shared(SchoolSprint sprint) =>
        CheckinCard.Shared(SchoolSprint.Id, sprint.State, sprint.Round);

    private static AdaptiveCard Own(SchoolSprint sprint, int place) =>
        CheckinCard.Own(SchoolSprint.Id, sprint.State, sprint.Round, sprint.Round.Checkins[sprint.People[place].Id]);

    private static AdaptiveCard Form(SchoolSprint sprint, BarrierAct act) =>
        ActForms.Of(SchoolSprint.Id, sprint.State, sprint.Barrier, act).Card;

    private static AdaptiveCard Summary(SchoolSprint sprint) => SummaryCard.Of(sprint.State, sprint.Round);

    private static AdaptiveCard Nudge(SchoolSprint sprint) =>
        NudgeCard.Of(
            SchoolSprint.Id,
            sprint.State,
            sprint.Barrier,
            sprint.State.LeaderOf(sprint.Barrier),
            NoticeKind.Nudge,
            null
        );

    private static SprintPlan Anew(SprintPlan plan) =>
        plan with
        {
            Focus = plan.Focus[..^1] + ".",
            Evidence = plan.Evidence[..^1] + ".",
            LastDay = new(2026, 12, 17),
        };

    private static AdaptiveCard Changed(SchoolSprint sprint) =>
        new ChangeNews()
            .Render(SchoolSprint.Id, sprint.State, sprint.State.Outbox[sprint.State.Changes[^1].Told].Notice)
            .Card;

    private static AdaptiveCard Letter(CheckinBot.Outbox.INoticeRenderer card, SchoolSprint sprint) =>
        card.Render(
            SchoolSprint.Id,
            sprint.State,
            new(
                new("test"),
                card.Kind,
                sprint.State.Rounds.IsEmpty ? null : 1,
                sprint.State.Barriers.IsEmpty ? null : sprint.Barrier.Id
            )
        ).Card;

    private static AdaptiveCard FormWhileAway(SchoolSprint sprint) =>
        BarrierForm.Of(SchoolSprint.Id, sprint.State, sprint.Now, BarrierDraft.Of(sprint.State, sprint.Now), null);
}
