namespace Simulator.Tests;

public sealed class MovableClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_frozen_clock_moves_only_when_told_and_fires_what_it_passes()
    {
        var clock = MovableClock.Frozen(Start);
        var soon = Task.Delay(TimeSpan.FromHours(1), clock);
        var late = Task.Delay(TimeSpan.FromHours(3), clock);
        clock.Advance(TimeSpan.FromHours(2));
        await soon.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(late.IsCompleted);
        Assert.Equal(Start.AddHours(2), clock.GetUtcNow());
        Assert.Equal(Start.AddHours(3), clock.NextTimer);
    }

    [Fact]
    public async Task A_running_clock_runs_and_can_be_moved()
    {
        var clock = MovableClock.Running(Start);
        await Task.Delay(TimeSpan.FromMilliseconds(20), clock).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(clock.GetUtcNow() >= Start.AddMilliseconds(20));
        var nextWeek = Task.Delay(TimeSpan.FromDays(7), clock);
        clock.MoveTo(Start.AddDays(7).AddMinutes(1));
        await nextWeek.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void It_never_goes_backwards()
    {
        var clock = MovableClock.Frozen(Start);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.MoveTo(Start.AddSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromSeconds(-1)));
        Assert.Equal(Start, clock.GetUtcNow());
    }

    [Fact]
    public async Task A_periodic_timer_fires_once_for_each_move()
    {
        var clock = MovableClock.Frozen(Start);
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        for (var i = 0; i < 3; i++)
        {
            var tick = timer.WaitForNextTickAsync().AsTask();
            Assert.False(tick.IsCompleted);
            clock.Advance(TimeSpan.FromHours(1));
            Assert.True(await tick.WaitAsync(TimeSpan.FromSeconds(10)));
        }
    }

    [Fact]
    public void A_timer_stopped_or_put_off_does_not_fire()
    {
        var clock = MovableClock.Frozen(Start);
        var stopped = clock.CreateTimer(
            _ => Assert.Fail("stopped"),
            null,
            TimeSpan.FromMinutes(1),
            Timeout.InfiniteTimeSpan
        );
        using var putOff = clock.CreateTimer(
            _ => Assert.Fail("put off"),
            null,
            TimeSpan.FromMinutes(1),
            Timeout.InfiniteTimeSpan
        );
        stopped.Dispose();
        Assert.True(putOff.Change(TimeSpan.FromDays(2), Timeout.InfiniteTimeSpan));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.False(stopped.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        Assert.Equal(Start.AddDays(2), clock.NextTimer);
    }

    [Fact]
    public void Elapsed_time_and_the_clock_agree()
    {
        var clock = MovableClock.Frozen(Start);
        var from = clock.GetTimestamp();
        clock.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal(TimeSpan.FromMinutes(90), clock.GetElapsedTime(from));
    }

    [Fact]
    public async Task Every_timer_fires_when_many_threads_make_them_and_move_the_clock()
    {
        var clock = MovableClock.Frozen(Start);
        var delays = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(thread =>
                    Task.Run(() =>
                    {
                        var made = Enumerable
                            .Range(1, 200)
                            .Select(minutes => Task.Delay(TimeSpan.FromMinutes(minutes), clock))
                            .ToList();
                        clock.Advance(TimeSpan.FromMinutes(30));
                        return made;
                    })
                )
        );
        clock.Advance(TimeSpan.FromMinutes(200));
        await Task.WhenAll(delays.SelectMany(made => made)).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Null(clock.NextTimer);
    }
}
