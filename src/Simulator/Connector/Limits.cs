namespace Simulator;

/// <summary>Teams' documented rates for one bot: operations in a conversation, and requests in the tenant.</summary>
internal sealed class Limits(TimeProvider clock)
{
    private static readonly Limit[] Writing = [new(7, 1), new(8, 2), new(60, 30), new(1800, 3600)];

    private static readonly Limit[] Reading = [new(14, 1), new(16, 2), new(120, 30), new(3600, 3600)];

    private static readonly Limit[] Tenant = [new(50, 1)];

    private readonly Lock gate = new();
    private readonly Dictionary<(string? ConversationId, bool IsReading), List<DateTimeOffset>> past = [];

    /// <summary>Null when the call is within the rates, and counts; else how long to wait.</summary>
    public TimeSpan? Exceeded(CallKind kind, string? conversationId)
    {
        var isReading = kind is CallKind.Members or CallKind.Member or CallKind.Team or CallKind.Channels;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var (tenant, thread) = (Past(null, false), Past(conversationId ?? kind.ToString(), isReading));
            var wait = Wait(tenant, Tenant, now) ?? Wait(thread, isReading ? Reading : Writing, now);
            if (wait is null)
            {
                tenant.Add(now);
                thread.Add(now);
            }
            return wait;
        }
    }

    private List<DateTimeOffset> Past(string? conversationId, bool isReading) =>
        past.TryGetValue((conversationId, isReading), out var calls) ? calls : past[(conversationId, isReading)] = [];

    private static TimeSpan? Wait(List<DateTimeOffset> calls, Limit[] limits, DateTimeOffset now)
    {
        foreach (var limit in limits.Where(limit => calls.Count >= limit.Calls))
        {
            if (calls[^limit.Calls] + limit.Window - now is { Ticks: > 0 } wait)
            {
                return wait;
            }
        }
        return null;
    }

    private sealed record Limit(int Calls, int Seconds)
    {
        public TimeSpan Window => TimeSpan.FromSeconds(Seconds);
    }
}
