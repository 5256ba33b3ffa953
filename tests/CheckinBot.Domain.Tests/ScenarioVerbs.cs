namespace CheckinBot.Domain.Tests;

/// <summary>The commands of a scenario, each with a new id at the scenario's time.</summary>
internal static class ScenarioVerbs
{
    public static Scenario Start(this Scenario it, SprintPlan plan, Person? by = null, params Person[] members) =>
        it.Run(
            new StartSprint(
                it.NextId(),
                it.Now,
                (by ?? Some.Ann).Id,
                Some.Group,
                plan,
                members.Length > 0 ? [.. members] : [Some.Ann, Some.Ben, Some.Cem]
            )
        );

    public static Scenario End(this Scenario it, Person by) => it.Run(new EndSprint(it.NextId(), it.Now, by.Id));

    public static Scenario Join(this Scenario it, Person who) => it.Run(new JoinGroup(it.NextId(), it.Now, who));

    public static Scenario Leave(this Scenario it, Person who) => it.Run(new LeaveGroup(it.NextId(), it.Now, who.Id));

    public static Scenario AskNow(this Scenario it, Person by) => it.Run(new AskNow(it.NextId(), it.Now, by.Id));

    public static Scenario Wake(this Scenario it, string local) => it.At(local).Wake();

    public static Scenario Wake(this Scenario it) => it.Run(new RunDue(it.NextId(), it.Now));

    public static Scenario CheckIn(
        this Scenario it,
        Person by,
        Answer? answer = null,
        int round = 1,
        Hears hears = Hears.Group,
        Urgency urgency = Urgency.Slowing
    ) =>
        it.Run(
            new SubmitCheckin(
                it.NextId(),
                it.Now,
                by.Id,
                round,
                answer ?? Some.Answer(),
                hears,
                urgency,
                Help.Ideas,
                it.NewBarrier()
            )
        );

    public static Scenario NameLeader(this Scenario it, Person by, Person leader) =>
        it.Run(new ChangeLeader(it.NextId(), it.Now, by.Id, leader, AnyHourWhenBlocking: false));

    public static Scenario NameDeputy(this Scenario it, Person by, Person? deputy) =>
        it.Run(new ChangeDeputy(it.NextId(), it.Now, by.Id, deputy));

    public static Scenario LoseLeader(this Scenario it, Person who) =>
        it.Run(new LoseLeader(it.NextId(), it.Now, who.Id));

    public static Scenario RegainLeader(this Scenario it, Person who) =>
        it.Run(new ReleaseNotices(it.NextId(), it.Now, who.Id));

    /// <summary>As they see it at this moment, with what they want to be otherwise.</summary>
    public static Scenario Change(this Scenario it, Person by, Func<SprintPlan, SprintPlan> want, long? seen = null) =>
        it.Run(
            new ChangeSprint(
                it.NextId(),
                it.Now,
                by.Id,
                want(it.State.PlanAsOf(seen ?? it.State.Sequence)),
                seen ?? it.State.Sequence
            )
        );

    /// <summary>Away from and until so many days after today.</summary>
    public static Scenario Away(this Scenario it, Person who, int from, int until)
    {
        var today = Schedule.DayOf(it.State.Plan, it.Now);
        return it.Run(new GoAway(it.NextId(), it.Now, who.Id, new(today.PlusDays(from), today.PlusDays(until), "")));
    }

    public static Scenario Back(this Scenario it, Person who) => it.Run(new ComeBack(it.NextId(), it.Now, who.Id));

    public static Scenario Skip(this Scenario it, Person who, int round = 1) =>
        it.Run(new SkipRound(it.NextId(), it.Now, who.Id, round));

    public static Scenario Remind(this Scenario it, Person who, Reminders reminders) =>
        it.Run(new ChooseReminders(it.NextId(), it.Now, who.Id, reminders));

    public static Scenario Part(this Scenario it, Person by, bool yes) =>
        it.Run(new TakePart(it.NextId(), it.Now, by.Id, yes));

    public static Scenario Roster(this Scenario it, bool isWhole, params Person[] people) =>
        it.Run(new MeetRoster(it.NextId(), it.Now, new([.. people], [], [], isWhole)));

    public static Scenario LookBack(this Scenario it, Person by, ReviewAnswer? answer = null) =>
        it.Run(new AnswerReview(it.NextId(), it.Now, by.Id, answer ?? Some.Review()));

    public static Scenario Decide(this Scenario it, Person by, NextStep next) =>
        it.Run(new DecideNext(it.NextId(), it.Now, by.Id, next));

    public static BarrierId NewBarrier(this Scenario it) => new($"b{it.State.Barriers.Count + 1}");
}
