using CheckinBot.Placement;
using Orleans.Concurrency;

namespace CheckinBot.Cluster.Grains;

/// <summary>Calls interleave, each on the pool: what comes first is for the log to say, as with one instance.</summary>
[Reentrant]
internal sealed class GroupGrain(LocalWork work) : Grain, IGroupGrain
{
    // Longer than whoever sent it waits. Clocks of two machines may differ by a little.
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(5);
    private readonly HashSet<Guid> underWay = [];

    public Task<Answer?> RunAsync(Parcel parcel) =>
        DateTimeOffset.UtcNow - parcel.Sent > TooLate
            ? Task.FromResult<Answer?>(null)
            : AtItAsync(parcel.Call, async () => AnswerOf(await (parcel.Here?.Invoke() ?? work.RunAsync(parcel.Body))));

    public Task<WokenLog?> WakeAsync(Guid call, string log) =>
        AtItAsync(call, async () => WokenOf(await work.WakeAsync(log)));

    public Task<bool> IsAtItAsync(Guid call) => Task.FromResult(underWay.Contains(call));

    private async Task<T> AtItAsync<T>(Guid call, Func<Task<T>> run)
    {
        underWay.Add(call);
        try
        {
            return await Task.Run(run);
        }
        finally
        {
            underWay.Remove(call);
        }
    }

    private static Answer? AnswerOf(ActivityAnswer answer) => new(answer.Status, answer.Body.ToArray());

    private static WokenLog? WokenOf(Woken? woken) =>
        woken is null ? null : new(woken.Sequence, woken.Next?.ToUnixTimeTicks());
}
