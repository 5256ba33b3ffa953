using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.App;

/// <summary>What the tests look at behind the chats: the log, and whether it has come to rest.</summary>
internal static class Watching
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<(SprintId Id, Sprint Sprint)> NewestAsync(
        this SchoolApp app,
        Conversation? group = null
    ) =>
        await app
            .Bot.Services.GetRequiredService<SprintAccess>()
            .NewestAsync(new(app.Teams.Options.TenantId, (group ?? app.Group).Id), CancellationToken.None);

    /// <summary>The group's newest sprint, once everything it had to send was sent and written down.</summary>
    public static Task<Sprint> SettledAsync(this SchoolApp app, Conversation? group = null) =>
        app.WhenAsync(sprint => !sprint.Pending.Any(), group);

    /// <summary>The group's newest sprint, once the condition holds; looked at again at each commit.</summary>
    public static async Task<Sprint> WhenAsync(
        this SchoolApp app,
        Func<Sprint, bool> condition,
        Conversation? group = null,
        TimeSpan? patience = null
    )
    {
        var (id, sprint) = await app.NewestAsync(group);
        var found = new TaskCompletionSource<Sprint>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(Change<Sprint, SprintId> change) =>
            _ = change.Id == id && condition(change.After) && found.TrySetResult(change.After);
        var ledger = app.Bot.Services.GetRequiredService<SprintStore>();
        ledger.Committed += Look;
        sprint = await ledger.ReadAsync(id);
        var first = condition(sprint) ? sprint : await found.Task.WaitAsync(patience ?? Patience);
        ledger.Committed -= Look;
        return first;
    }

    /// <summary>
    /// Moves the clock when everything is sent and written down, and the service waits for the clock: a frozen clock
    /// that moved in the middle of a tick would be looked at again only when it moves once more.
    /// </summary>
    public static async Task MoveToAsync(this SchoolApp app, DateTimeOffset moment)
    {
        await app.SettledAsync();
        await app.ClockWaitsAsync();

        app.Clock.MoveTo(moment);
    }

    /// <summary>Returns when the service waits for the clock: it has set the timer for its next look.</summary>
    public static async Task ClockWaitsAsync(this SchoolApp app)
    {
        await UntilAsync(() =>
            new(app.Clock.NextTimer is { } next && next <= app.Clock.GetUtcNow() + TimeSpan.FromSeconds(10))
        );
    }

    /// <summary>Returns when a condition holds that nothing tells of; fails when it does not in good time.</summary>
    public static async Task UntilAsync(Func<ValueTask<bool>> condition, TimeSpan? patience = null)
    {
        using var enough = new CancellationTokenSource(patience ?? Patience);
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), enough.Token);
        }
    }

    /// <summary>Nobody can write to the storage until it is disposed: another process holds the lock.</summary>
    public static IDisposable StorageOutage(this SchoolApp app)
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={app.Database};Pooling=False");
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return connection;
    }
}
