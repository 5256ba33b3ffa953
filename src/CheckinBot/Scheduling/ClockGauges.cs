using CheckinBot.EventStore;
using CheckinBot.Telemetry;
using static CheckinBot.Telemetry.Instruments;

namespace CheckinBot.Scheduling;

/// <summary>
/// What the clock sees: how late each log was woken, and what was overdue, of all instances, when it last looked.
/// </summary>
internal sealed class ClockGauges
{
    private readonly Instruments instruments;
    private readonly TimeProvider time;
    private IReadOnlyList<Instant> overdue = [];

    public ClockGauges(Instruments instruments, LogsSetAside aside, TimeProvider time)
    {
        (this.instruments, this.time) = (instruments, time);
        instruments.Meter.CreateObservableGauge(
            "checkinbot.agenda.due",
            () => overdue.Count,
            "{entry}",
            "Entries of the agenda that are due and not done."
        );
        instruments.Meter.CreateObservableGauge(
            "checkinbot.agenda.lag",
            Lag,
            "s",
            "How long the oldest of them is due."
        );
        instruments.Meter.CreateObservableGauge(
            "checkinbot.logs.aside",
            () => aside.Count,
            "{log}",
            "Logs that cannot be read and are set aside."
        );
    }

    /// <summary>A look at the agenda found these to be due.</summary>
    public void Saw(IReadOnlyList<Instant> due) => overdue = due;

    /// <summary>A log is being woken, so late; the span of its waking.</summary>
    public IDisposable? Waking(string log, Duration lag)
    {
        instruments.ClockLag.Record(lag.TotalSeconds);
        return Spans.StartActivity("wake")?.SetTag("checkinbot.log", log);
    }

    // Goes on growing while the storage is away and the clock cannot look.
    private double Lag() => overdue.Count == 0 ? 0 : Math.Max(0, (time.Now() - overdue.Min()).TotalSeconds);
}
