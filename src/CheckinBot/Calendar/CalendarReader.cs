using CheckinBot.Domain;
using CheckinBot.EventStore;
using Microsoft.Extensions.Options;

namespace CheckinBot.Calendar;

/// <summary>
/// What a source says today: the days that it closes, or why it could not be read, and then what it last said.
/// <paramref name="Number"/>: its place among the sources.
/// </summary>
internal sealed record CalendarReading(int Number, string Source, DaysOff? Days, string? Problem)
{
    public string Spoken => $"{Number} ({CalendarAddress.Spoken(Source)})";
}

/// <summary>
/// Reads every source of the school's calendar, and keeps the last good copy of the days that it closes.
/// </summary>
internal sealed class CalendarReader(
    CalendarFetch fetch,
    ClosedEvents events,
    CalendarCopies copies,
    IOptions<CalendarOptions> options
)
{
    // Sprints begin within a year and last three months; what they wait for, some months more.
    private const int YearsAhead = 2;

    public bool IsSet => options.Value.Calendar.Length > 0;

    /// <summary>All of them, each whatever becomes of the others.</summary>
    public async Task<IReadOnlyList<CalendarReading>> ReadAsync(LocalDate today, CancellationToken cancellationToken)
    {
        var readings = new List<CalendarReading>();
        foreach (var (place, source) in options.Value.Calendar.Index())
        {
            readings.Add(await ReadAsync(place + 1, source, today, cancellationToken));
        }

        return readings;
    }

    /// <summary>As it stands now, for whoever tries it; nothing is kept.</summary>
    public async Task<IReadOnlyList<CalendarReading>> TryAsync(LocalDate today, CancellationToken cancellationToken)
    {
        var tried = options
            .Value.Calendar.Index()
            .Select(one => TriedAsync(one.Index + 1, one.Item, today, cancellationToken));
        return await Task.WhenAll(tried);
    }

    private async Task<CalendarReading> ReadAsync(
        int number,
        string source,
        LocalDate today,
        CancellationToken cancellationToken
    )
    {
        var tried = await TriedAsync(number, source, today, cancellationToken);
        if (tried.Days is null)
        {
            return tried with { Days = await copies.FindAsync(source, cancellationToken) };
        }

        await copies.KeepAsync(source, tried.Days, cancellationToken);
        return tried;
    }

    // Whole years, so that going on is seldom news.
    private async Task<CalendarReading> TriedAsync(
        int number,
        string source,
        LocalDate today,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var text = await fetch.ReadAsync(source, cancellationToken);
            return new(
                number,
                source,
                events.Within(text, new(today.Year, 1, 1), new(today.Year + YearsAhead, 12, 31)),
                null
            );
        }
        catch (UnreadableCalendarException failure)
        {
            return new(number, source, null, failure.Message);
        }
    }
}
