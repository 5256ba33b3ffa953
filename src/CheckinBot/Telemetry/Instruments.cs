using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CheckinBot.Telemetry;

/// <summary>
/// Everything the service counts and times; <c>docs/operations.md</c> says what each is for. Tags are words of the
/// program (a kind, a verb, a table), never an id and never what a person wrote. Costs next to nothing while nobody
/// listens.
/// </summary>
internal sealed class Instruments
{
    /// <summary>Of the meter, and of the source of traces.</summary>
    public const string Name = "CheckinBot";

    /// <summary>Spans; their tags are a log's id and words of the program.</summary>
    public static readonly ActivitySource Spans = new(Name);

    private static readonly InstrumentAdvice<double> Short = new()
    {
        HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30],
    };
    private static readonly InstrumentAdvice<double> Long = new()
    {
        HistogramBucketBoundaries = [0.01, 0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600],
    };

    public Instruments(IMeterFactory meters)
    {
        Meter = meters.Create(Name);
        NoticesDue = Meter.CreateCounter<long>(
            "checkinbot.notices.due",
            "{notice}",
            "Messages that became due, by kind."
        );
        NoticesSent = Meter.CreateCounter<long>(
            "checkinbot.notices.sent",
            "{notice}",
            "Messages that were sent and written down, by kind."
        );
        Deliveries = Meter.CreateHistogram(
            "checkinbot.delivery.duration",
            "s",
            "Sends and updates of notices, by what came of them.",
            advice: Long
        );
        ClockLag = Meter.CreateHistogram("checkinbot.clock.lag", "s", "How late a log was woken.", advice: Long);
        Refusals = Meter.CreateCounter<long>(
            "checkinbot.refusals",
            "{refusal}",
            "Commands that the rules refused, by command and kind."
        );
        RequestsRefused = Meter.CreateCounter<long>(
            "checkinbot.requests.refused",
            "{request}",
            "Requests that were not let through, by status and reason."
        );
        Presses = Meter.CreateCounter<long>("checkinbot.presses", "{press}", "Buttons pressed, by verb and outcome.");
        Turns = Meter.CreateHistogram(
            "checkinbot.turn.duration",
            "s",
            "What Teams sent, from its arrival to the answer.",
            advice: Short
        );
        Alone = Meter.CreateCounter<long>(
            "checkinbot.cluster.alone",
            "{call}",
            "What was done here because no other instance answered, by what it was."
        );
        Storage = Meter.CreateHistogram(
            "checkinbot.storage.duration",
            "s",
            "Calls of the storage, by table, operation and outcome.",
            advice: Short
        );
    }

    public Meter Meter { get; }

    public Counter<long> NoticesDue { get; }

    public Counter<long> NoticesSent { get; }

    public Histogram<double> Deliveries { get; }

    public Histogram<double> ClockLag { get; }

    public Counter<long> Refusals { get; }

    public Counter<long> RequestsRefused { get; }

    public Counter<long> Presses { get; }

    public Histogram<double> Turns { get; }

    public Counter<long> Alone { get; }

    public Histogram<double> Storage { get; }

    public static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value.ToString());
}
