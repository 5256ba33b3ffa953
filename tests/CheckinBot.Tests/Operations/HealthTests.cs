using System.Net;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Wire;
using Rows = CheckinBot.Tests.Wire.Data;

namespace CheckinBot.Tests.Operations;

public sealed class HealthTests
{
    private static readonly DateTimeOffset RoundOpens = SchoolApp.Monday.AddDays(3).AddHours(6);

    [Fact]
    public async Task A_service_that_can_do_its_work_is_ready_and_says_so_in_figures_alone()
    {
        await using var app = await SchoolApp.StartAsync();
        var (status, says) = await app.Bot.HealthAsync("ready");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.InRange((long)says["storage"]!["milliseconds"]!, 0, 60_000);
        says["storage"]!["milliseconds"] = 0;
        Assert.Equal(
            """{"status":"ready","stopping":false,"storage":{"milliseconds":0,"status":"good"},"alsoSeen":{"agenda":{"lagSeconds":0,"mostSeconds":600,"status":"good"},"logsSetAside":0}}""",
            says.ToJsonString()
        );
    }

    [Fact]
    public async Task Without_its_storage_it_lives_and_is_not_ready_until_the_storage_is_back()
    {
        await using var app = await SchoolApp.StartAsync();
        using (app.StorageOutage())
        {
            var (status, says) = await app.Bot.HealthAsync("ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Equal("""{"status":"bad"}""", says["storage"]!.ToJsonString());
            Assert.Equal((HttpStatusCode.OK, """{"status":"live"}"""), await LiveAsync(app));
        }

        app.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, (await app.Bot.HealthAsync("ready")).Status);
    }

    [Fact]
    public async Task A_storage_that_hangs_is_not_waited_for()
    {
        var (store, go) = (new Rows(isAzurite: false, null!).Open(), new TaskCompletionSource());
        await using var app = await SchoolApp.StartAsync(
            new() { ["Health:StorageSeconds"] = "1" },
            configure: Rows.Using(store)
        );
        store.Reading = table => table == StoreTable.Directory ? go.Task : Task.CompletedTask;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.Bot.HealthAsync("ready")).Status);
        go.SetResult();
    }

    [Fact]
    public async Task What_is_overdue_for_longer_than_the_settings_allow_is_said_and_takes_no_instance_out()
    {
        var store = new Rows(isAzurite: false, null!).Open();
        await using var app = await SchoolApp.StartAsync(
            new() { ["Health:MostLagMinutes"] = "20" },
            configure: Rows.Using(store)
        );
        await app.SetUpAsync();
        await app.SettledAsync();
        store.Before = table => table == StoreTable.Sprints ? throw WatchedStore.Broken() : Task.CompletedTask;

        app.Clock.MoveTo(RoundOpens.AddMinutes(20));
        Assert.Equal("good", (string?)(await app.Bot.HealthAsync("ready")).Says["alsoSeen"]!["agenda"]!["status"]);
        app.Clock.MoveTo(RoundOpens.AddMinutes(21));
        var (status, says) = await app.Bot.HealthAsync("ready");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"lagSeconds":1260,"mostSeconds":1200,"status":"late"}""",
            says["alsoSeen"]!["agenda"]!.ToJsonString()
        );
        Assert.Equal("good", (string?)says["storage"]!["status"]);
    }

    [Fact]
    public async Task However_many_ask_the_storage_is_asked_once_in_five_seconds()
    {
        var (store, writes) = (new Rows(isAzurite: false, null!).Open(), 0);
        await using var app = await SchoolApp.StartAsync(configure: Rows.Using(store));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, _ => true);
        store.Before = table => Task.FromResult(table == StoreTable.Directory ? Interlocked.Increment(ref writes) : 0);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => app.Bot.HealthAsync("ready")));
        Assert.Equal(1, writes);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => app.Bot.HealthAsync("ready")));
        Assert.Equal(2, writes);
    }

    private static async Task<(HttpStatusCode, string)> LiveAsync(SchoolApp app)
    {
        var (status, says) = await app.Bot.HealthAsync("live");
        return (status, says.ToJsonString());
    }
}
