namespace CheckinBot.Store;

/// <summary>The four tables of the service; <c>docs/storage.md</c> lists every row of each.</summary>
public enum StoreTable
{
    /// <summary>Partition: a sprint. Key: sequence number. One event a row.</summary>
    Sprints,

    /// <summary>Partition: a leader. Key: sequence number. One event a row.</summary>
    Leaders,

    /// <summary>Partition: a shard. Key: when something is due, and for which sprint.</summary>
    Agenda,

    /// <summary>Lookups: group to sprint, leader to sprints, person to conversation.</summary>
    Directory,
}

/// <summary>
/// One stored row. <paramref name="Partition"/> and <paramref name="Key"/>: 1 to 512 characters, none of / \ # ?, a
/// control character or a surrogate. <paramref name="Fields"/>: at most 252, names of ASCII letters, digits and _, no
/// digit first; values string (at most 32,768 UTF-16 units), bool, int, long, double (finite) or DateTimeOffset (from
/// the year 1601, read back in UTC); never null: leave an empty field out. At most 1 MiB, and 4 MiB in a transaction as
/// it is sent. Every store refuses other rows with <see cref="ArgumentException"/>.
/// </summary>
public sealed record Row(string Partition, string Key, IReadOnlyDictionary<string, object> Fields)
{
    /// <summary>Opaque; set on rows that were read, null on rows that were made.</summary>
    public string? Version { get; init; }

    /// <summary>True when the other row holds the same fields with the same values, whatever its version.</summary>
    public bool SaysTheSame(Row other) =>
        Fields.Count == other.Fields.Count
        && Fields.All(field => other.Fields.TryGetValue(field.Key, out var value) && value.Equals(field.Value));
}

/// <summary>
/// The environment failed (unreachable, overloaded, out of disk) and retrying did not help: nothing can be said of the
/// write.
/// </summary>
public sealed class StoreUnavailableException(string message, Exception inner) : Exception(message, inner);
