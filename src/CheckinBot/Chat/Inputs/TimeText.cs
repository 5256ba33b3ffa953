using System.Globalization;
using System.Text.RegularExpressions;

namespace CheckinBot.Chat.Inputs;

/// <summary>
/// A time of day: <c>15:00</c>, with seconds or behind a date too, <c>15.00</c>, <c>15h00</c>, <c>3 pm</c>. Seconds are
/// left out.
/// </summary>
internal static partial class TimeText
{
    private const int Noon = 12;

    public static LocalTime? Read(string typed)
    {
        var match = Time().Match(HalfOfDay(typed));
        if (!match.Success)
        {
            return null;
        }

        var minute = match.Groups["minute"] is { Success: true } minutes ? Number(minutes) : 0;
        return Hour(Number(match.Groups["hour"]), match.Groups["half"].Value) is { } hour && minute < 60
            ? new(hour, minute)
            : null;
    }

    private static int? Hour(int hour, string half) =>
        half switch
        {
            "" => hour < 24 ? hour : null,
            _ when hour is 0 or > Noon => null,
            "a" or "A" => hour % Noon,
            _ => (hour % Noon) + Noon,
        };

    private static string HalfOfDay(string typed) =>
        OtherHalves()
            .Replace(typed, found => found.Value is "ص" or "上午" or "午前" or "오전" ? " am " : " pm ")
            .Trim();

    private static int Number(Group digits) =>
        int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("ص|م|上午|午前|오전|下午|午後|오후", RegexOptions.CultureInvariant)]
    private static partial Regex OtherHalves();

    [GeneratedRegex(
        @"^(?:\d{4}-\d{1,2}-\d{1,2}[T ]\s*)?(?:(?<half>[aApP])\.?\s?[mM]\.?\s+)?"
            + @"(?<hour>\d{1,2})\s*(?:[:.hH]\s*(?<minute>\d{2}))?[hH]?(?:[:.]\d{2}(?:[.,]\d+)?)?\s*"
            + @"(?:(?<half>[aApP])\.?\s?[mM]\.?)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Time();
}
