using System.Diagnostics;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Telemetry;
using static CheckinBot.Telemetry.Instruments;

namespace CheckinBot.Outbox;

/// <summary>
/// A sender whose sends and updates are timed and traced. What is refused by our own throttle counts as throttled too.
/// </summary>
internal sealed class MeasuredNoticeSender<TAggregate, TId>(
    INoticeSender<TAggregate, TId> inner,
    Instruments instruments
) : INoticeSender<TAggregate, TId>
    where TAggregate : Aggregate
    where TId : struct, ILogId
{
    public Task<MessageRef> SendAsync(
        TId id,
        TAggregate aggregate,
        Notice notice,
        CancellationToken cancellationToken
    ) => TimeAsync("sent", id, notice.Kind, () => inner.SendAsync(id, aggregate, notice, cancellationToken));

    public Task RefreshAsync(
        TId id,
        TAggregate aggregate,
        OutboxMessage delivered,
        CancellationToken cancellationToken
    ) => TimeAsync("updated", id, delivered.Notice.Kind, async () =>
        {
            await inner.RefreshAsync(id, aggregate, delivered, cancellationToken);
            return delivered;
        });

    public bool MayRedraw(TId id, TAggregate shown, TAggregate now, NoticeId notice) =>
        inner.MayRedraw(id, shown, now, notice);

    public IReadOnlyCollection<NoticeId> Stale(Change<TAggregate, TId> change) => inner.Stale(change);

    private async Task<T> TimeAsync<T>(string done, TId id, NoticeKind kind, Func<Task<T>> call)
    {
        using var span = Spans.StartActivity(done == "sent" ? "send" : "update", ActivityKind.Producer);
        span?.SetTag("checkinbot.log", id.Value).SetTag("checkinbot.notice.kind", NoticeWatch.WordFor(kind));
        var (started, outcome) = (Stopwatch.GetTimestamp(), "failed");
        try
        {
            var result = await call();
            outcome = done;
            return result;
        }
        catch (DeliveryException failure)
        {
            outcome = failure.Kind.ToString().ToLowerInvariant();
            throw;
        }
        catch (NotInstalledException)
        {
            outcome = "blocked";
            throw;
        }
        finally
        {
            span?.SetTag("checkinbot.outcome", outcome)
                .SetStatus(outcome == done ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
            instruments.Deliveries.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds,
                Tag("outcome", outcome),
                Tag("kind", NoticeWatch.WordFor(kind))
            );
        }
    }
}
