using Azure;
using Azure.Identity;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace CheckinBot.Store;

/// <summary>
/// Waits at the start for a storage that is away and may come: a database that somebody holds, an account that does not
/// answer, a role that was given a minute ago. What no waiting mends (no such folder, a wrong key) is thrown at once.
/// </summary>
internal sealed partial class StoreWait(IStore store, TimeProvider time, ILogger<StoreWait> log)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Said = TimeSpan.FromMinutes(1);

    /// <summary>Returns when the tables are there; says once a minute that they are not.</summary>
    public async Task UntilPreparedAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? saidAt = null;
        while (await TryPrepareAsync(cancellationToken) is { } away)
        {
            if (saidAt is not { } at || time.GetUtcNow() - at >= Said)
            {
                LogAway(away.Message);
                saidAt = time.GetUtcNow();
            }

            await Task.Delay(Between, time, cancellationToken);
        }
    }

    private async Task<StoreUnavailableException?> TryPrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.PrepareAsync(cancellationToken);
            return null;
        }
        catch (StoreUnavailableException away) when (MayPass(away.InnerException))
        {
            return away;
        }
    }

    private static bool MayPass(Exception? cause) =>
        cause switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode
                is SQLITE_BUSY
                    or SQLITE_LOCKED
                    or SQLITE_IOERR
                    or SQLITE_FULL
                    or SQLITE_NOMEM
                    or SQLITE_PROTOCOL,
            RequestFailedException { ErrorCode: "AuthenticationFailed" } => false,
            RequestFailedException answer => answer.Status is 0 or 403 or 408 or 409 or 429 or >= 500,
            AggregateException several => several.InnerExceptions.All(MayPass),
            _ => cause is AuthenticationFailedException or OperationCanceledException,
        };

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The service waits for its storage and does not listen yet. {Why} Check "
            + "Storage:ConnectionString or Storage:TableEndpoint, and that the service may reach and write it"
    )]
    private partial void LogAway(string why);
}
