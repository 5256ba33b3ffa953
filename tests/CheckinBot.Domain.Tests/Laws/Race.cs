namespace CheckinBot.Domain.Tests.Laws;

/// <summary>Two commands that were given at the same moment: one is decided after the other.</summary>
internal sealed class Race
{
    public Race(Sprint sprint, Command first, Command second)
    {
        (First, var between) = Run(sprint, first);
        (Second, After) = Run(between, second);
    }

    public Decision First { get; }

    public Decision Second { get; }

    public Sprint After { get; }

    public BarrierState State(Barrier barrier) => After.Barrier(barrier.Id)!.State;

    private static (Decision Decision, Sprint After) Run(Sprint sprint, Command command)
    {
        var decision = Decide.Command(sprint, command);
        return (decision, decision.Events.Aggregate(sprint, (state, happened) => Evolve.Apply(state, new(state.Sequence + 1, command.Now, command.Id, happened))));
    }
}

/// <summary>What people may do with a barrier at the same moment.</summary>
internal static class Races
{
    /// <summary>A school morning after every history, in every plan's zone.</summary>
    public static readonly Instant Now = Instant.FromUtc(2027, 3, 2, 12, 0);

    public static IEnumerable<(Command First, Command Second)> SameActs(Sprint sprint, Barrier barrier)
    {
        var (leader, id, day) = (sprint.LeaderOf(barrier), barrier.Id, Schedule.DayOf(sprint.Plan!, Now).PlusDays(2));
        var (ann, ben) = (sprint.Members.First(), sprint.Members.Last());
        var deputy = sprint.Plan!.Deputy?.Id ?? leader;
        return
        [
            (new AcknowledgeBarrier(new("1"), Now, leader, id), new AcknowledgeBarrier(new("2"), Now, deputy, id)),
            (new HoldBack(new("1"), Now, leader, id, 1), new HoldBack(new("2"), Now, deputy, id, 3)),
            (new PassOn(new("1"), Now, leader, id, Some.Other), new PassOn(new("2"), Now, leader, id, Some.Other)),
            (new ClearBarrier(new("1"), Now, ann, id, Outcome.Removed, "Gone"), new ClearBarrier(new("2"), Now, leader, id, Outcome.Lesson, "Learned")),
            (new ReopenBarrier(new("1"), Now, ann, id), new ReopenBarrier(new("2"), Now, leader, id)),
            (new StillThere(new("1"), Now, ann, id, "here"), new StillThere(new("2"), Now, ben, id, "there")),
            (new TellLeader(new("1"), Now, ann, id), new TellLeader(new("2"), Now, ben, id)),
            (new TellLeader(new("1"), Now, ann, id), new StillThere(new("2"), Now, ben, id, "there")),
            (new OpenOptions(new("1"), Now, ann, id, OptionsPhase.Ideas), new OpenOptions(new("2"), Now, leader, id, OptionsPhase.Ideas)),
            (new ChooseIdea(new("1"), Now, ann, id, 1, ann, day), new ChooseIdea(new("2"), Now, ben, id, 2, ben, day)),
        ];
    }

    public static IEnumerable<Command> OfTheLeader(Sprint sprint, Barrier barrier) => sprint.LeaderOf(barrier) is var leader ?
    [
        new AcknowledgeBarrier(new("known"), Now, leader, barrier.Id),
        new HoldBack(new("hold"), Now, leader, barrier.Id, 2),
        new Encourage(new("cheer"), Now, leader, barrier.Id, "Well done"),
    ]
    : [];

    public static IEnumerable<Command> OfEverybody(Sprint sprint, Barrier barrier) => sprint.Members.First() is var ann ?
    [
        .. OfTheLeader(sprint, barrier),
        new PassOn(new("pass"), Now, sprint.LeaderOf(barrier), barrier.Id, Some.Other),
        new StillThere(new("still"), Now, ann, barrier.Id, "here"),
        new TellLeader(new("tell"), Now, ann, barrier.Id),
        new AddToBarrier(new("add"), Now, ann, barrier.Id, "Asked again"),
        new AddIdea(new("idea"), Now, ann, barrier.Id, "A new idea", true),
        new ClearBarrier(new("clear too"), Now, sprint.LeaderOf(barrier), barrier.Id, Outcome.Lesson, ""),
        new Wake(new("wake"), Now),
    ]
    : [];
}
