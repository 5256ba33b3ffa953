using Xunit.Abstractions;
namespace CheckinBot.Domain.Tests.Laws;
public sealed class DrawingTests(ITestOutputHelper output)
{
    [Fact]
    public void Print()
    {
        var seen = new Dictionary<string, int>();
        Law.Holds(history => {
            foreach (var fold in history.Folds.Where(f => f.Recorded.Event is BarrierEvent or JointPlanShared { Barrier: not null }))
            {
                var id = fold.Recorded.Event is BarrierEvent b ? b.Barrier : ((JointPlanShared)fold.Recorded.Event).Barrier!.Value;
                var (x, y) = (fold.Before.Barrier(id)?.State.ToString() ?? "[*]", fold.After.Barrier(id)!.State.ToString());
                var kinds = fold.After.Pending.Where(one => fold.Before.Outgoing.GetValueOrDefault(one.Notice.Id)?.State != OutgoingState.Pending).Select(one => one.Notice.Kind).Distinct().DefaultIfEmpty((NoticeKind)(-1));
                foreach (var k in kinds) { var key = $"{x} {y} {fold.Recorded.Event.GetType().Name} {k}"; seen[key] = seen.GetValueOrDefault(key) + 1; }
            }
        });
        foreach (var (k, v) in seen.OrderBy(one => one.Key, StringComparer.Ordinal)) output.WriteLine($"{k}: {v}");
    }
}
