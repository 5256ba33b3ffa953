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
/// One stored row. <paramref name="Partition"/> and <paramref name="Key"/>: 1 to 512 characters, none of / \ # ? or a
/// control character. <paramref name="Fields"/>: names like C# identifiers; values string (at most 32,768 UTF-16 units),
/// bool, int, long, double or DateTimeOffset (read back in UTC); never null: leave an empty field out.
/// </summary>
public sealed record Row(string Partition, string Key, IReadOnlyDictionary<string, object> Fields)
{
    /// <summary>Opaque; set on rows that were read, null on rows that were made.</summary>
    public string? Version { get; init; }
}

/// <summary>The environment failed (unreachable, overloaded, out of disk) and retrying did not help: nothing can be said of the write.</summary>
public sealed class StoreUnavailableException(string message, Exception inner) : Exception(message, inner);
