using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Erasure;

/// <summary>
/// Forgets people: first that it is to be done is written down, then the clock does it, whatever crashes meanwhile.
/// Thread safe; several instances may do the same request at once.
/// </summary>
internal sealed class Forgetting(IStore store, TimerStore timers, PersonEraser eraser)
{
    /// <summary>
    /// Done soon after this returns, by whichever instance wakes first; asked again, it is one request.
    /// </summary>
    public async Task AskAsync(string tenant, MemberId who, Instant now, CancellationToken cancellationToken)
    {
        await store.TryPutAsync(StoreTable.Directory, ErasureRequest.New(tenant, who).ToRow(), cancellationToken);
        await timers.ScheduleAsync(ErasureRequest.IdOf(tenant, who), null, now, 0, cancellationToken);
    }

    /// <summary>
    /// The same at once, for an administrator: reads every log there is, so that nothing is left that no pointer leads
    /// to. How many rows were erased.
    /// </summary>
    public async Task<int> ForgetNowAsync(string tenant, MemberId who, CancellationToken cancellationToken)
    {
        await store.TryPutAsync(StoreTable.Directory, ErasureRequest.New(tenant, who).ToRow(), cancellationToken);
        return await DoAsync(ErasureRequest.IdOf(tenant, who), everywhere: true, cancellationToken);
    }

    /// <summary>Does what was asked for by this id, going by the pointers; nothing when it was done already.</summary>
    public Task DoAsync(string id, CancellationToken cancellationToken) =>
        DoAsync(id, everywhere: false, cancellationToken);

    private async Task<int> DoAsync(string id, bool everywhere, CancellationToken cancellationToken)
    {
        if (await ErasureRequest.FindAsync(store, id, cancellationToken) is not var (request, row))
        {
            return 0;
        }

        // Tidied before the request goes, because it is tried again as long as that is there; and after, for the
        // request itself names them.
        var rows = await eraser.EraseAsync(request, everywhere, cancellationToken);
        await store.TidyAsync(cancellationToken);
        await store.TryDeleteAsync(StoreTable.Directory, row, cancellationToken);
        await store.TidyAsync(cancellationToken);
        return rows;
    }
}
