using CheckinBot.Domain;
using CheckinBot.EventStore;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.App;

/// <summary>What happens without anybody pressing.</summary>
internal static class Quietly
{
    /// <summary>Straight through the ledger: nobody presses, so nobody tells where the chats are.</summary>
    public static async Task RaiseQuietlyAsync(this IServiceProvider bot, SchoolApp app, string what)
    {
        var (now, ben) = (Instant.FromDateTimeOffset(app.Clock.GetUtcNow()), new MemberId(app.Ben.AadObjectId));
        var raise = new RaiseBarrier(
            NewIds.Command(),
            now,
            ben,
            $"form:{what}",
            new(what, Urgency.Slowing, Help.Ideas),
            Hears.Leader,
            NewIds.Barrier()
        );
        Assert.Null(
            (await bot.GetRequiredService<SprintStore>().ExecuteAsync((await app.NewestAsync()).Id, raise))
                .Decision
                .Refusal
        );
    }
}
