using NodaTime.TimeZones;

namespace CheckinBot.Chat.Inputs;

/// <summary>Names of time zones as people and clients write them.</summary>
internal static class Zones
{
    private const string Utc = "UTC";

    private static readonly Dictionary<string, string> Names = DateTimeZoneProviders.Tzdb.Ids.ToDictionary(
        id => id,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// The name as it is written; a text that names no zone stays as it is, to be shown again. Case does not matter.
    /// </summary>
    public static string Known(string text) => Names.GetValueOrDefault(text.Trim(), text);

    /// <summary>
    /// The zone that a client says, in any case or as Windows names it; else the offset of its clock, as a zone; null
    /// when it says neither.
    /// </summary>
    public static string? OfClient(string? name, Offset? offset)
    {
        if (name is not null && Named(name.Trim()) is { } named)
        {
            return named;
        }

        return offset is { } clock ? DateTimeZone.ForOffset(clock).Id : null;
    }

    private static string? Named(string name)
    {
        if (Names.TryGetValue(name, out var known))
        {
            return known;
        }

        return TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.TryGetValue(name, out var windows) ? windows : null;
    }

    /// <summary>
    /// What a form offers: a person's own zone; an offset, which knows no summer, only where the school never named its
    /// zone.
    /// </summary>
    public static string Offered(string? own, string school) =>
        own is null || (own.StartsWith(Utc, StringComparison.Ordinal) && school != Utc) ? school : own;
}
