namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// Turns a move into a command for the state it meets: mostly sensible, sometimes by the wrong person or about nothing.
/// </summary>
internal static class Play
{
    private static readonly Person[] Everybody =
    [
        .. Enumerable.Repeat(Some.Ann, 5),
        .. Enumerable.Repeat(Some.Ben, 5),
        Some.Cem,
        Some.Cem,
        Some.Leader,
        Some.Leader,
        Some.Deputy,
        Some.Other,
        Some.Stranger,
    ];
    private static readonly Person[] Leaders = [Some.Leader, Some.Leader, Some.Other, Some.Deputy, Some.Ben];
    private static readonly Verb[] Meanwhile =
    [
        Verb.StillThere,
        Verb.TellMove,
        Verb.HoldBack,
        Verb.ChooseIdea,
        Verb.WakeWhenDue,
    ];
    private static readonly string[] Texts =
    [
        "No room",
        "No room",
        "No room",
        "No room",
        "No room",
        "No time",
        "No time",
        "No time",
        "No idea",
        "",
        new('x', Limits.Answer + 1),
    ];

    public static Command Command(Move<Verb> move, SprintHistory so, Instant now, CommandId id)
    {
        var (sprint, by) = (so.State, Pick(Everybody, move.Who));
        move = IsTooEarly(move, sprint) ? move with { Verb = Pick(Meanwhile, move.Which) } : move;
        return move.Verb switch
        {
            Verb.CheckIn => CheckIn(move, sprint, now, id, by),
            Verb.Wake or Verb.WakeWhenDue => new RunDue(id, now),
            Verb.AskNow => new AskNow(id, now, by.Id),
            Verb.Resend => Pick(so.Steps, move.Which).Command,
            Verb.Join => new JoinGroup(id, now, by),
            Verb.Leave => new LeaveGroup(id, now, by.Id),
            Verb.Roster => Roster(move, sprint, now, id),
            Verb.Part => Part(move, sprint, now, id, by.Id),
            Verb.NameLeader => new ChangeLeader(
                id,
                now,
                Namer(sprint, move, by),
                Pick(Leaders, move.Which),
                move.What % 2 == 0
            ),
            Verb.NameDeputy => new ChangeDeputy(
                id,
                now,
                Namer(sprint, move, by),
                move.Which % 5 == 0 ? null : Pick(Leaders, move.Which)
            ),
            Verb.LeaderApp => LeaderApp(move, sprint, now, id),
            Verb.Change => PlayAgreements.Change(move, sprint, now, id, by),
            Verb.Meet => new MeetLeader(id, now, by with { Name = $"{by.Name} {move.What % 2}" }),
            Verb.Reach => new ReachLeader(id, now, (move.Which % 3 > 0 ? Some.Leader : by).Id, move.What % 2 == 0),
            Verb.Thank => new GiveThanks(
                id,
                now,
                (move.What % 3 > 0 ? Some.Leader : by).Id,
                ARound(sprint, move),
                Pick(Everybody, move.Which / 5).Id
            ),
            Verb.LookBack => new AnswerReview(id, now, by.Id, Review(move, sprint)),
            Verb.Decide => new DecideNext(id, now, by.Id, (NextStep)(move.What % 3)),
            Verb.Share => new ShareStartingPoint(
                id,
                now,
                by.Id,
                [.. Enumerable.Range(1, move.What % 8)],
                move.Which % 4 > 0 ? PointDraft.Of(sprint).Mark : "old"
            ),
            Verb.Unshare => new TakeStartingPointBack(id, now, by.Id),
            Verb.Started => new TellStarted(id, now, new($"other-{move.What % 3}")),
            Verb.End => move.What % 4 == 0 ? new EndSprint(id, now, by.Id) : new RunDue(id, now),
            Verb.GoAway => new GoAway(id, now, by.Id, AnAbsence(move, Schedule.DayOf(sprint.Plan, now))),
            Verb.ComeBack => new ComeBack(id, now, by.Id),
            Verb.Remind => new ChooseReminders(id, now, by.Id, (Reminders)(move.What % 3)),
            Verb.Skip => new SkipRound(id, now, by.Id, ARound(sprint, move)),
            Verb.SchoolTells => new RunDue(id, now)
            {
                School = PlaySchool.Told(move, Schedule.DayOf(sprint.Plan, now), now),
            },
            Verb.Start => Start(so.Plan, now, id),
            < Verb.OpenOptions => PlayBarriers.Command(move, sprint, now, id, by),
            < Verb.Wake => PlayOptions.Command(move, sprint, now, id, by),
            _ => PlayDelivery.Command(move, sprint, now, id),
        };
    }

    // Nobody looks back while a sprint runs: mostly they do what there is to do then.
    private static bool IsTooEarly(Move<Verb> move, Sprint sprint) =>
        sprint.IsRunning && move.Verb is (Verb.LookBack or Verb.Decide) && move.Who % 5 > 0;

    public static StartSprint Start(SprintPlan plan, Instant now, CommandId id) =>
        new(id, now, Some.Ann.Id, Some.Group, plan, [Some.Ann, Some.Ben, Some.Cem]);

    public static T Pick<T>(IReadOnlyList<T> from, int which) => from[which % from.Count];

    public static string Text(Move<Verb> move) => Pick(Texts, move.What);

    public static LocalDate ADay(Sprint sprint, Move<Verb> move, Instant now) =>
        Schedule.DayOf(sprint.Plan, now).PlusDays((move.Who % 7) - (move.Who % 11 == 0 ? 3 : 0));

    private static SubmitCheckin CheckIn(Move<Verb> move, Sprint sprint, Instant now, CommandId id, Person by)
    {
        var answer = Some.Answer($"Done {move.What % 3}", Text(move), Going.Wobbling) with
        {
            ShoutOut = move.What % 2 == 0 ? "Thank you, Cem" : "",
            Own = PlayAgreements.Answers(
                move,
                sprint.RoundOrNull(ARound(sprint, move))?.Questions ?? QuestionSet.Default
            ),
        };
        return new(
            id,
            now,
            by.Id,
            sprint.Coming(now) is { } coming && move.Who % 2 == 0 ? coming.Number : ARound(sprint, move),
            answer,
            (Hears)(move.Which % 4),
            (Urgency)(move.What % 3),
            Help.Ear,
            new($"b-{id}")
        )
        {
            TryUntil = ADay(sprint, move, now),
            School = move.Who % 9 == 0 ? PlaySchool.Told(move, Schedule.DayOf(sprint.Plan, now), now) : null,
        };
    }

    // Mostly the leader's own, which they take out and add again in turn.
    private static Command LeaderApp(Move<Verb> move, Sprint sprint, Instant now, CommandId id)
    {
        var who = move.Which % 4 == 0 ? Pick(Leaders, move.What).Id : sprint.PlanOrNull?.Leader.Id ?? Some.Leader.Id;
        return move.What % 5 > 0 == sprint.LeaderOutSince is null
            ? new LoseLeader(id, now, who)
            : new ReleaseNotices(id, now, who);
    }

    // Sometimes the box as it was prefilled, now and then too long.
    private static ReviewAnswer Review(Move<Verb> move, Sprint sprint) =>
        new(
            (Verdict)(move.What % 3),
            (Verdict)(move.Which % 3),
            (Verdict)(move.Who % 3),
            Short(move),
            move.What % 2 == 0 ? sprint.Plan.Evidence : Short(move),
            (NextStep)(move.Which % 3)
        );

    private static string Short(Move<Verb> move) => move.What % 13 == 0 ? Text(move) : $"Lesson {move.What % 4}";

    // Mostly all who are there, sometimes without one of them, or not read to its end.
    private static MeetRoster Roster(Move<Verb> move, Sprint sprint, Instant now, CommandId id)
    {
        var people = sprint
            .Members.Select(sprint.PersonOf)
            .OfType<Person>()
            .OrderBy(one => one.Id.Value, StringComparer.Ordinal)
            .Skip(move.What % 3 == 0 ? 1 : 0);
        return new(id, now, new([.. people.Append(Some.Cem)], [], [], IsWhole: move.Which % 4 > 0));
    }

    // Whoever looks on takes part again, as often as not.
    private static TakePart Part(Move<Verb> move, Sprint sprint, Instant now, CommandId id, MemberId by) =>
        move.What % 2 == 0 && !sprint.LookingOn.IsEmpty
            ? new(id, now, sprint.LookingOn.MinBy(one => one.Value, StringComparer.Ordinal), Yes: true)
            : new(id, now, by, Yes: false);

    private static Absence AnAbsence(Move<Verb> move, LocalDate today)
    {
        var from = today.PlusDays((move.Which % 5) - 1);
        return new(from, from.PlusDays(move.What % 9 == 0 ? -3 : move.What % 6), move.What % 4 == 0 ? "A course" : "");
    }

    // Mostly somebody of the group, sometimes the leader who hands over, now and then a stranger to it.
    private static MemberId Namer(Sprint sprint, Move<Verb> move, Person by) =>
        (move.What % 5) switch
        {
            0 => by.Id,
            1 => sprint.Plan.Leader.Id,
            _ => sprint
                .Members.Order(Comparer<MemberId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value)))
                .FirstOrDefault(),
        };

    // Mostly the newest, now and then an old one, or none there is.
    private static int ARound(Sprint sprint, Move<Verb> move) =>
        move.Which % 5 > 0 ? sprint.Rounds.Count : move.Which / 5 % (sprint.Rounds.Count + 2);
}
