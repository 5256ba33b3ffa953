using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Telemetry;
using static CheckinBot.Telemetry.Instruments;

namespace CheckinBot.Outbox;

/// <summary>
/// Counts notices and refusals as this process's stores tell of them, and knows what waits to be sent of all that this
/// process wrote, claimed or put off. What another instance took over is forgotten a while after it was this one's.
/// </summary>
internal sealed class NoticeWatch : IHostedService
{
    private static readonly Duration Doubtful = Duration.FromMinutes(2);
    private readonly ConcurrentDictionary<string, IReadOnlyList<OutboxMessage>> waiting = new();
    private readonly Instruments instruments;
    private readonly TimeProvider time;

    public NoticeWatch(Instruments instruments, SprintStore sprints, LeaderStore leaders, TimeProvider time)
    {
        (this.instruments, this.time) = (instruments, time);
        Watch(sprints);
        Watch(leaders);
        instruments.Meter.CreateObservableGauge(
            "checkinbot.notices.pending",
            Pending,
            "{notice}",
            "Messages that are due and not sent, as far as this process knows, by kind."
        );
        instruments.Meter.CreateObservableGauge(
            "checkinbot.notices.oldest",
            Oldest,
            "s",
            "How long the oldest of them is due."
        );
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// The word for a kind. A leader's question to a member is a letter here as in the logs: it is nobody else's
    /// business.
    /// </summary>
    public static string WordFor(NoticeKind kind) => kind == NoticeKind.Invite ? "Letter" : kind.ToString();

    private void Watch<TAggregate, TId>(AggregateStore<TAggregate, TId> aggregates)
        where TAggregate : Aggregate, IAggregate<TAggregate>
        where TId : struct, ILogId
    {
        aggregates.Committed += change => Committed(change.Id.Value, change.Before, change.After);
        aggregates.Refused += (command, kind) =>
            instruments.Refusals.Add(1, Tag("command", command.GetType().Name), Tag("kind", kind));
    }

    private void Committed(string log, Aggregate before, Aggregate after)
    {
        foreach (var one in after.Outbox.Values)
        {
            var was = before.Outbox.GetValueOrDefault(one.Notice.Id)?.State;
            if (one.State == OutboxState.Pending && was != OutboxState.Pending)
            {
                instruments.NoticesDue.Add(1, Tag("kind", WordFor(one.Notice.Kind)));
            }
            else if (one.State == OutboxState.Delivered && was != OutboxState.Delivered)
            {
                instruments.NoticesSent.Add(1, Tag("kind", WordFor(one.Notice.Kind)));
            }
        }

        Keep(log, [.. after.Outbox.Values.Where(one => one.State == OutboxState.Pending)]);
    }

    private void Keep(string log, IReadOnlyList<OutboxMessage> pending)
    {
        if (pending.Count == 0)
        {
            waiting.TryRemove(log, out _);
        }
        else
        {
            waiting[log] = pending;
        }
    }

    private IEnumerable<Measurement<long>> Pending() =>
        Due()
            .GroupBy(one => one.Notice.Kind)
            .Select(kind => new Measurement<long>(kind.Count(), Tag("kind", WordFor(kind.Key))))
            .ToList();

    private double Oldest() =>
        Due().Select(one => (time.Now() - Instant.Max(one.Since, one.NotBefore)).TotalSeconds).DefaultIfEmpty(0).Max();

    private IEnumerable<OutboxMessage> Due()
    {
        var now = time.Now();
        foreach (var (log, pending) in waiting)
        {
            if (pending.All(one => one.LeaseExpiresAt + Doubtful < now))
            {
                waiting.TryRemove(new(log, pending));
            }
        }

        return waiting
            .Values.SelectMany(pending => pending)
            .Where(one => one.NotBefore <= now && one.LeaseExpiresAt + Doubtful >= now);
    }
}
