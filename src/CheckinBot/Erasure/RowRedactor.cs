using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Erasure;

/// <summary>A row of a log as it is once somebody is forgotten. Pure.</summary>
internal static class RowRedactor
{
    /// <summary>
    /// Without their words and name, and under a made-up one wherever their id stood: in the command's and in messages'
    /// ids too.
    /// </summary>
    public static Row Of<TAggregate>(
        Row row,
        StoredEvent recorded,
        TAggregate aggregate,
        MemberId who,
        MemberId instead
    )
        where TAggregate : Aggregate, IAggregate<TAggregate>
    {
        var wordless = EventRows.Write(
            row.Partition,
            recorded with
            {
                Event = TAggregate.TakeBack(aggregate, recorded.Event, id => id == who || id == instead),
            }
        );
        return wordless with
        {
            Version = row.Version,
            Fields = wordless.Fields.ToDictionary(field => field.Key, field => Of(field.Value, who, instead)),
        };
    }

    /// <summary>True when an id stands in the row.</summary>
    public static bool Tells(Row row, MemberId id) =>
        row.Fields.Values.OfType<string>().Any(text => text.Contains(id.Value, StringComparison.OrdinalIgnoreCase));

    private static object Of(object value, MemberId who, MemberId instead) =>
        value is string text ? text.Replace(who.Value, instead.Value, StringComparison.OrdinalIgnoreCase) : value;
}
