using System.Globalization;

namespace Data.Tables;

/// <summary>
/// Interpolated values as filter literals, so that what a person typed cannot change the filter.
/// https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities, "Constructing filter strings".
/// </summary>
internal static class ODataFilter
{
    public static string Create(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var literals = filter.GetArguments().Select(Literal).ToArray<object>();
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number when double.IsFinite(number) => Double(number),
        DateTimeOffset moment => $"datetime'{EntityWriter.Format(moment.UtcDateTime)}'",
        DateTime { Kind: DateTimeKind.Utc } moment => $"datetime'{EntityWriter.Format(moment)}'",
        Guid id => $"guid'{id}'",
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexStringLower(data)}'",
        _ => throw new ArgumentException($"A {value?.GetType().Name ?? "null"} has no filter literal (a DateTime must be UTC, a double finite).", nameof(value)),
    };

    // Without point or exponent it would be read as an integer.
    private static string Double(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') >= 0 ? text : text + ".0";
    }
}
