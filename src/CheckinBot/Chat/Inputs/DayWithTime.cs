using System.Globalization;
using System.Text.RegularExpressions;

namespace CheckinBot.Chat.Inputs;

/// <summary>
/// A day behind which a client wrote a time. The day stands, unless an offset makes it doubtful: midnight by the clock
/// that wrote it is that day, and so is midnight where the client is.
/// </summary>
internal static partial class DayWithTime
{
    public static LocalDate? Of(LocalDate day, string rest, Client client)
    {
        if (rest.Trim().Length == 0)
        {
            return day;
        }

        var match = Time().Match(rest);
        if (!match.Success)
        {
            return null;
        }

        return match.Groups["offset"] is { Success: true } offset
            ? Shifted(day, At(match), Offset(offset.Value), client)
            : day;
    }

    private static LocalDate? Shifted(LocalDate day, LocalTime time, Offset offset, Client client)
    {
        var there =
            client.Zone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known
                ? (day + time).WithOffset(offset).ToInstant().InZone(known).LocalDateTime
                : (LocalDateTime?)null;
        if (time == LocalTime.Midnight)
        {
            return day;
        }

        return there is { } local && (local.TimeOfDay == LocalTime.Midnight || local.Date == day) ? local.Date : null;
    }

    private static LocalTime At(Match match)
    {
        var (hour, minute) = (Number(match.Groups["hour"]), Number(match.Groups["minute"]));
        return hour < 24 && minute < 60 ? new(hour, minute) : LocalTime.Midnight;
    }

    private static Offset Offset(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]).PadRight(4, '0');
        var minutes =
            digits == "0000"
                ? 0
                : (60 * int.Parse(digits[..2], CultureInfo.InvariantCulture))
                    + int.Parse(digits[2..4], CultureInfo.InvariantCulture);
        return NodaTime.Offset.FromSeconds(
            Math.Min(minutes, 18 * 60) * 60 * (text.Contains('-', StringComparison.Ordinal) ? -1 : 1)
        );
    }

    private static int Number(Group digits) =>
        int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^[T,\s]*(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[aApP]\.?\s?[mM]\.?)?\s*"
            + @"(?<offset>Z|(?:GMT|UTC)?[+-]\d{2}:?(?:\d{2})?|GMT|UTC)?\s*(?:\(.*\)|\[.*\])?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Time();
}
