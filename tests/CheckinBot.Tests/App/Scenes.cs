using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.App;

/// <summary>What happens to a barrier while time goes by.</summary>
internal static class Scenes
{
    public static JsonObject InTheWay(params ReadOnlySpan<(string Name, string Value)> changes)
    {
        var inputs = Doing.InTheWay();
        foreach (var (name, value) in changes)
        {
            inputs[name] = value;
        }

        return inputs;
    }

    /// <summary>
    /// Moves the clock though something may wait for its hours, and waits until all that is due by then is done.
    /// </summary>
    public static async Task PassAsync(this SchoolApp app, DateTimeOffset until)
    {
        await app.RestAsync();
        await app.ClockWaitsAsync();

        app.Clock.MoveTo(until);
        await app.RestAsync();
    }

    /// <summary>Ben says that the barrier is still there, as the group's card lets him.</summary>
    public static async Task StillThereAsync(this SchoolApp app)
    {
        var (id, sprint) = await app.NewestAsync();
        var ledger = app.Bot.Services.GetRequiredService<SprintStore>();
        await ledger.ExecuteAsync(
            id,
            new StillThere(
                NewIds.Command(),
                Instant.FromDateTimeOffset(app.Clock.GetUtcNow()),
                new(app.Ben.AadObjectId),
                sprint.Barriers[0].Id,
                "card"
            )
        );
    }

    /// <summary>
    /// The group's newest sprint, once nothing is due and nothing is on its way but what waits for its hours.
    /// </summary>
    public static Task<Sprint> RestAsync(this SchoolApp app) =>
        app.WhenAsync(sprint =>
        {
            var now = Instant.FromDateTimeOffset(app.Clock.GetUtcNow());
            return (SprintTimers.Next(sprint) ?? Instant.MaxValue) > now
                && sprint.Pending.All(one => one.NotBefore > now);
        });
}
