using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>Ids that nobody gave: random, so that they tell nothing.</summary>
internal static class NewIds
{
    public static CommandId Command() => new(Guid.NewGuid().ToString("N"));

    public static BarrierId Barrier() => new(Guid.NewGuid().ToString("N")[..12]);

    public static PlanId Plan() => new(Guid.NewGuid().ToString("N")[..12]);

    public static TouchId Touch() => new(Guid.NewGuid().ToString("N")[..12]);
}
