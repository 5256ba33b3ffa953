namespace CheckinBot.Domain.Tests.Leaders;

/// <summary>Lena's own log being played.</summary>
internal sealed class LeaderScenario
{
    public static readonly PlanId P1 = new("p1");

    private int _commands;

    public Leader State { get; private set; } = Leader.None;

    public Decision Last { get; private set; } = Decision.Nothing;

    public Instant Now { get; private set; } = Local("2026-03-02 09:00");

    public string? Refused => Last.Refusal?.Sentence;

    public static Instant Local(string text) => Some.Plan.Local(text);

    /// <summary>With a digest in London.</summary>
    public static LeaderScenario With(DigestRhythm rhythm, IsoDayOfWeek day = IsoDayOfWeek.Friday, int hour = 14) =>
        new LeaderScenario().Choose(rhythm, day, hour);

    public LeaderScenario At(string local)
    {
        Now = Local(local);
        return this;
    }

    public LeaderScenario Run(Func<CommandId, Command> make)
    {
        var command = make(new($"c{++_commands}"));
        Last = LeaderDecisions.Command(State, command);
        State = Last.Events.Aggregate(State, (state, happened) =>
            LeaderProjection.Apply(state, new(state.Sequence + 1, command.Now, command.Id, happened))
        );
        return this;
    }

    public LeaderScenario Wake(string local) => At(local).Run(id => new RunDue(id, Now));

    public LeaderScenario Choose(
        DigestRhythm rhythm,
        IsoDayOfWeek day = IsoDayOfWeek.Friday,
        int hour = 14,
        string zone = "Europe/London"
    ) => Choose(new LeaderSettings(rhythm, day, new(hour, 0), zone, default, false));

    public LeaderScenario Choose(LeaderSettings settings, Person? by = null)
    {
        var known = Schedule.Zone(settings.Zone) is not null && settings.Day != IsoDayOfWeek.None;
        return Run(id => new ChooseSettings(
            id,
            Now,
            "tenant",
            by ?? Some.Leader,
            known ? settings with { First = DigestSchedule.FirstDay(settings, Now) } : settings
        ));
    }

    public LeaderScenario Draft(
        string then = "We use the hall",
        string when = "If it rains",
        string plan = "p1",
        BarrierId? barrier = null
    ) =>
        Run(id => new DraftPlan(
            id,
            Now,
            "tenant",
            Some.Leader,
            new(plan),
            new(new("s-1"), barrier, when, then, "Ann")
        ));

    public LeaderScenario ChangePlan(string then) =>
        Run(id => new ChangePlan(
            id,
            Now,
            "tenant",
            Some.Leader,
            P1,
            new(new("s-1"), null, "If it rains", then, "Ann")
        ));

    public LeaderScenario Drop() => Run(id => new DropPlan(id, Now, "tenant", Some.Leader, P1));

    public LeaderScenario Offer(Person to, string message = "Will you?") =>
        Run(id => new OfferPlan(id, Now, "tenant", Some.Leader, P1, to, message));

    public LeaderScenario Answer(Person by, bool yes = true, string plan = "p1") =>
        Run(id => new AnswerPlan(id, Now, "tenant", by, new(plan), yes));

    public LeaderScenario Log(TouchFacts facts, string touch = "t1") =>
        Run(id => new LogTouch(id, Now, "tenant", Some.Leader, new(touch), facts));

    public OutboxMessage? Message(string id) => State.Outbox.GetValueOrDefault(new(id));
}
