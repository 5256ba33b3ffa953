using CheckinBot.Erasure;
using CheckinBot.Placement;

namespace CheckinBot.Scheduling;

/// <summary>Forgets people who are to be forgotten: woken like a log.</summary>
internal sealed class ErasureHandler(Forgetting forgetting) : IScheduledHandler
{
    public bool Wakes(string log) => ErasureRequest.IsId(log);

    public async Task<Woken> WakeAsync(string log, CancellationToken cancellationToken)
    {
        await forgetting.DoAsync(log, cancellationToken);
        return new(0, null);
    }
}
