using System.Collections.Concurrent;
using System.Globalization;
using Simulator;

namespace Chaos.Fleet;

/// <summary>The bot processes that serve, those that wait warm, and those that are gone.</summary>
internal sealed class BotFleet(string storage, MovableClock clock, int spares, bool isCluster) : IDisposable
{
    private readonly Lock door = new();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly List<BotProcess> live = [];
    private readonly Queue<BotProcess> warm = [];
    private readonly ConcurrentDictionary<string, BotProcess> all = new();
    private int started;

    public IReadOnlyList<BotProcess> Live
    {
        get
        {
            lock (door)
            {
                return [.. live];
            }
        }
    }

    public IReadOnlyCollection<BotProcess> All => [.. all.Values];

    public BotProcess? Find(string? name) => name is null ? null : all.GetValueOrDefault(name);

    /// <summary>One more process serves; returns when it does.</summary>
    public async Task JoinAsync()
    {
        BotProcess next;
        lock (door)
        {
            while (warm.Count <= spares)
            {
                warm.Enqueue(Make());
            }

            next = warm.Dequeue();
        }

        await next.GoAsync();
        lock (door)
        {
            live.Add(next);
        }
    }

    /// <summary>
    /// Takes one of those that serve out of the list, so that no client is sent to it; null when there is none.
    /// </summary>
    public BotProcess? Take(Random random)
    {
        lock (door)
        {
            if (live.Count == 0)
            {
                return null;
            }

            var one = live[random.Next(live.Count)];
            live.Remove(one);
            return one;
        }
    }

    /// <summary>Kills one of those that serve, with all that it is doing.</summary>
    public void Kill(Random random)
    {
        BotProcess one;
        lock (door)
        {
            one = live[random.Next(live.Count)];
        }

        one.Kill(clock);
        lock (door)
        {
            live.Remove(one);
        }
    }

    public void Advance(TimeSpan step)
    {
        lock (door)
        {
            clock.Advance(step);
            all.Values.Where(one => !one.IsGone).ToList().ForEach(one => one.MoveClock(Offset));
        }
    }

    /// <summary>True when some process has something to send, or to update.</summary>
    public async Task<bool> IsBusyAsync()
    {
        foreach (var one in Live)
        {
            if (
                int.Parse(await http.GetStringAsync(new Uri(one.Address!, "/chaos/busy")), CultureInfo.InvariantCulture)
                > 0
            )
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        http.Dispose();
        all.Values.ToList().ForEach(one => one.Dispose());
    }

    private TimeSpan Offset => clock.GetUtcNow() - DateTimeOffset.UtcNow;

    private BotProcess Make()
    {
        var made = new BotProcess($"p{++started}", storage, Offset, isCluster);
        return all[made.Name] = made;
    }
}
