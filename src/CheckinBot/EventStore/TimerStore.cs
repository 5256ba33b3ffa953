using System.Globalization;
using CheckinBot.Store;
using NodaTime.Text;

namespace CheckinBot.EventStore;

/// <summary>
/// Which log must be woken when. The rule that makes crashes harmless: at every moment there is a row due no later
/// than the log's next moment, because it is written before the commit that needs it and taken away only after that
/// commit and a later row are there. A wake with nothing to do is harmless, and costs: so a row of this process goes as
/// soon as what it promised is done.
/// </summary>
internal sealed class TimerStore(IStore store)
{
    private const int Shards = 4;
    private const char Before = '|';
    private const string Named = "Log";
    private const string For = "For";

    // Longer than any write is under way, the storage's own retries included: a commit that is not there by then never
    // comes.
    private static readonly Duration Abandoned = Duration.FromMinutes(5);
    private static readonly Instant FarAway = Instant.FromUtc(2999, 12, 31, 0, 0);
    private static readonly Duration Apart = Duration.FromMilliseconds(20);
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture(
        "uuuuMMdd'T'HHmmss.fff'Z'"
    );

    private readonly OwnRows own = new();

    /// <summary>
    /// Told of each row that was written, so that the clock of this process need not wait for its next look.
    /// </summary>
    public event Action<TimerEntry>? Written;

    /// <summary>
    /// To be called before the commit that moves the next moment of a log from <paramref name="before"/> to
    /// <paramref name="after"/>; <paramref name="sequence"/>: its place after that commit.
    /// </summary>
    public async Task ScheduleAsync(
        string log,
        Instant? before,
        Instant? after,
        long sequence,
        CancellationToken cancellationToken
    )
    {
        if (after is { } due && (before is not { } promised || due < promised))
        {
            await WriteAsync(log, due, sequence, cancellationToken);
        }
    }

    /// <summary>
    /// To be called after a commit: takes away what this process had promised before <paramref name="next"/>, where the
    /// log comes next by then. Not to be waited for: where it does not come to it, the clock does it when the row is
    /// due.
    /// </summary>
    public async Task TidyAsync(string log, Instant? next, long sequence, Instant now)
    {
        var needless = own.Of(log).Where(row => row.For <= sequence && row.Due < (next ?? Instant.MaxValue)).ToList();
        if (needless.Count > 0 && !(next < now + Abandoned))
        {
            var tidying = own.WhileTidying(TakeAwayAsync(log, next, sequence, needless));
            await tidying.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Done when nothing is being taken away just now.</summary>
    public Task TidiedAsync() => own.TidiedAsync();

    /// <summary>
    /// Everything due by <paramref name="until"/>, the earliest first within its shard. A row that is no entry is
    /// passed over: the command <c>check</c> names it.
    /// </summary>
    public async Task<IReadOnlyList<TimerEntry>> DueAsync(Instant until, CancellationToken cancellationToken)
    {
        var due = new List<TimerEntry>();
        for (var shard = 0; shard < Shards; shard++)
        {
            await foreach (
                var row in store.ReadAsync(
                    StoreTable.Agenda,
                    Name(shard),
                    null,
                    Moment.Format(until + Duration.FromMilliseconds(1)),
                    cancellationToken
                )
            )
            {
                due.AddRange(Read(row) is { } entry ? [entry] : Array.Empty<TimerEntry>());
            }
        }

        return due;
    }

    /// <summary>The rows that are no entries, to be named and mended.</summary>
    public async Task<IReadOnlyList<string>> UnreadableAsync(CancellationToken cancellationToken) =>
        await store
            .ReadAllAsync(StoreTable.Agenda, cancellationToken)
            .Where(row => Read(row) is null)
            .Select(row => $"{row.Partition}/{row.Key}")
            .ToListAsync(cancellationToken);

    /// <summary>
    /// The earliest moment that was due by <paramref name="until"/> and is not done, of the logs that count; null when
    /// there is none.
    /// </summary>
    public async Task<Instant?> EarliestAsync(
        Instant until,
        Func<string, bool> counts,
        CancellationToken cancellationToken
    )
    {
        Instant? earliest = null;
        for (var shard = 0; shard < Shards; shard++)
        {
            var first = await store
                .ReadAsync(StoreTable.Agenda, Name(shard), null, Moment.Format(until), cancellationToken)
                .Select(Read)
                .FirstOrDefaultAsync(entry => entry is not null && counts(entry.Log), cancellationToken);
            earliest = first is not null && (earliest is not { } other || first.Due < other) ? first.Due : earliest;
        }

        return earliest;
    }

    /// <summary>
    /// To be called when an entry was dealt with: what comes next is written before the entry goes. An entry whose
    /// commit may still be on its way (a slow storage, another instance whose clock is behind) stays.
    /// </summary>
    public async Task DoneAsync(
        TimerEntry entry,
        long sequence,
        Instant? next,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        if (sequence < entry.For && now < entry.Due + Abandoned)
        {
            return;
        }

        if (next is { } due)
        {
            if (Key(due, entry.Log) == entry.Row.Key)
            {
                return;
            }

            await WriteAsync(entry.Log, due, sequence, cancellationToken);
        }

        await DeleteAsync(entry, cancellationToken);
    }

    // A row of this process that is not due for a while is there: only what is due is ever taken away by others.
    private async Task TakeAwayAsync(string log, Instant? next, long sequence, IReadOnlyList<TimerEntry> needless)
    {
        if (next is { } due && !own.Of(log).Any(row => row.Due == due))
        {
            await WriteAsync(log, due, sequence, CancellationToken.None);
        }

        foreach (var row in needless)
        {
            await DeleteAsync(row, CancellationToken.None);
        }
    }

    // Somebody may have written the same moment again meanwhile: then that row, of another version, stays.
    private async Task DeleteAsync(TimerEntry entry, CancellationToken cancellationToken)
    {
        await store.TryDeleteAsync(StoreTable.Agenda, entry.Row, cancellationToken);
        own.Forget(entry);
    }

    /// <summary>
    /// To be called when what logs go by has changed: those that wait for something are woken from now on, some each
    /// second.
    /// </summary>
    public async Task LookAgainAsync(Instant now, Func<string, bool> which, CancellationToken cancellationToken)
    {
        var logs = (await DueAsync(FarAway, cancellationToken))
            .Select(entry => entry.Log)
            .Where(which)
            .Distinct()
            .ToList();
        foreach (var (place, log) in logs.Index())
        {
            await WriteAsync(log, now + (Apart * place), 0, cancellationToken);
        }
    }

    private async Task WriteAsync(string log, Instant due, long sequence, CancellationToken cancellationToken)
    {
        var columns = new Dictionary<string, object> { [Named] = log, [For] = sequence };
        var row = await store.PutAsync(
            StoreTable.Agenda,
            new(Name(ShardOf(log)), Key(due, log), columns),
            cancellationToken
        );
        var entry = Read(row)!;
        own.Keep(entry);
        Written?.Invoke(entry);
    }

    private static TimerEntry? Read(Row row)
    {
        var bar = row.Key.IndexOf(Before, StringComparison.Ordinal);
        return
            bar > 0
            && Moment.Parse(row.Key[..bar]) is { Success: true } due
            && row.Fields.GetValueOrDefault(For) is long place
            ? new(row.Key[(bar + 1)..], due.Value, place, row)
            : null;
    }

    private static string Key(Instant due, string log) => Moment.Format(due) + Before + log;

    private static string Name(int shard) => shard.ToString(CultureInfo.InvariantCulture);

    // A log's id begins with a hash, so its first character spreads well and is the same in every process.
    private static int ShardOf(string log) => log[0] % Shards;
}

/// <summary>
/// One row of the agenda, as read. <paramref name="For"/>: the place in its log of the commit that it was written for.
/// </summary>
internal sealed record TimerEntry(string Log, Instant Due, long For, Row Row);
