using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Calendar;

/// <summary>
/// Keeps in memory which days the school closes: at the start what was last known, then what the sources say, and daily
/// again at night. What could not be read is said, tried again each hour, and changes nothing that was known.
/// </summary>
internal sealed partial class SchoolCalendars(
    CalendarReader reader,
    ClosedDaysInForce inForce,
    SchoolHolidays holidays,
    TimeProvider time,
    ILogger<SchoolCalendars> log
) : BackgroundService
{
    private static readonly LocalTime Night = new(4, 0);
    private static readonly Duration Again = Duration.FromHours(1);

    /// <summary>Before anything is asked or sent.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await inForce.RememberAsync(cancellationToken);
        if (!reader.IsSet)
        {
            await inForce.TakeAsync(holidays.Days, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (reader.IsSet && !stoppingToken.IsCancellationRequested)
        {
            var wait = await ReadAsync(stoppingToken) ? UntilNight(time.Now()) : Again;
            await Task.Delay(wait.ToTimeSpan(), time, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> ReadAsync(CancellationToken stoppingToken)
    {
        try
        {
            var readings = await reader.ReadAsync(holidays.Today(time.Now()), stoppingToken);
            readings.ToList().ForEach(Say);
            await inForce.TakeAsync(
                readings.Aggregate(holidays.Days, (all, one) => all.With(one.Days ?? DaysOff.None)),
                stoppingToken
            );
            return readings.All(one => one.Problem is null);
        }
        catch (StoreUnavailableException failure)
        {
            LogNotKept(failure);
            return false;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Say(CalendarReading reading)
    {
        var days = reading.Days?.Spans.Sum(span => span.Length) ?? 0;
        if (reading.Problem is { } problem)
        {
            LogUnreadable(
                reading.Spoken,
                problem,
                reading.Days is null ? "nothing is known of it yet" : "what it last said stays in force"
            );
        }
        else
        {
            LogRead(reading.Spoken, days);
        }
    }

    private Duration UntilNight(Instant now)
    {
        var next = Schedule.At(holidays.Zone, holidays.Today(now), Night);
        return (next > now ? next : Schedule.At(holidays.Zone, holidays.Today(now).PlusDays(1), Night)) - now;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "School calendar {Source}: read; it closes {Days} days")]
    private partial void LogRead(string source, int days);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "School calendar {Source}: {Problem}; {Standing}. It is tried again in an hour"
    )]
    private partial void LogUnreadable(string source, string problem, string standing);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "School calendar: what was read could not be kept; it is read again in an hour"
    )]
    private partial void LogNotKept(Exception failure);
}
