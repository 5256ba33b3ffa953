namespace CheckinBot.Domain.Tests;

/// <summary>
/// A sprint being played: runs commands one after the other, and keeps the state, the log and the last decision.
/// </summary>
internal sealed class Scenario(SprintPlan plan)
{
    private readonly List<StoredEvent> _log = [];
    private int _commands;

    public Sprint State { get; private set; } = Sprint.None;

    public IReadOnlyList<StoredEvent> Log => _log;

    public Decision Last { get; private set; } = Decision.Nothing;

    public Instant Now { get; private set; }

    public IEnumerable<LogEvent> Events => Last.Events;

    public string? Refused => Last.Refusal?.Sentence;

    /// <summary>The newest barrier's id.</summary>
    public BarrierId Newest => State.Barriers[^1].Id;

    /// <summary>Started by Ann, with Ben and Cem, on the Sunday before its first day.</summary>
    public static Scenario Started(SprintPlan? plan = null)
    {
        plan ??= Some.Plan;
        return new Scenario(plan).At(plan.FirstDay.PlusDays(-1).ToString("uuuu-MM-dd", null) + " 12:00").Start(plan);
    }

    /// <summary>Started, and the first round is open (Monday 14:00).</summary>
    public static Scenario Asked() => Started().Wake("2026-03-02 14:00");

    public Scenario At(string local)
    {
        Now = plan.Local(local);
        return this;
    }

    public Scenario Run(Command command)
    {
        Last = Decide.Command(State, command);
        foreach (var happened in Last.Events)
        {
            _log.Add(new(State.Sequence + 1, command.Now, command.Id, happened));
            State = SprintProjection.Apply(State, _log[^1]);
        }

        return this;
    }

    public OutboxMessage? Message(string id) => State.Outbox.GetValueOrDefault(new(id));

    public OutboxMessage Nudge(int barrier = 1) => State.Outbox[Notice.NudgeOf(State.Barriers[barrier - 1].Id)];

    public CommandId NextId() => new($"c{++_commands}");
}
