using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CheckinBot.Domain;
using CheckinBot.Ledger;
using static CheckinBot.Telemetry.Instruments;

namespace CheckinBot.Telemetry;

/// <summary>
/// Counts notices and refusals as this process's ledgers tell of them, and knows what waits to be sent of all that this
/// process wrote, claimed or put off. What another instance took over is forgotten a while after it was this one's.
/// </summary>
internal sealed class NoticeWatch : IHostedService
{
    private static readonly Duration Doubtful = Duration.FromMinutes(2);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Outgoing>> waiting = new();
    private readonly Instruments instruments;
    private readonly TimeProvider time;

    public NoticeWatch(Instruments instruments, SprintLedger sprints, LeaderLedger leaders, TimeProvider time)
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

    private void Watch<TBook, TId>(Ledger<TBook, TId> ledger)
        where TBook : Book, IBook<TBook>
        where TId : struct, ILogId
    {
        ledger.Committed += change => Committed(change.Id.Value, change.Before, change.After);
        ledger.Refused += (command, kind) =>
            instruments.Refusals.Add(1, Tag("command", command.GetType().Name), Tag("kind", kind));
    }

    private void Committed(string log, Book before, Book after)
    {
        foreach (var one in after.Outgoing.Values)
        {
            var was = before.Outgoing.GetValueOrDefault(one.Notice.Id)?.State;
            if (one.State == OutgoingState.Pending && was != OutgoingState.Pending)
            {
                instruments.NoticesDue.Add(1, Tag("kind", WordFor(one.Notice.Kind)));
            }
            else if (one.State == OutgoingState.Delivered && was != OutgoingState.Delivered)
            {
                instruments.NoticesSent.Add(1, Tag("kind", WordFor(one.Notice.Kind)));
            }
        }

        Keep(log, [.. after.Outgoing.Values.Where(one => one.State == OutgoingState.Pending)]);
    }

    private void Keep(string log, IReadOnlyList<Outgoing> pending)
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

    private IEnumerable<Outgoing> Due()
    {
        var now = time.Now();
        foreach (var (log, pending) in waiting)
        {
            if (pending.All(one => one.TurnEnds + Doubtful < now))
            {
                waiting.TryRemove(new(log, pending));
            }
        }

        return waiting
            .Values.SelectMany(pending => pending)
            .Where(one => one.NotBefore <= now && one.TurnEnds + Doubtful >= now);
    }
}
