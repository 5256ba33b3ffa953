namespace Simulator;

/// <summary>
/// Teams on a bad day: each fault now and then, by chance, the same chances for the same seed and the same calls. What
/// fails, passes: no call is refused more than twice in a row, as long as nothing else is wrong.
/// </summary>
/// <param name="seed">Print it, so that a failure can be looked at again.</param>
/// <param name="rate">How often a call fails, 0 to 1. Default: one in eight.</param>
public sealed class BadDay(int seed, double rate = 0.125)
{
    private static readonly (int Status, string Code)[] Refusals =
    [
        (404, "ConversationNotFound"),
        (403, "BotNotInConversationRoster"),
        (429, "Throttled"),
        (503, "ServiceError"),
        (502, "ServiceError"),
        (412, "PreconditionFailed"),
    ];

    private readonly Random random = new(seed);
    private int inARow;

    public int Seed => seed;

    /// <summary>True when Teams moves its service before this activity: the activity itself says where to.</summary>
    internal bool Moves() => random.NextDouble() < rate / 8;

    /// <summary>True when somebody's own chat with the bot dies before this call.</summary>
    internal bool Kills() => random.NextDouble() < rate / 4;

    internal Fault? Next(CallKind kind)
    {
        if (random.NextDouble() >= Chance(kind) || inARow >= 2)
        {
            inARow = 0;
            return null;
        }
        inARow++;
        var (status, code) = Refusals[random.Next(Refusals.Length)];
        return new(1, status, status == 429 ? TimeSpan.FromSeconds(1) : null, null, null) { Code = code };
    }

    internal EditorQuirks NextEditor() => (EditorQuirks)random.Next(16);

    internal ClientQuirks NextClient() => (ClientQuirks)random.Next(8);

    // Updates fail more often: nobody waits for one.
    private double Chance(CallKind kind) => kind == CallKind.Update ? rate * 2 : rate;
}
