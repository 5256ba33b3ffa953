using System.Text.Json;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>
/// A row of a log cannot be understood, so nobody knows what the log says, and nothing is decided on it. Unreadable
/// is not empty: the log is set aside (<see cref="LogsSetAside"/>) until a version comes that can read it, or somebody
/// mends the row. Names the row, never what is in it.
/// </summary>
internal sealed class UnreadableLogException(string log, string what, Exception? inner = null)
    : Exception($"Log {log} cannot be read: {what}.", inner)
{
    public string Log => log;

    public static UnreadableLogException Of(string log, Row row, Exception failure) =>
        new(log, $"row {row.Key} ({EventRows.EventOf(row) ?? "no event"}) {What(failure)}", failure);

    /// <summary>
    /// True for what reading a row, or adding it to those before it, throws when the row is not as this version knows
    /// it.
    /// </summary>
    public static bool IsCause(Exception failure) =>
        failure
            is JsonException
                or FormatException
                or InvalidDataException
                or InvalidCastException
                or ArgumentException
                or InvalidOperationException
                or KeyNotFoundException
                or NullReferenceException
                or OverflowException;

    private static string What(Exception failure) =>
        failure switch
        {
            InvalidDataException unknown => unknown.Message,
            JsonException { Path: { Length: > 2 } path } =>
                $"has a column that this version cannot read: {path[2..].Replace('.', '_')}",
            JsonException => "lacks a column that this version needs",
            ArgumentException or KeyNotFoundException or InvalidCastException or FormatException or OverflowException =>
                "is not as this version writes it",
            _ => "does not fit the rows before it",
        };
}
