using System.Diagnostics;
using System.Runtime.CompilerServices;
using CheckinBot.Telemetry;
using static CheckinBot.Telemetry.Instruments;

namespace CheckinBot.Store;

/// <summary>A store whose calls are timed, by table, operation and outcome: never by what is in a row.</summary>
internal sealed class MeasuredStore(IStore inner, Instruments instruments) : IStore, IDisposable
{
    public IStore Inner => inner;

    public Task PrepareAsync(CancellationToken cancellationToken) => inner.PrepareAsync(cancellationToken);

    public Task<bool> TryInsertAsync(StoreTable table, IReadOnlyList<Row> rows, CancellationToken cancellationToken) =>
        TimeAsync(
            table,
            "insert",
            () => inner.TryInsertAsync(table, rows, cancellationToken),
            done => done ? "done" : "taken"
        );

    public IAsyncEnumerable<Row> ReadAsync(
        StoreTable table,
        string partition,
        string? fromKey,
        string? beforeKey,
        CancellationToken cancellationToken
    ) =>
        TimeAsync(
            table,
            "read",
            inner.ReadAsync(table, partition, fromKey, beforeKey, cancellationToken),
            cancellationToken
        );

    public IAsyncEnumerable<Row> ReadAllAsync(StoreTable table, CancellationToken cancellationToken) =>
        TimeAsync(table, "read all", inner.ReadAllAsync(table, cancellationToken), cancellationToken);

    public Task<Row?> GetAsync(StoreTable table, string partition, string key, CancellationToken cancellationToken) =>
        TimeAsync(
            table,
            "get",
            () => inner.GetAsync(table, partition, key, cancellationToken),
            row => row is null ? "missing" : "done"
        );

    public Task<Row> PutAsync(StoreTable table, Row row, CancellationToken cancellationToken) =>
        TimeAsync(table, "put", () => inner.PutAsync(table, row, cancellationToken), _ => "done");

    public Task<bool> TryPutAsync(StoreTable table, Row row, CancellationToken cancellationToken) =>
        TimeAsync(
            table,
            "put",
            () => inner.TryPutAsync(table, row, cancellationToken),
            done => done ? "done" : "taken"
        );

    public Task<bool> TryDeleteAsync(StoreTable table, Row row, CancellationToken cancellationToken) =>
        TimeAsync(
            table,
            "delete",
            () => inner.TryDeleteAsync(table, row, cancellationToken),
            done => done ? "done" : "taken"
        );

    public Task TidyAsync(CancellationToken cancellationToken) => inner.TidyAsync(cancellationToken);

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private async Task<T> TimeAsync<T>(
        StoreTable table,
        string operation,
        Func<Task<T>> call,
        Func<T, string> outcomeOf
    )
    {
        using var span = Start(table, operation);
        var (started, outcome) = (Stopwatch.GetTimestamp(), "failed");
        try
        {
            var result = await call();
            outcome = outcomeOf(result);
            return result;
        }
        finally
        {
            Record(span, table, operation, outcome, Stopwatch.GetElapsedTime(started));
        }
    }

    // The time it takes whoever reads is not the storage's.
    private async IAsyncEnumerable<Row> TimeAsync(
        StoreTable table,
        string operation,
        IAsyncEnumerable<Row> rows,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (waited, outcome) = (new Stopwatch(), "failed");
        await using var reading = rows.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await NextAsync(reading, waited))
            {
                outcome = "done"; // of one who stops reading early
                yield return reading.Current;
                outcome = "failed";
            }

            outcome = "done";
        }
        finally
        {
            Record(null, table, operation, outcome, waited.Elapsed);
        }
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<Row> reading, Stopwatch waited)
    {
        waited.Start();
        try
        {
            return await reading.MoveNextAsync();
        }
        finally
        {
            waited.Stop();
        }
    }

    private static System.Diagnostics.Activity? Start(StoreTable table, string operation) =>
        Spans.StartActivity($"{operation} {table}", ActivityKind.Client);

    private void Record(
        System.Diagnostics.Activity? span,
        StoreTable table,
        string operation,
        string outcome,
        TimeSpan took
    )
    {
        span?.SetTag("checkinbot.outcome", outcome);
        instruments.Storage.Record(
            took.TotalSeconds,
            Tag("table", table),
            Tag("operation", operation),
            Tag("outcome", outcome)
        );
    }
}
