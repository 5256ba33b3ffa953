using System.Globalization;
using System.Text.RegularExpressions;

namespace CheckinBot.Chat.Inputs;

/// <summary>
/// A whole number from 0: <c>1</c>, <c>1.0</c>, <c>1e0</c>, in any digits. What may be a thousand or a one is not read.
/// </summary>
internal static partial class NumberText
{
    private const NumberStyles Styles =
        NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;

    public static int? Read(string typed) =>
        decimal.TryParse(DecimalComma().Replace(typed, ""), Styles, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and <= int.MaxValue
        && decimal.Truncate(number) == number
            ? (int)number
            : null;

    [GeneratedRegex(@"(?<=^\d+),(?:0|00)$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();
}
