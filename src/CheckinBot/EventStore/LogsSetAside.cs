using System.Collections.Concurrent;

namespace CheckinBot.EventStore;

/// <summary>
/// Logs that this process found unreadable: said once in <see cref="Kept"/> for each, and not woken meanwhile, so that
/// one of them costs no other log anything. Remembered in memory only: after an update, or when a row was mended, the
/// next look finds it readable. Thread safe.
/// </summary>
internal sealed partial class LogsSetAside
{
    private static readonly Duration Kept = Duration.FromHours(1);
    private readonly ConcurrentDictionary<string, Instant> until = new();
    private readonly TimeProvider time;
    private readonly ILogger<LogsSetAside> log;

    public LogsSetAside(SprintStore sprints, LeaderStore leaders, TimeProvider time, ILogger<LogsSetAside> log)
    {
        (this.time, this.log) = (time, log);
        sprints.Unreadable += failure => Add(failure.Log, failure);
        leaders.Unreadable += failure => Add(failure.Log, failure);
    }

    /// <summary>How many there are now.</summary>
    public int Count => until.Keys.Count(Holds);

    public bool Holds(string id) => until.TryGetValue(id, out var end) && time.Now() < end;

    /// <summary>What is woken under this id cannot be done, because of a log that cannot be read.</summary>
    public void Add(string id, UnreadableLogException failure)
    {
        var now = time.Now();
        var isNews = !until.TryGetValue(id, out var end) || end <= now;
        if (isNews)
        {
            until[id] = now + Kept;
            LogSetAside(id, failure.Message);
        }
    }

    // Without the exception: its causes may quote a value.
    [LoggerMessage(Level = LogLevel.Error, Message = "Log {Book} is set aside for an hour; the others go on. {Why}")]
    private partial void LogSetAside(string book, string why);
}
