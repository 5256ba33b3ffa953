using System.Collections.Concurrent;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Outbox;

/// <summary>
/// Starts delivery when something was committed, and when the clock says that something is due. One pass at a time for
/// a log; what comes meanwhile is done by the next pass, so that many answers in one moment are one update of the card.
/// What is lost when the process dies is a refresh at most: notices are in the log, and the agenda brings them back.
/// </summary>
internal sealed partial class Dispatcher<TAggregate, TId> : IHostedService, IDisposable
    where TAggregate : Aggregate, IAggregate<TAggregate>
    where TId : struct, ILogId
{
    private const int MostAtOnce = 64;
    private const int MostAhead = 64;
    private const int MostTries = 5;
    private readonly ConcurrentDictionary<TId, LogWork<TAggregate, TId>> works = new();
    private readonly SemaphoreSlim atOnce = new(MostAtOnce);
    private readonly SemaphoreSlim ahead = new(MostAhead);
    private readonly CancellationTokenSource stopping = new();
    private readonly AggregateStore<TAggregate, TId> aggregates;
    private readonly DeliveryPass<TAggregate, TId> pass;
    private readonly DeliveryLeases turns;
    private readonly TimeProvider time;
    private readonly ILogger<Dispatcher<TAggregate, TId>> log;

    public Dispatcher(
        AggregateStore<TAggregate, TId> aggregates,
        DeliveryPass<TAggregate, TId> pass,
        DeliveryLeases turns,
        TimeProvider time,
        ILogger<Dispatcher<TAggregate, TId>> log
    )
    {
        (this.aggregates, this.pass, this.turns, this.time, this.log) = (aggregates, pass, turns, time, log);
        aggregates.Committed += OnCommitted;
    }

    /// <summary>How many logs have something under way, or a card to try again.</summary>
    public int Count => works.Count;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Lets what is under way finish: a message that was sent should be written down. What is not begun is handed over.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        aggregates.Committed -= OnCommitted;
        await FinishAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await stopping.CancelAsync();
    }

    /// <summary>Done when what is under way was tried; what waits to be tried again is not waited for.</summary>
    public Task FinishAsync() => Task.WhenAll(works.Values.Select(work => work.Running));

    public void Dispose()
    {
        stopping.Dispose();
        atOnce.Dispose();
        ahead.Dispose();
    }

    /// <summary>Sends what is pending; done when it was tried.</summary>
    public Task RunAsync(TId id) => Ask(id, [], aggregates.LastSeen(id)?.Pending.Any(IsToLeader) == true);

    private void OnCommitted(Change<TAggregate, TId> change)
    {
        var fresh = change
            .After.Pending.Where(one =>
                change.Before.Outbox.GetValueOrDefault(one.Notice.Id)?.State != OutboxState.Pending
            )
            .ToList();
        fresh.Where(one => !one.WaitsForHours).ToList().ForEach(one => turns.Take(change.Id.Value, one));
        var stale = pass.Stale(change);
        if (fresh.Count > 0 || stale.Count > 0)
        {
            Ask(change.Id, stale, fresh.Exists(IsToLeader), change);
        }
    }

    private static bool IsToLeader(OutboxMessage one) =>
        one is { WaitsForHours: false, Notice.Audience: Audience.Person };

    private Task Ask(TId id, IReadOnlyCollection<NoticeId> stale, bool ahead, Change<TAggregate, TId>? change = null)
    {
        while (true)
        {
            if (Ask(id, works.GetOrAdd(id, _ => new()), stale, ahead, change) is { } running)
            {
                return running;
            }
        }
    }

    // Null when the work was just forgotten, being done.
    private Task? Ask(
        TId id,
        LogWork<TAggregate, TId> work,
        IReadOnlyCollection<NoticeId> stale,
        bool ahead,
        Change<TAggregate, TId>? change
    )
    {
        lock (work)
        {
            if (work.IsForgotten)
            {
                return null;
            }

            work.AddStale(stale, change);
            work.Wanted = true;
            if (ahead)
            {
                work.GoAhead();
            }

            if (!work.Busy)
            {
                work.Busy = true;
                work.Running = Task.Run(() => RunAsync(id, work));
            }

            return work.Running;
        }
    }

    private async Task RunAsync(TId id, LogWork<TAggregate, TId> work)
    {
        while (work.Next() is { } stale)
        {
            try
            {
                await PassInLineAsync(id, work, stale);
                work.Failures = 0;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // The edge of a delivery pass: the notices are still in the log, and in the end the agenda brings them
                // back.
                LogPassFailed(id.Value, failure);
                TryAgain(id, work, stale);
            }
        }

        Forget(id, work);
    }

    private async Task PassInLineAsync(TId id, LogWork<TAggregate, TId> work, IReadOnlyCollection<NoticeId> stale)
    {
        var overtaken = await EnterAsync(id, work);
        try
        {
            await PassAsync(id, work, [.. stale.Union(overtaken)]);
        }
        finally
        {
            atOnce.Release();
        }
    }

    // A barrier does not stand in line behind thousands of cards: what is for leaders goes out from places of its own,
    // also while its group stands in line already. Those places are held for nothing else, so that what the groups of
    // other barriers are told does not hold it up.
    private async Task<IReadOnlyList<NoticeId>> EnterAsync(TId id, LogWork<TAggregate, TId> work)
    {
        var overtaken = new List<NoticeId>();
        while (!await TryEnterAsync(work))
        {
            await ahead.WaitAsync(stopping.Token);
            try
            {
                work.IsAhead = false;
                overtaken.AddRange(await pass.SendAheadAsync(id, await BookAsync(id), stopping.Token));
            }
            finally
            {
                ahead.Release();
            }
        }

        return overtaken;
    }

    // False when there is something for a leader, or came before there was a place.
    private async Task<bool> TryEnterAsync(LogWork<TAggregate, TId> work)
    {
        using var hurry = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        if (work.GoesAhead(hurry))
        {
            return false;
        }

        try
        {
            await atOnce.WaitAsync(hurry.Token);
            return true;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            work.WaitsNoMore();
        }
    }

    private void Forget(TId id, LogWork<TAggregate, TId> work)
    {
        lock (work)
        {
            if (work is { Busy: false, Tries.Count: 0, Failures: 0 })
            {
                work.IsForgotten = true;
                works.TryRemove(id, out _);
            }
        }
    }

    private async Task PassAsync(TId id, LogWork<TAggregate, TId> work, IReadOnlyCollection<NoticeId> stale)
    {
        var cards = new Queue<NoticeId>(stale.Union(await SendAllAsync(id, work)));
        if (turns.AreOver)
        {
            await pass.HandOverAsync(id);
        }

        while (cards.TryDequeue(out var notice))
        {
            if (work.IsAhead)
            {
                (await SendAllAsync(id, work)).ToList().ForEach(cards.Enqueue);
            }

            await BringUpToDateAsync(id, work, notice);
        }
    }

    // What was drawn last stays known until the message is brought up to date.
    private async Task BringUpToDateAsync(TId id, LogWork<TAggregate, TId> work, NoticeId notice)
    {
        var (shown, isDone) = (work.TakeShown(notice), false);
        try
        {
            isDone = await TryDrawAsync(id, work, notice, shown);
        }
        finally
        {
            if (!isDone)
            {
                work.PutBack(notice, shown);
            }
        }
    }

    // True when nothing is left to do: it is drawn, given up, looks the same, or is a form that somebody may be typing
    // in.
    private async Task<bool> TryDrawAsync(TId id, LogWork<TAggregate, TId> work, NoticeId notice, TAggregate? shown)
    {
        var aggregate = await BookAsync(id);
        if (
            (shown is null || pass.MayRedraw(id, shown, aggregate, notice))
            && await pass.TryRefreshAsync(id, aggregate, notice, stopping.Token) is { } wait
            && work.TryAgain(notice) is < MostTries and var tries
        )
        {
            _ = AskLaterAsync(id, [notice], SendOutcome.Wait(tries * SendOutcome.CountsPerTry, wait).ToTimeSpan());
            return false;
        }

        work.Tries.Remove(notice);
        return true;
    }

    private async Task<IReadOnlyList<NoticeId>> SendAllAsync(TId id, LogWork<TAggregate, TId> work)
    {
        work.IsAhead = false;
        return await pass.SendAllAsync(id, await BookAsync(id), stopping.Token);
    }

    private void TryAgain(TId id, LogWork<TAggregate, TId> work, IReadOnlyCollection<NoticeId> stale)
    {
        work.Failures = (work.Failures + 1) % MostTries;
        if (work.Failures > 0)
        {
            _ = AskLaterAsync(id, stale, SendOutcome.Wait(work.Failures * SendOutcome.CountsPerTry, null).ToTimeSpan());
        }
    }

    // Waits outside the pass: a message must not queue behind a card that could not be updated.
    private async Task AskLaterAsync(TId id, IReadOnlyCollection<NoticeId> stale, TimeSpan wait)
    {
        await Task.Delay(wait, time, stopping.Token);
        await Ask(id, stale, ahead: false);
    }

    private async Task<TAggregate> BookAsync(TId id) =>
        aggregates.LastSeen(id) ?? await aggregates.ReadAsync(id, stopping.Token);

    [LoggerMessage(Level = LogLevel.Error, Message = "Log {Book}: a delivery pass broke off")]
    private partial void LogPassFailed(string book, Exception failure);
}
