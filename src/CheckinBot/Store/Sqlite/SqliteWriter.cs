using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CheckinBot.Store.Sqlite;

/// <summary>
/// Writes on one thread of its own. SQLite has one writer at a time and no asynchronous I/O, so a caller that wrote
/// itself would block a pool thread for each sync of the disk, and for seconds while another process holds the lock;
/// here it awaits. What queued up during one sync is committed together in the next: more callers make larger commits,
/// not more syncs. A write is answered after its commit, never before.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    // Keeps one transaction short enough for other processes to get their turn.
    private const int MostTogether = 256;

    private readonly SqliteConnectionStringBuilder database;
    private readonly BlockingCollection<SqliteWrite> queue = [];
    private readonly Thread thread;
    private SqliteSession? session;

    public SqliteWriter(SqliteConnectionStringBuilder database)
    {
        this.database = database;
        thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
    }

    /// <summary>
    /// Runs <paramref name="change"/> in a transaction. Cancelled while it waits, it is not run; cancelled later, it
    /// may have been, as with any answer that is not awaited.
    /// </summary>
    public Task<bool> WriteAsync(Func<SqliteSession, bool> change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(queue.IsAddingCompleted, this);
        var write = new SqliteWrite(change, cancellationToken);
        queue.Add(write, CancellationToken.None);
        return write.Answer.WaitAsync(cancellationToken);
    }

    private void Run()
    {
        foreach (var first in queue.GetConsumingEnumerable())
        {
            var group = new List<SqliteWrite> { first };
            while (group.Count < MostTogether && queue.TryTake(out var next))
            {
                group.Add(next);
            }

            Commit(group);
        }
        session?.Dispose();
    }

    private void Commit(List<SqliteWrite> group)
    {
        try
        {
            RunTogether(group);
            group.ForEach(write => write.Succeed());
        }
        catch (SqliteException failure)
        {
            Abandon(group, failure);
        }
        catch (IOException failure)
        {
            Abandon(group, failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            Abandon(group, failure);
        }
    }

    // Closing rolls back, and the next group starts from a fresh connection.
    private void Abandon(List<SqliteWrite> group, Exception failure)
    {
        session?.Dispose();
        session = null;
        group.ForEach(write => write.Fail(failure));
    }

    private void RunTogether(List<SqliteWrite> group)
    {
        if (session is null)
        {
            (session = new SqliteSession(database)).Open();
        }

        session.Execute("BEGIN IMMEDIATE");
        group.ForEach(write => write.Run(session));
        session.Execute("COMMIT");
    }

    /// <summary>Finishes what is queued.</summary>
    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        queue.Dispose();
    }
}
