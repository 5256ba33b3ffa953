using CheckinBot.Erasure;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Store;

namespace CheckinBot.Tests.Wire;

public sealed class ErasingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Whichever_write_goes_wrong_it_is_finished_later_and_leaves_one_made_up_name()
    {
        var writes = 1;
        while (await ForgetAsync(writes, afterItTookEffect: writes % 2 == 0))
        {
            writes++;
        }

        Assert.InRange(writes, 6, 60);
    }

    [Fact]
    public async Task In_Azure_s_tables_it_is_the_same()
    {
        var data = new Data(isAzurite: true, azurite);
        await using var app = await SchoolApp.StartAsync(data.Settings);
        await SayAsync(app);
        await app.Bot.Part<Forgetting>().AskAsync(app.Teams.Options.TenantId, app.Ben.Id(), app.Now(), default);
        await app.ForgottenAsync();
        await AssertForgottenAsync(app, "Azurite");
    }

    [Fact]
    public async Task An_administrator_finds_what_no_pointer_leads_to()
    {
        var store = new WatchedStore(new MemoryStore());
        await using var app = await SchoolApp.StartAsync(configure: Data.Using(store));
        await SayAsync(app);
        await foreach (
            var row in store.ReadAsync(
                StoreTable.Directory,
                $"member|{app.Teams.Options.TenantId}|{app.Ben.Id()}",
                null,
                null,
                default
            )
        )
        {
            await store.TryDeleteAsync(StoreTable.Directory, row, default);
        }

        Assert.NotEqual(
            0,
            await app.Bot.Part<Forgetting>().ForgetNowAsync(app.Teams.Options.TenantId, app.Ben.Id(), default)
        );
        await AssertForgottenAsync(app, "administrator");
    }

    [Fact]
    public async Task An_administrator_whose_command_broke_off_anywhere_runs_it_again()
    {
        var (writes, broke) = (1, true);
        while (broke)
        {
            var store = new WatchedStore(new MemoryStore());
            await using var app = await SchoolApp.StartAsync(configure: Data.Using(store));
            await SayAsync(app);
            var made = 0;
            store.Before = _ =>
                Interlocked.Increment(ref made) == writes ? throw WatchedStore.Broken() : Task.CompletedTask;
            broke = await BreaksOffAsync(app);
            store.Before = _ => Task.CompletedTask;
            await app.Bot.Part<Forgetting>().ForgetNowAsync(app.Teams.Options.TenantId, app.Ben.Id(), default);
            await AssertForgottenAsync(app, $"write {writes++}");
        }

        Assert.InRange(writes, 6, 60);
    }

    private static async Task<bool> BreaksOffAsync(SchoolApp app)
    {
        try
        {
            await app.Bot.Part<Forgetting>().ForgetNowAsync(app.Teams.Options.TenantId, app.Ben.Id(), default);
            return false;
        }
        catch (StoreUnavailableException)
        {
            return true;
        }
    }

    /// <summary>False when there is no such write.</summary>
    private static async Task<bool> ForgetAsync(int broken, bool afterItTookEffect)
    {
        var store = new WatchedStore(new MemoryStore());
        await using var app = await SchoolApp.StartAsync(configure: Data.Using(store));
        await SayAsync(app);
        var writes = 0;
        Task Next(StoreTable table) =>
            Interlocked.Increment(ref writes) == broken ? throw WatchedStore.Broken() : Task.CompletedTask;
        store.Before = table => afterItTookEffect ? Task.CompletedTask : Next(table);
        store.After = table => afterItTookEffect ? Next(table) : Task.CompletedTask;
        await AskAsync(app);
        while ((await Erasing.RowsAsync(store, StoreTable.Directory)).Any(row => row.Partition == "forget"))
        {
            await app.ClockWaitsAsync();
            app.Clock.Advance(TimeSpan.FromSeconds(11));
        }

        await AssertForgottenAsync(app, $"write {broken}");
        return writes >= broken;
    }

    private static async Task AskAsync(SchoolApp app)
    {
        try
        {
            await app.Bot.Part<Forgetting>().AskAsync(app.Teams.Options.TenantId, app.Ben.Id(), app.Now(), default);
        }
        catch (StoreUnavailableException)
        {
            await AskAsync(app);
        }
    }

    private static async Task SayAsync(SchoolApp app)
    {
        await app.SetUpAsync();
        await app.Bot.ExecuteAsync(app, app.Ask());
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben, "Ben's wall") with { Id = new($"{app.Ben.Id()}:press") });
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Amira));
        await app.Bot.SettleAsync(app);
    }

    private static async Task AssertForgottenAsync(SchoolApp app, string when)
    {
        var rows = await app.EverythingAsync();
        var left = rows.Where(row =>
            Erasing.Traces(app.Ben, "Ben's wall").Any(trace => row.Contains(trace, StringComparison.OrdinalIgnoreCase))
        );
        Assert.True(!left.Any(), $"{when}: {string.Join('\n', left)}");
        var sprint = await app.Bot.ReadAsync(app);
        Assert.Equal(2, sprint.Rounds[0].Checkins.Count);
        Assert.True(
            rows.Where(row => row.Contains("Event=RecordErased", StringComparison.Ordinal))
                .Select(row => row.Split("Who=")[1])
                .Distinct()
                .Count() == 1,
            when
        );
        Assert.Single(sprint.People.Keys, one => one.IsForgotten);
    }
}
