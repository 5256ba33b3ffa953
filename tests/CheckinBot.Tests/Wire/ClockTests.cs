using CheckinBot.Domain;
using CheckinBot.Scheduling;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CheckinBot.Tests.Wire;

public sealed class ClockTests
{
    private const string Asked = "How is it going?";
    private static readonly Instant Start = Instant.FromDateTimeOffset(SchoolApp.Monday);

    [Fact]
    public async Task An_alarm_rings_at_the_earliest_moment_that_was_set_even_while_it_waits()
    {
        var clock = MovableClock.Frozen(SchoolApp.Monday);
        var alarm = new Alarm(clock);
        alarm.Set(Start + Duration.FromSeconds(8));
        var waiting = alarm.WaitAsync(Start + Duration.FromSeconds(10), default);
        alarm.Set(Start + Duration.FromSeconds(3));

        while (!waiting.IsCompleted && clock.Offset < TimeSpan.FromSeconds(3))
        {
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(3), clock.Offset);
    }

    [Fact]
    public async Task An_alarm_with_nothing_set_rings_at_the_end()
    {
        var clock = MovableClock.Frozen(SchoolApp.Monday);
        var waiting = new Alarm(clock).WaitAsync(Start + Duration.FromSeconds(10), default);
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_tick_that_breaks_off_is_followed_by_the_next()
    {
        var store = new Data(isAzurite: false, null!).Open();
        await using var app = await SchoolApp.StartAsync(configure: Data.Using(store));
        await app.SetUpAsync();
        var broke = new TaskCompletionSource();
        store.Reading = table =>
            table == StoreTable.Agenda && broke.TrySetResult() ? throw WatchedStore.Broken() : Task.CompletedTask;

        app.Clock.MoveTo(SchoolApp.Monday.AddDays(3).AddHours(6));
        await broke.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(0, app.Group.Count(Asked));
        app.Clock.Advance(TimeSpan.FromSeconds(10));

        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(Asked));
    }

    [Fact]
    public async Task What_another_instance_wrote_is_on_time_once_it_was_looked_at()
    {
        await using var app = await SchoolApp.StartAsync();
        var first = app.Bot;
        await app.SetUpAsync();
        await app.StartBotAsync();
        await first.Services.GetServices<IHostedService>().OfType<Scheduler>().Single().StopAsync(default);

        app.Clock.MoveTo(SchoolApp.Monday.AddDays(3).AddHours(6));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(Asked));
    }

    [Fact]
    public async Task A_sprint_that_takes_long_holds_up_no_other_and_a_stop_lets_it_finish()
    {
        var store = new Data(isAzurite: false, null!).Open();
        await using var app = await SchoolApp.StartAsync(configure: Data.Using(store));
        await app.SetUpAsync();
        var (reached, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        store.Before = table => table == StoreTable.Sprints && reached.TrySetResult() ? go.Task : Task.CompletedTask;
        app.Clock.MoveTo(SchoolApp.Monday.AddDays(3).AddHours(6));
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(10));

        var looked = new TaskCompletionSource();
        store.Reading = table =>
        {
            _ = table == StoreTable.Agenda && looked.TrySetResult();
            return Task.CompletedTask;
        };
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await looked.Task.WaitAsync(TimeSpan.FromSeconds(10));

        var stopping = app.Bot.StopAsync();
        go.SetResult();
        await stopping.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Contains((await store.LogAsync(app)).OfType<NoticeDelivered>(), one => one.Notice == Notice.AskOf(1));
    }
}
