using Xunit.Abstractions;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>The laws prove little if the random histories never get anywhere: they must reach every kind of event, and often.</summary>
public sealed class ReachTests(ITestOutputHelper output)
{
    [Fact]
    public void Random_histories_reach_every_kind_of_event()
    {
        var times = typeof(SprintEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(SprintEvent)).ToDictionary(type => type, _ => 0);
        Law.Holds(history => history.Log.ToList().ForEach(one => times[one.Event.GetType()]++));
        times.ToList().ForEach(one => output.WriteLine($"{one.Key.Name}: {one.Value}"));
        Assert.All(times, one => Assert.True(one.Value >= 100, $"{one.Key.Name} happened {one.Value} times"));
    }

    [Fact]
    public void Random_histories_reach_every_state_of_a_message_and_a_barrier()
    {
        var seen = new HashSet<Enum>();
        Law.Holds(history =>
        {
            seen.UnionWith(history.State.Outgoing.Values.SelectMany(one => new Enum[] { one.State, one.Notice.Kind }));
            seen.UnionWith(history.State.Barriers.Select(one => (Enum)one.State));
            seen.UnionWith(history.State.Rounds.Select(one => (Enum)one.State));
        });
        Enum[] all = [.. Enum.GetValues<OutgoingState>(), .. Enum.GetValues<NoticeKind>(), .. Enum.GetValues<BarrierState>(), .. Enum.GetValues<RoundState>()];
        Assert.Superset(all.ToHashSet(), seen);
    }

    [Fact]
    public void Random_histories_are_refused_for_every_reason()
    {
        var seen = new HashSet<RefusalKind>();
        Law.Holds(history => seen.UnionWith(history.Steps.Select(step => step.Decision.Refusal).OfType<Refusal>().Select(refusal => refusal.Kind)));
        Assert.Superset(Enum.GetValues<RefusalKind>().ToHashSet(), seen);
    }
}
