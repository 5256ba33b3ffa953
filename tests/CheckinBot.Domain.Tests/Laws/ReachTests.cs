using Xunit.Abstractions;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The laws prove little if the random histories never get anywhere: they must reach every kind of event, and often.
/// </summary>
public sealed class ReachTests(ITestOutputHelper output)
{
    [Fact]
    public void Random_histories_of_a_sprint_reach_every_kind_of_event()
    {
        var times = Kinds<SprintEvent>();
        Law.Holds(history => history.Log.ToList().ForEach(one => times[one.Event.GetType()]++));
        Often(times, 50);
    }

    [Fact]
    public void Random_histories_of_a_leader_reach_every_kind_of_event()
    {
        var times = Kinds<LeaderEvent>();
        // Everything in a leader's log goes to a person, and what goes to a person is kept instead.
        times.Remove(typeof(NoticeDropped));
        Law.HoldsForLeaders(history => history.Log.ToList().ForEach(one => times[one.Event.GetType()]++));
        Often(times, 20);
    }

    [Fact]
    public void Random_histories_reach_every_state_of_a_message_a_barrier_its_options_and_a_plan()
    {
        var seen = new HashSet<Enum>();
        Law.Holds(history => seen.UnionWith(history.Folds.SelectMany(fold => States(fold.After))));
        Law.HoldsForLeaders(history =>
            seen.UnionWith(
                history.Folds.SelectMany(fold =>
                    States(fold.After).Concat(fold.After.Plans.Select(plan => (Enum)plan.State))
                )
            )
        );
        Enum[] all =
        [
            .. Enum.GetValues<OutboxState>(),
            .. Enum.GetValues<NoticeKind>(),
            .. Enum.GetValues<BarrierState>(),
            .. Enum.GetValues<RoundState>(),
            .. Enum.GetValues<IdeaPhase>(),
            .. Enum.GetValues<TrialOutcome>(),
            .. Enum.GetValues<TouchKind>(),
            .. Enum.GetValues<PlanState>(),
        ];
        Assert.Superset(all.ToHashSet(), seen);
    }

    [Fact]
    public void Random_histories_are_refused_for_every_reason()
    {
        var seen = new HashSet<RefusalKind>();
        Law.Holds(history =>
            seen.UnionWith(
                history.Steps.Select(step => step.Decision.Refusal).OfType<Refusal>().Select(refusal => refusal.Kind)
            )
        );
        Assert.Superset(Enum.GetValues<RefusalKind>().ToHashSet(), seen);
    }

    private static Dictionary<Type, int> Kinds<TEvent>() =>
        typeof(TEvent)
            .Assembly.GetTypes()
            .Where(type =>
                !type.IsAbstract
                && (
                    type.IsSubclassOf(typeof(TEvent))
                    || type.IsSubclassOf(typeof(NoticeEvent))
                    || type == typeof(ClosedDaysLearned)
                )
            )
            .ToDictionary(type => type, _ => 0);

    private void Often(Dictionary<Type, int> times, int enough)
    {
        times.ToList().ForEach(one => output.WriteLine($"{one.Key.Name}: {one.Value}"));
        Assert.All(times, one => Assert.True(one.Value >= enough, $"{one.Key.Name} happened {one.Value} times"));
    }

    private static IEnumerable<Enum> States(Sprint sprint) =>
        [
            .. States((Aggregate)sprint),
            .. sprint.Barriers.Select(one => (Enum)one.State),
            .. sprint.Rounds.Select(one => (Enum)one.State),
            .. sprint.Barriers.Select(one => one.IdeaRoundOrNull?.Phase).OfType<Enum>(),
            .. sprint.Moves.Select(one => (Enum)one.Result),
            .. sprint.Touches.Select(one => (Enum)one.Kind),
        ];

    private static IEnumerable<Enum> States(Aggregate book) =>
        book.Outbox.Values.SelectMany(one => new Enum[] { one.State, one.Notice.Kind });
}
