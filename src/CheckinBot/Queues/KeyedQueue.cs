using System.Collections.Concurrent;

namespace CheckinBot.Queues;

/// <summary>
/// A line for each key: never two works of one key at once, those of different keys side by side. What is added while
/// a key is worked on is given to its next work, all together and in order. Thread safe; a key costs nothing while it
/// is idle.
/// </summary>
/// <param name="work">
/// Works on what waited. What it throws goes to those who added, and the next work of the key goes on.
/// </param>
internal sealed class KeyedQueue<TKey, TItem>(Func<TKey, IReadOnlyList<TItem>, Task> work)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Line> lines = new();

    /// <summary>How many keys are worked on.</summary>
    public int Count => lines.Count;

    /// <summary>Does not wait. Done when the work that took the item is; failed as it failed.</summary>
    public Task Add(TKey key, TItem item)
    {
        while (true)
        {
            var line = lines.GetOrAdd(key, _ => new());
            if (line.TryAdd(item, () => WorkAsync(key, line)) is { } worked)
            {
                return worked;
            }

            lines.TryRemove(KeyValuePair.Create(key, line));
        }
    }

    /// <summary>Done when nothing of this key waits any more.</summary>
    public Task IdleAsync(TKey key) => lines.TryGetValue(key, out var line) ? line.Ended : Task.CompletedTask;

    /// <summary>Done when what was added so far is worked on, and what came behind it.</summary>
    public Task DrainAsync() => Task.WhenAll(lines.Values.Select(line => line.Ended));

    private async Task WorkAsync(TKey key, Line line)
    {
        while (line.Take() is { } batch)
        {
            var done = DoAsync(key, batch.Items);
            await done.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            batch.End(done);
        }

        lines.TryRemove(KeyValuePair.Create(key, line));
    }

    // What it throws before its first await is its failure too.
    private async Task DoAsync(TKey key, IReadOnlyList<TItem> items) => await work(key, items);

    /// <summary>From the first item of a key to the moment when none waits: then another begins.</summary>
    private sealed class Line
    {
        private readonly Lock sync = new();
        private Batch waiting = new();
        private Task? worker;
        private bool isOver;

        public Task Ended
        {
            get
            {
                lock (sync)
                {
                    return worker ?? Task.CompletedTask;
                }
            }
        }

        /// <summary>Null when this line is over.</summary>
        public Task? TryAdd(TItem item, Func<Task> start)
        {
            lock (sync)
            {
                if (isOver)
                {
                    return null;
                }

                waiting.Items.Add(item);
                worker ??= Task.Run(start);
                return waiting.Worked;
            }
        }

        /// <summary>All that waits; null when nothing does, and this line is over.</summary>
        public Batch? Take()
        {
            lock (sync)
            {
                if (waiting.Items.Count == 0)
                {
                    isOver = true;
                    return null;
                }

                var taken = waiting;
                waiting = new();
                return taken;
            }
        }
    }

    private sealed class Batch
    {
        private readonly TaskCompletionSource worked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<TItem> Items { get; } = [];

        public Task Worked => worked.Task;

        public void End(Task done) => worked.SetFromTask(done);
    }
}
