using CheckinBot.Calendar;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Startup;
using CheckinBot.Store;
using Microsoft.Identity.Client;

namespace CheckinBot.Operations;

/// <summary>One thing that is tried, and the outcome in words.</summary>
internal sealed record Attempt(string Name, Func<CancellationToken, Task<string>> Try)
{
    /// <summary>What the environment throws becomes a sentence; a bug is thrown.</summary>
    public async Task<(bool IsGood, string Words)> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (true, await Try(cancellationToken));
        }
        catch (Exception failure)
            when (failure
                    is AttemptFailedException
                        or StoreUnavailableException
                        or HttpRequestException
                        or MsalException
                        or OperationCanceledException
                        or AggregateException
            )
        {
            return (false, Words(failure));
        }
    }

    // The official sign-in tries several times, and throws all that came of it.
    private static string Words(Exception failure) =>
        failure switch
        {
            AttemptFailedException => failure.Message,
            OperationCanceledException => "no answer in time",
            AggregateException { InnerException: { } inner } => Words(inner),
            _ => failure.Message.Split('\n')[0].Trim(),
        };
}

/// <summary>What was tried answered, and the answer will not do.</summary>
internal sealed class AttemptFailedException(string message) : Exception(message);

/// <summary>What <c>check</c> tries, in order.</summary>
internal static class Attempts
{
    public static IReadOnlyList<Attempt> Of(IServiceProvider services)
    {
        var channel = ActivatorUtilities.CreateInstance<ChannelAttempts>(services);
        return
        [
            new("sign-in", channel.SignInAsync),
            new("signing keys", channel.KeysAsync),
            new("storage", cancellationToken => StorageAsync(services, cancellationToken)),
            new("time zone", _ => Task.FromResult(Zone(services))),
            .. services.GetRequiredService<CalendarReader>().IsSet
                ? [new("school calendar", cancellationToken => CalendarAsync(services, cancellationToken))]
                : Array.Empty<Attempt>(),
            new("record", cancellationToken => RecordAsync(services, cancellationToken)),
        ];
    }

    private static async Task<string> StorageAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.PrepareStoreAsync();
        await services.GetRequiredService<StoreProbe>().TryAndTidyAsync(cancellationToken);
        return "a row was written, read and removed";
    }

    private static string Zone(IServiceProvider services)
    {
        var name = SettingsInForce.Zone(services.GetRequiredService<IConfiguration>());
        var now = Instant
            .FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow())
            .InZone(DateTimeZoneProviders.Tzdb[name]);
        return $"in {name} it is "
            + $"{now.ToString("ddd d MMM uuuu, HH:mm", System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private static async Task<string> CalendarAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var today = services
            .GetRequiredService<SchoolHolidays>()
            .Today(services.GetRequiredService<TimeProvider>().Now());
        var readings = await services.GetRequiredService<CalendarReader>().TryAsync(today, cancellationToken);
        var said = string.Join("; ", readings.Select(one => $"{one.Spoken} {one.Problem ?? Closes(one.Days!, today)}"));
        return readings.All(one => one.Problem is null)
            ? said
            : throw new AttemptFailedException($"{said}. What was last read stays in force.");
    }

    private static string Closes(DaysOff days, LocalDate today)
    {
        var closed = days.Within(today, today.PlusYears(1)).Spans.Sum(span => span.Length);
        return $"closes {closed} days within a year";
    }

    private static async Task<string> RecordAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (logs, unreadable) = await services.GetRequiredService<LogsReader>().ReadAsync(cancellationToken);
        if (unreadable.Count == 0)
        {
            return logs == 1 ? "1 log, readable" : $"{logs} logs, all readable";
        }

        throw new AttemptFailedException(
            $"{unreadable.Count} of {logs} logs cannot be read and are set aside; the others "
                + $"work.{Environment.NewLine}       {string.Join($"{Environment.NewLine}       ", unreadable)}"
        );
    }
}
