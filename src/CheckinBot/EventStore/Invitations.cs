using System.Security.Cryptography;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>
/// Codes that leaders pass on, so that a group which begins elsewhere can be offered them as its leader. A code tells
/// nothing by itself, and holds in its own tenant only.
/// </summary>
internal sealed class Invitations(IStore store)
{
    private const string Who = "Who";

    // Without letters and digits that look alike.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 8;

    /// <summary>The code of this leader: always the same, until they are forgotten.</summary>
    public async Task<string> OfAsync(string tenant, MemberId leader, CancellationToken cancellationToken)
    {
        await foreach (
            var row in store.ReadAsync(StoreTable.Directory, Partition(tenant), null, null, cancellationToken)
        )
        {
            if ((string)row.Fields[Who] == leader.Value)
            {
                return row.Key;
            }
        }

        var code = RandomNumberGenerator.GetString(Letters, Length);
        await store.TryPutAsync(
            StoreTable.Directory,
            new(Partition(tenant), code, new Dictionary<string, object> { [Who] = leader.Value }),
            cancellationToken
        );
        return code;
    }

    /// <summary>Who passed this code on, however it was typed; null for none of this tenant's.</summary>
    public async Task<MemberId?> FindAsync(string tenant, string code, CancellationToken cancellationToken)
    {
        var typed = string.Concat(code.ToUpperInvariant().Where(Letters.Contains));
        return
            typed.Length == Length
            && await store.GetAsync(StoreTable.Directory, Partition(tenant), typed, cancellationToken) is { } row
            ? new MemberId((string)row.Fields[Who])
            : null;
    }

    /// <summary>Forgets this person's code.</summary>
    public async Task ForgetAsync(string tenant, MemberId person, CancellationToken cancellationToken)
    {
        await foreach (
            var row in store.ReadAsync(StoreTable.Directory, Partition(tenant), null, null, cancellationToken)
        )
        {
            if ((string)row.Fields[Who] == person.Value)
            {
                await store.TryDeleteAsync(StoreTable.Directory, row, cancellationToken);
            }
        }
    }

    private static string Partition(string tenant) => $"invite|{tenant}";
}
