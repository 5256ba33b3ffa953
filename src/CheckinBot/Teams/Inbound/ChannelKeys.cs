using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CheckinBot.Teams.Inbound;

/// <summary>
/// The channel's signing keys, fetched when first needed, every 12 hours, and at most every 5 minutes for a kid that is
/// not among them; one fetch at a time. When the issuer cannot be reached the last good ones are kept, for at most 5
/// days.
/// </summary>
// Why not ConfigurationManager: its refresh runs in the background, so the request that brought the new kid would fail.
internal sealed partial class ChannelKeys(
    string metadataAddress,
    IDocumentRetriever documents,
    TimeProvider time,
    ILogger<ChannelKeys> logger
) : IDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Floor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FloorWithoutAny = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private ChannelKeySet latest = ChannelKeySet.None;
    private DateTimeOffset tried = DateTimeOffset.MinValue;

    public async Task<ChannelKey?> FindAsync(string kid, CancellationToken cancellationToken)
    {
        var seen = latest;
        var isBeingRefreshed = gate.CurrentCount == 0; // Then nobody who holds a known key need wait for it.
        if (seen.Find(kid) is { } known && Age(seen) < (isBeingRefreshed ? Kept : Refresh))
        {
            return known;
        }

        await RefreshAsync(cancellationToken);
        return Age(latest) < Kept ? latest.Find(kid) : null;
    }

    /// <summary>
    /// Whether the channel still publishes this key, as far as is known, and the keys need not be fetched anew.
    /// </summary>
    public bool IsCurrent(ChannelKey key)
    {
        var seen = latest;
        return Age(seen) < Refresh && ReferenceEquals(seen.Find(key.Key.KeyId), key);
    }

    public void Dispose() => gate.Dispose();

    private TimeSpan Age(ChannelKeySet keys) => time.GetUtcNow() - keys.Fetched;

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() - tried >= (latest.IsEmpty ? FloorWithoutAny : Floor))
            {
                await FetchAsync();
            }
        }
        finally
        {
            gate.Release();
        }
    }

    // Why no cancellation: the fetch serves every caller, not only the one that began it. The HTTP client has a
    // timeout.
    private async Task FetchAsync()
    {
        try
        {
            var published = await OpenIdConnectConfigurationRetriever.GetAsync(
                metadataAddress,
                documents,
                CancellationToken.None
            );
            latest = ChannelKeySet.Of(published, time.GetUtcNow());
        }
        catch (Exception failure)
            when (failure
                    is IOException
                        or HttpRequestException
                        or OperationCanceledException
                        or JsonException
                        or ArgumentException
                        or InvalidOperationException
            )
        {
            LogFailure(failure);
        }
        finally
        {
            // Why at the end: those who waited through a slow failure must not each begin another.
            tried = time.GetUtcNow();
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The channel's signing keys could not be fetched; the last good ones are kept."
    )]
    private partial void LogFailure(Exception failure);
}
