using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.Ledger;

/// <summary>
/// Forgets people: first that it is to be done is written down, then the clock does it, whatever crashes meanwhile. Thread safe; several
/// instances may do the same request at once.
/// </summary>
internal sealed class Forgetting(IStore store, Agenda agenda, PersonEraser eraser)
{
    /// <summary>Done soon after this returns, by whichever instance wakes first; asked again, it is one request.</summary>
    public async Task AskAsync(string tenant, MemberId who, Instant now, CancellationToken cancellationToken)
    {
        await store.TryPutAsync(StoreTable.Directory, ForgetRequest.New(tenant, who).ToRow(), cancellationToken);
        await agenda.PromiseAsync(ForgetRequest.IdOf(tenant, who), null, now, 0, cancellationToken);
    }

    /// <summary>How many rows were erased of what was asked for; 0 when it was done already. <paramref name="everywhere"/>: see <see cref="PersonEraser"/>.</summary>
    public async Task<int> DoAsync(string id, bool everywhere, CancellationToken cancellationToken)
    {
        if (await ForgetRequest.FindAsync(store, id, cancellationToken) is not var (request, row))
        {
            return 0;
        }

        var rows = await eraser.EraseAsync(request, everywhere, cancellationToken);
        await store.TidyAsync(cancellationToken);
        await store.TryDeleteAsync(StoreTable.Directory, row, cancellationToken);
        await store.TidyAsync(cancellationToken);
        return rows;
    }
}
