namespace CheckinBot.Store;

/// <summary>What a row takes where Azure counts: in the table, and on the way there in a transaction.</summary>
internal static class RowSize
{
    // The row itself, and its Timestamp: 8 bytes and those of a name of nine letters, and 8 of overhead.
    private const int OwnStored = 4 + (8 + (2 * 9) + 8);

    // The headers around a row in a transaction, and the names of its keys; and around a field its type and its quotes.
    private const int OwnSent = 1024;
    private const int FieldSent = 80;

    /// <summary>
    /// Bytes in the table, at most: two for each letter.
    /// See https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model.
    /// </summary>
    public static int Stored(Row row) =>
        OwnStored
        + (2 * (row.Partition.Length + row.Key.Length))
        + row.Fields.Sum(field => 8 + (2 * field.Key.Length) + Stored(field.Value));

    /// <summary>Bytes of a request, at most.</summary>
    public static int Sent(Row row) =>
        OwnSent
        + Escaped(row.Partition)
        + Escaped(row.Key)
        + row.Fields.Sum(field =>
            FieldSent + (2 * field.Key.Length) + (field.Value is string text ? Escaped(text) : 0)
        );

    private static int Stored(object value) => value is string text ? 4 + (2 * text.Length) : 8;

    // JSON is sent in ASCII, where anything else is \uXXXX; so are a few signs that are ASCII.
    private static int Escaped(string text)
    {
        var bytes = 0;
        foreach (var unit in text)
        {
            bytes += char.IsAsciiLetterOrDigit(unit) || unit == ' ' ? 1 : 6;
        }

        return bytes;
    }
}
