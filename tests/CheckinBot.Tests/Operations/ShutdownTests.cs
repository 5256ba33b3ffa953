using System.Net;
using CheckinBot.Domain;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Wire;
using Rows = CheckinBot.Tests.Wire.Data;

namespace CheckinBot.Tests.Operations;

public sealed class ShutdownTests
{
    private const string Nudge = "in a group's way";

    // From the signal on nothing begins to be sent.
    private static readonly Dictionary<string, string?> AtOnce = new() { ["Shutdown:Seconds"] = "20" };

    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task What_was_sent_is_written_down_and_what_was_not_the_next_process_sends_at_once()
    {
        var rows = new Rows(isAzurite: false, null!);
        var store = rows.Open();
        await using var app = await SchoolApp.StartAsync(AtOnce, configure: Rows.Using(store));
        await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        HoldInsert(store, 2); // the first is the barrier, the second that its leader got it
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben, "The projector is broken"));
        await reached.Task;

        var stopping = app.Bot.StopAsync();
        Assert.Equal(1, app.LeaderChat.Count(Nudge));
        go.SetResult();
        await stopping;
        var log = await store.LogAsync(app);
        Assert.Single(log.OfType<NoticeDelivered>(), one =>
            one.Notice.Value.StartsWith("nudge:", StringComparison.Ordinal)
        );
        Assert.Contains(log.OfType<NoticeDeferred>(), one =>
            one.Notice.Value.StartsWith("barrier:", StringComparison.Ordinal) && one.RetryAt == app.Now()
        );

        await app.StartBotAsync(rows.Settings);
        await app.SettledAsync();
        var whole = await store.LogAsync(app);
        Assert.Single(whole.OfType<NoticeDelivered>(), one =>
            one.Notice.Value.StartsWith("barrier:", StringComparison.Ordinal)
        );
        Assert.Equal(1, app.LeaderChat.Count(Nudge));
        Assert.Equal(
            whole.OfType<NoticeDelivered>().Select(one => one.Notice).Distinct().Count(),
            whole.OfType<NoticeDelivered>().Count()
        );
    }

    [Fact]
    public async Task An_answer_under_way_is_kept_and_acknowledged_before_the_end()
    {
        var store = new Rows(isAzurite: false, null!).Open();
        await using var app = await SchoolApp.StartAsync(AtOnce, configure: Rows.Using(store));
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        HoldInsert(store, 1);
        var answering = app.CheckInAsync(app.Ben, card);
        await reached.Task;

        var stopping = app.Bot.StopAsync();
        go.SetResult();
        Assert.Equal(BotAnswer.CardType, (await answering).Type);
        await stopping;
        Assert.Single((await store.LogAsync(app)).OfType<CheckedIn>());
    }

    [Fact]
    public async Task It_says_that_it_is_stopping_while_it_still_takes_what_comes()
    {
        await using var app = await SchoolApp.StartAsync(new() { ["Shutdown:DrainSeconds"] = "2" });
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        Assert.Equal(HttpStatusCode.OK, (await app.Bot.HealthAsync("ready")).Status);

        var stopping = app.Bot.StopAsync();
        var (status, says) = await app.Bot.HealthAsync("ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("""{"status":"stopping"}""", says.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, (await app.Bot.HealthAsync("live")).Status);
        Assert.Equal(BotAnswer.CardType, (await app.CheckInAsync(app.Ben, card)).Type);
        await stopping;
    }

    // Holds the so-manieth insert into a log from now on before it takes effect.
    private void HoldInsert(WatchedStore store, int which)
    {
        var inserts = 0;
        store.Before = table =>
            table == StoreTable.Sprints && Interlocked.Increment(ref inserts) == which && reached.TrySetResult()
                ? go.Task
                : Task.CompletedTask;
    }
}
