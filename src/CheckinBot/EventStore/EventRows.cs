using System.Globalization;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>An event as a row of the tables Sprints and Leaders: partition the log, key the place in it.</summary>
internal static class EventRows
{
    private const string Event = "Event";
    private const string At = "At";
    private const string Command = "Command";

    /// <summary>Ten digits keep the ordinal order of keys the order of events.</summary>
    public static string Key(long sequence) => sequence.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>Which event a row holds, for whoever need not read all of it.</summary>
    public static string NameOf(Row row) => (string)row.Fields[Event];

    /// <summary>The same, or null for a row that holds none.</summary>
    public static string? EventOf(Row row) => row.Fields.GetValueOrDefault(Event) as string;

    /// <summary>When what a row tells of happened.</summary>
    public static Instant AtOf(Row row) => Instant.FromDateTimeOffset((DateTimeOffset)row.Fields[At]);

    public static Row Write(string log, StoredEvent recorded)
    {
        var columns = EventColumns.Write(recorded.Event);
        columns.Add(Event, recorded.Event.GetType().Name);
        columns.Add(At, recorded.At.ToDateTimeOffset());
        columns.Add(Command, recorded.Command.Value);
        return new(log, Key(recorded.Sequence), columns);
    }

    public static StoredEvent Read(Row row) =>
        new(
            long.Parse(row.Key, CultureInfo.InvariantCulture),
            AtOf(row),
            new((string)row.Fields[Command]),
            EventColumns.Read(NameOf(row), row.Fields.Where(field => field.Key is not (Event or At or Command)))
        );
}
