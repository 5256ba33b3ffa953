using System.Text.Json;
using Azure;
using Azure.Data.Tables.Models;
using Azure.Identity;

namespace CheckinBot.Store.Tables;

/// <summary>
/// Tells what the environment did (network, throttling, a missing role, a timeout), after the retries of the pipeline,
/// from an answer (the key is taken, the version is stale) and from a bug (a request that the service cannot read).
/// </summary>
internal static class TablesFailure
{
    public static bool IsTaken(RequestFailedException answer) =>
        answer.Status == 409 && answer.ErrorCode == TableErrorCode.EntityAlreadyExists;

    public static bool IsChangedOrGone(RequestFailedException answer) =>
        answer.Status == 412 || (answer.Status == 404 && answer.ErrorCode != TableErrorCode.TableNotFound);

    /// <summary>
    /// Runs <paramref name="call"/>; a failure of the environment becomes a <see cref="StoreUnavailableException"/>.
    /// </summary>
    public static async Task<T> GuardAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException failure) when (IsEnvironment(failure))
        {
            throw Unavailable($"status {failure.Status}, {failure.ErrorCode ?? "no error code"}", failure);
        }
        catch (Exception failure)
            when (failure is JsonException or InvalidOperationException or InvalidDataException or FormatException)
        {
            // Rows are checked before they get here: what the client stumbles over is what came back.
            throw Unavailable("an answer that cannot be read", failure);
        }
        catch (AuthenticationFailedException failure)
        {
            throw Unavailable("no token for the service's identity", failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unavailable("no answer in time", failure);
        }
        catch (AggregateException failure) when (failure.InnerExceptions.All(IsEnvironment))
        {
            // So the pipeline ends several tries; when the caller cancels, it throws that alone.
            throw Unavailable($"{failure.InnerExceptions.Count} tries failed", failure);
        }
    }

    // Below 400: no answer at all, or one that the client did not expect, as from something between here and the
    // service.
    private static bool IsEnvironment(Exception failure) =>
        failure switch
        {
            RequestFailedException { Status: < 400 or 401 or 403 or 408 or 429 or >= 500 } => true,
            RequestFailedException { Status: 404 } missing => missing.ErrorCode == TableErrorCode.TableNotFound,
            RequestFailedException { Status: 409 } busy => busy.ErrorCode == TableErrorCode.TableBeingDeleted,
            _ => failure is IOException or OperationCanceledException,
        };

    /// <summary>
    /// The client takes an answer to a transaction for success when no part of it says otherwise, even where parts are
    /// missing.
    /// </summary>
    public static void RequireOneForEach(IReadOnlyList<Row> rows, Response<IReadOnlyList<Response>> answer)
    {
        var written = answer.Value.Count(part => part.Status is >= 200 and < 300);
        if (written != rows.Count)
        {
            throw new RequestFailedException(
                answer.GetRawResponse().Status,
                $"Of {rows.Count} rows the answer says {written} were written."
            );
        }
    }

    private static StoreUnavailableException Unavailable(string what, Exception failure) =>
        new($"The table store is unavailable ({what}).", failure);
}
