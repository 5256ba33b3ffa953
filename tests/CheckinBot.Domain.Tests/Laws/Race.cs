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

    public BarrierState State(Barrier barrier) => After.Barrier(barrier.Id).State;

    private static (Decision Decision, Sprint After) Run(Sprint sprint, Command command)
    {
        var decision = Decide.Command(sprint, command);
        return (
            decision,
            decision.Events.Aggregate(sprint, (state, happened) =>
                SprintProjection.Apply(state, new(state.Sequence + 1, command.Now, command.Id, happened))
            )
        );
    }
}

/// <summary>What people may do with a barrier at the same moment.</summary>
internal static class Races
{
    public static IEnumerable<(Command First, Command Second)> SameActs(Sprint sprint, Barrier barrier, Instant now)
    {
        var (leader, id, day) = (sprint.LeaderOf(barrier), barrier.Id, Schedule.DayOf(sprint.Plan, now).PlusDays(2));
        var (ann, ben) = (sprint.Members.First(), sprint.Members.Last());
        var deputy = sprint.Plan.Deputy?.Id ?? leader;
        return
        [
            (new AcknowledgeBarrier(new("1"), now, leader, id), new AcknowledgeBarrier(new("2"), now, deputy, id)),
            (new HoldBack(new("1"), now, leader, id, 1), new HoldBack(new("2"), now, deputy, id, 3)),
            (new PassOn(new("1"), now, leader, id, Some.Other), new PassOn(new("2"), now, leader, id, Some.Other)),
            (
                new ClearBarrier(new("1"), now, ann, id, Outcome.Removed, "Gone"),
                new ClearBarrier(new("2"), now, leader, id, Outcome.Lesson, "Learned")
            ),
            (new ReopenBarrier(new("1"), now, ann, id), new ReopenBarrier(new("2"), now, leader, id)),
            (new StillThere(new("1"), now, ann, id, "here"), new StillThere(new("2"), now, ben, id, "there")),
            (new TellLeader(new("1"), now, ann, id), new TellLeader(new("2"), now, ben, id)),
            (new TellLeader(new("1"), now, ann, id), new StillThere(new("2"), now, ben, id, "there")),
            (
                new OpenIdeas(new("1"), now, ann, id, IdeaPhase.Ideas),
                new OpenIdeas(new("2"), now, leader, id, IdeaPhase.Ideas)
            ),
            (new ChooseIdea(new("1"), now, ann, id, 1, ann, day), new ChooseIdea(new("2"), now, ben, id, 2, ben, day)),
        ];
    }

    public static IEnumerable<Command> OfTheLeader(Sprint sprint, Barrier barrier, Instant now) =>
        sprint.LeaderOf(barrier) is var leader
            ?
            [
                new AcknowledgeBarrier(new("known"), now, leader, barrier.Id),
                new HoldBack(new("hold"), now, leader, barrier.Id, 2),
                new Encourage(new("cheer"), now, leader, barrier.Id, "Well done"),
            ]
            : [];

    public static IEnumerable<Command> OfEverybody(Sprint sprint, Barrier barrier, Instant now) =>
        sprint.Members.First() is var ann
            ?
            [
                .. OfTheLeader(sprint, barrier, now),
                new PassOn(new("pass"), now, sprint.LeaderOf(barrier), barrier.Id, Some.Other),
                new StillThere(new("still"), now, ann, barrier.Id, "here"),
                new TellLeader(new("tell"), now, ann, barrier.Id),
                new AddToBarrier(new("add"), now, ann, barrier.Id, "Asked again"),
                new AddIdea(new("idea"), now, ann, barrier.Id, "A new idea", true),
                new ClearBarrier(new("clear too"), now, sprint.LeaderOf(barrier), barrier.Id, Outcome.Lesson, ""),
                new RunDue(new("wake"), now),
            ]
            : [];
}
