namespace CheckinBot.Placement;

/// <summary>
/// At most so many in so many seconds, for several such limits at once, exactly: each comer is given a moment, in the
/// order of coming. (The sliding windows of System.Threading.RateLimiting move by segments at a beat of 100 ms: over
/// one second they let through up to twice the limit, or half of it.) Thread safe.
/// </summary>
internal sealed class RateWindows
{
    // A call takes a little longer to arrive now than then: windows are a little longer than Teams counts.
    private const double Slack = 1.1;
    private readonly (int Count, TimeSpan Length)[] windows;
    private readonly Lock sync = new();
    private readonly List<TimeSpan> given = [];

    public RateWindows(params (int Count, double Seconds)[] limits) =>
        windows = [.. limits.Select(limit => (limit.Count, TimeSpan.FromSeconds(limit.Seconds * Slack)))];

    /// <summary>As though all had just been given: for whoever begins anew and does not know.</summary>
    public RateWindows Full(TimeSpan now)
    {
        lock (sync)
        {
            given.AddRange(Enumerable.Repeat(now, windows.Max(window => window.Count)));
        }

        return this;
    }

    /// <summary>
    /// How long from <paramref name="now"/>; not granted, and not counted, when that is longer than
    /// <paramref name="patience"/>.
    /// </summary>
    public (TimeSpan Wait, bool Granted) Reserve(TimeSpan now, TimeSpan patience)
    {
        lock (sync)
        {
            var at = windows
                .Where(window => given.Count >= window.Count)
                .Select(window => given[^window.Count] + window.Length)
                .Append(now)
                .Max();
            if (at - now > patience)
            {
                return (at - now, false);
            }

            ForgetOld(now);
            given.Add(at);
            return (at - now, true);
        }
    }

    /// <summary>True when all that was given is too long ago to count.</summary>
    public bool IsIdle(TimeSpan now)
    {
        lock (sync)
        {
            return given.Count == 0 || given[^1] + windows[^1].Length < now;
        }
    }

    // Now and then, not each time: taking from the front of a list moves all of it.
    private void ForgetOld(TimeSpan now)
    {
        if (given.Count >= 2 * windows[^1].Count || (given.Count >= 64 && given[63] + windows[^1].Length < now))
        {
            given.RemoveAll(at => at + windows[^1].Length < now);
        }
    }
}
