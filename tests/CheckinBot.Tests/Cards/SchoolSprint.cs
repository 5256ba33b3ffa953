using System.Collections.Immutable;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using Barrier = CheckinBot.Domain.Barrier;
using Person = CheckinBot.Domain.Person;

namespace CheckinBot.Tests.Cards;

/// <summary>
/// A sprint as the domain tells it, up to the moment that a card is made of. Monday 23 November 2026, 09:00 in London.
/// </summary>
internal sealed partial class SchoolSprint
{
    public const string Form = "form:1";

    private static readonly GroupAddress Group = new("school", "19:maths");
    private int commands;

    public SchoolSprint(SchoolTexts texts, int size, string? leader = null)
    {
        Texts = texts;
        Leader = new(new("00000000-0000-0000-0000-0000000000aa"), leader ?? texts.Leader, "29:dana");
        Deputy = new(
            new("00000000-0000-0000-0000-0000000000bb"),
            leader is null ? texts.Name(size) : "your deputy",
            "29:grace"
        );
        People =
        [
            .. Enumerable
                .Range(0, size)
                .Select(place => new Person(
                    new($"00000000-0000-0000-0000-{place:D12}"),
                    texts.Name(place),
                    $"29:1{new string('x', 90)}{place}"
                )),
        ];
        var plan = new SprintPlan(
            texts.Focus,
            texts.Evidence,
            new(2026, 11, 23),
            new(2027, 1, 8),
            new([IsoDayOfWeek.Thursday], new(15, 0), "Europe/London"),
            Leader,
            new DateInterval(new(2026, 12, 19), new(2027, 1, 3))
        )
        {
            Deputy = Deputy,
        };
        Run(new StartSprint(Next, Now, People[0].Id, Group, plan, People));
    }

    public static SprintId Id { get; } = GroupKey.Of(Group).Sprint(1);

    public SchoolTexts Texts { get; }

    public Person Leader { get; }

    public Person Deputy { get; }

    public ImmutableArray<Person> People { get; }

    public Sprint State { get; private set; } = Sprint.None;

    public Instant Now { get; private set; } = Instant.FromUtc(2026, 11, 23, 9, 0);

    public Round Round => State.Rounds[^1];

    public Barrier Barrier => State.Barriers[^1];

    public CommandId Next => new($"c{++commands}");

    public SchoolSprint Ask() => Run(new AskNow(Next, Now, People[0].Id));

    public SchoolSprint CheckIn(int place, Hears hears = Hears.Group) =>
        Run(
            new SubmitCheckin(
                Next,
                Now,
                People[place].Id,
                Round.Number,
                Texts.Answer(place),
                Texts.Answer(place).Stuck.Length > 0 ? hears : Hears.Group,
                Urgency.Slowing,
                Help.Action,
                new($"b{commands}")
            )
        );

    public SchoolSprint AllCheckIn(Hears hears = Hears.Group) =>
        Enumerable.Range(0, People.Length).Aggregate(this, (sprint, place) => sprint.CheckIn(place, hears));

    public SchoolSprint Raise(
        Help help = Help.Action,
        bool forLeader = true,
        int place = 2,
        Urgency urgency = Urgency.Slowing,
        string source = Form,
        string end = ""
    ) =>
        Run(
            new RaiseBarrier(
                Next,
                Now,
                People[place].Id,
                source,
                new(Texts.Barrier[..Math.Min(Texts.Barrier.Length, Limits.Barrier - end.Length)] + end, urgency, help),
                forLeader ? Hears.Leader : Hears.CarPark,
                new($"b{commands}")
            )
        );

    public SchoolSprint LookOn(int place) => Run(new TakePart(Next, Now, People[place].Id, Yes: false));

    public SchoolSprint Away(Person who, string why) =>
        Run(
            new GoAway(
                Next,
                Now,
                who.Id,
                new(new(2026, 11, 23), new(2026, 11, 27), why[..Math.Min(why.Length, Limits.With)])
            )
        );

    public SchoolSprint Back(Person who) => Run(new ComeBack(Next, Now, who.Id));

    public SchoolSprint NoDeputy() => Run(new ChangeDeputy(Next, Now, People[0].Id, null));

    public Person Successor =>
        new(new("00000000-0000-0000-0000-0000000000cc"), Texts.Name(People.Length + 1), "29:successor");

    public SchoolSprint NameLeader() =>
        Run(new ChangeLeader(Next, Now, People[1].Id, Successor, AnyHourWhenBlocking: false));

    public SchoolSprint LoseLeader() => Run(new LoseLeader(Next, Now, Leader.Id));

    public SchoolSprint RegainLeader() => Run(new ReleaseNotices(Next, Now, Leader.Id));

    public SchoolSprint Change(Func<SprintPlan, SprintPlan> want) =>
        Run(new ChangeSprint(Next, Now, People[1].Id, want(State.Plan), State.Sequence));

    /// <summary>The group asks itself three questions more, and what was done in its own words.</summary>
    public SchoolSprint AskOwn()
    {
        var isReal = Texts == SchoolTexts.Realistic;
        string Said(string text) => isReal ? text : Texts.Focus;
        string Short(string text, int place) =>
            isReal ? text : $"{place}{Texts.Focus[..Math.Min(Texts.Focus.Length, 58)]}";
        Question[] own =
        [
            new(QuestionKind.Choice, Said("Which talk frame did you use most?"))
            {
                Slot = 1,
                Answers = [Short("Because …", 1), Short("I agree with … and", 2), Short("Another way is", 3)],
            },
            new(QuestionKind.Scale, Said("How much did the quiet ones talk?"))
            {
                Slot = 2,
                Answers = [Short("hardly", 1), Short("as much as all", 2)],
            },
            new(QuestionKind.Text, Said("What did a pupil say that surprised you?")) { Slot = 3, CanBeSkipped = true },
        ];
        var done = QuestionSet.Default.Of(QuestionKind.Done) with
        {
            Text = Said("What did you try, and what did pupils do?"),
        };
        return Change(plan =>
            plan with
            {
                Questions = new([QuestionSet.Default.All[0], done, .. own, QuestionSet.Default.All[2]]),
            }
        );
    }

    public SchoolSprint CheckInOwn(int place) =>
        Run(
            new SubmitCheckin(
                Next,
                Now,
                People[place].Id,
                Round.Number,
                Texts.Answer(place) with
                {
                    Stuck = "",
                    Own = OwnAnswers.Of([
                        new(1, "", 1 + (place % 3)),
                        new(2, "", 1 + (place * 2 % 5)),
                        .. place % 2 == 0 ? [new OwnAnswer(3, Texts.Answer(place).Done, 0)] : Array.Empty<OwnAnswer>(),
                    ]),
                },
                Hears.Group,
                Urgency.Slowing,
                Help.Action,
                new($"b{commands}")
            )
        );

    public SchoolSprint AllCheckInOwn() =>
        Enumerable.Range(0, People.Length).Aggregate(this, (sprint, place) => sprint.CheckInOwn(place));

    /// <summary>As if the group had agreed on this before anything was asked.</summary>
    public static Sprint Sharing(Sprint sprint, DigestHolds holds) =>
        sprint with
        {
            PlanOrNull = sprint.Plan with { Digest = holds },
            Rounds = sprint.Rounds.ConvertAll(round => round with { Holds = holds }),
        };

    public SchoolSprint Heard() =>
        State
            .Pending.ToList()
            .Aggregate(this, (sprint, one) =>
                sprint.Run(new RecordDelivered(sprint.Next, sprint.Now, one.Notice.Id, new("19:there", "1")))
            );

    public SchoolSprint Acknowledge() => Run(new AcknowledgeBarrier(Next, Now, Leader.Id, Barrier.Id));

    public SchoolSprint Clear(Outcome outcome = Outcome.WorkedAround) =>
        Run(new ClearBarrier(Next, Now, People[1].Id, Barrier.Id, outcome, Texts.Note));

    public SchoolSprint Reopen() => Run(new ReopenBarrier(Next, Now, People[1].Id, Barrier.Id));

    public SchoolSprint Share(BackupPlan plan) =>
        Run(
            new ShareJointPlan(
                Next,
                Now,
                plan.Id,
                plan.Facts.Barrier,
                Leader,
                plan.CoOwner.Id,
                plan.Facts.When,
                plan.Facts.Then
            )
        );

    public SchoolSprint Tell(BackupPlan plan, TrialOutcome result, string learned) =>
        Run(new EndJointPlan(Next, Now, plan.CoOwner.Id, plan.Id, result, learned));

    public SchoolSprint End() => Run(new EndSprint(Next, Now, People[0].Id));

    public SchoolSprint Close()
    {
        Now = Round.ClosesAt;
        return Run(new RunDue(Next, Now));
    }

    public SchoolSprint Later(Duration by)
    {
        Now += by;
        return this;
    }

    public SchoolSprint Run(Command command)
    {
        var decision = Decide.Command(State, command);
        Assert.Null(decision.Refusal);
        State = decision.Events.Aggregate(State, (state, happened) =>
            SprintProjection.Apply(state, new(state.Sequence + 1, command.Now, command.Id, happened))
        );
        return this;
    }
}
