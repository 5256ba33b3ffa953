using CheckinBot.Ledger;
using CheckinBot.Placement;

namespace CheckinBot.Clock;

/// <summary>Forgets people who are to be forgotten: woken like a log.</summary>
internal sealed class ForgetWaker(Forgetting forgetting) : ILogWaker
{
    public bool Wakes(string log) => ForgetRequest.IsId(log);

    public async Task<Woken> WakeAsync(string log, CancellationToken cancellationToken)
    {
        await forgetting.DoAsync(log, cancellationToken);
        return new(0, null);
    }
}
