using System.Buffers;
using System.Text;

namespace CheckinBot.Store;

/// <summary>
/// What a row may hold: the limits of Azure Table Storage, kept by every store, so that what works on a laptop works in
/// production. A row that breaks them is a bug and throws <see cref="ArgumentException"/>; values are never quoted.
/// </summary>
internal static class RowRules
{
    private const int MostRows = 100;
    private const int LongestKey = 512;
    private const int LongestText = 32_768;
    private const int MostFields = 252;
    private const int MostBytes = 1024 * 1024;
    private const int MostBytesSent = 4 * 1024 * 1024;
    private static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Reserved = ["PartitionKey", "RowKey", "Timestamp"];

    public static void Check(IReadOnlyList<Row> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Require(rows.Count is > 0 and <= MostRows, $"A transaction holds 1 to {MostRows} rows, not {rows.Count}.");
        foreach (var row in rows)
        {
            Check(row);
        }

        Require(rows.All(row => row.Partition == rows[0].Partition), "A transaction holds rows of one partition.");
        Require(rows.DistinctBy(row => row.Key).Count() == rows.Count, "A transaction holds a key once.");
        Require(
            rows.Count == 1 || rows.Sum(RowSize.Sent) <= MostBytesSent,
            "A transaction takes at most 4 MiB as it is sent: a letter beyond ASCII takes six bytes."
        );
    }

    public static void Check(Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Require(
            IsKey(row.Partition) && IsKey(row.Key),
            $@"A key has 1 to {LongestKey} characters, none of / \ # ?, a control character or a surrogate."
        );
        Require(row.Fields.Count <= MostFields, $"A row holds at most {MostFields} fields.");
        foreach (var (name, value) in row.Fields)
        {
            CheckField(name, value);
        }

        Require(RowSize.Stored(row) <= MostBytes, "A row takes at most 1 MiB, two bytes a character.");
    }

    /// <summary>
    /// Surrogates are refused as well: SQLite orders keys by UTF-8 bytes, Azure by UTF-16 units, and only with them do
    /// the two orders differ.
    /// </summary>
    public static bool IsKey(string key) => key is { Length: > 0 and <= LongestKey } && !key.Any(IsForbidden);

    public static string VersionOf(Row row) =>
        row.Version
        ?? throw new ArgumentException("The row was not read from a store: it has no version.", nameof(row));

    private static bool IsForbidden(char unit) =>
        unit is '/' or '\\' or '#' or '?' || char.IsControl(unit) || char.IsSurrogate(unit);

    private static void CheckField(string name, object value)
    {
        Require(IsName(name), $"'{name}' is not the name of a field.");
        Require(IsValue(value), $"Field {name} holds a value ({value?.GetType().Name ?? "null"}) that no store takes.");
    }

    private static bool IsName(string name) =>
        name is { Length: > 0 and <= 255 }
        && !char.IsAsciiDigit(name[0])
        && name.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_')
        && !Reserved.Contains(name);

    private static bool IsValue(object value) =>
        value switch
        {
            string text => text.Length <= LongestText && IsWhole(text),
            DateTimeOffset time => time >= Earliest,
            double number => double.IsFinite(number),
            _ => value is bool or int or long,
        };

    // Half of a surrogate pair would be stored as U+FFFD.
    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        while (Rune.DecodeFromUtf16(text, out _, out var length) == OperationStatus.Done)
        {
            text = text[length..];
        }

        return text.IsEmpty;
    }

    private static void Require(bool kept, string rule)
    {
        if (!kept)
        {
            throw new ArgumentException(rule);
        }
    }
}
