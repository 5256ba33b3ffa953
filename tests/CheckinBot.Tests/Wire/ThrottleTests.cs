using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Placement;
using CheckinBot.Tests.App;
using Microsoft.Bot.Builder;

namespace CheckinBot.Tests.Wire;

public sealed class ThrottleTests
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromHours(2);

    [Fact]
    public void However_the_comers_come_no_window_holds_more_than_its_limit()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (random, now, given) = (new Random(seed), TimeSpan.Zero, new List<TimeSpan>());
            var windows = new RateWindows((7, 1), (8, 2), (60, 30));
            for (var comer = 0; comer < 300; comer++)
            {
                now += TimeSpan.FromMilliseconds(random.Next(random.Next(2) == 0 ? 1 : 600));
                given.Add(now + windows.Reserve(now, LongAgo).Wait);
            }

            Assert.True(given.SequenceEqual(given.Order()), $"seed {seed}: in the order of coming");
            Assert.InRange(Most(given, TimeSpan.FromSeconds(1)), 1, 7);
            Assert.InRange(Most(given, TimeSpan.FromSeconds(2)), 1, 8);
            Assert.InRange(Most(given, TimeSpan.FromSeconds(30)), 1, 60);
        }
    }

    [Fact]
    public void Who_would_wait_too_long_is_told_how_long_and_does_not_count()
    {
        var windows = new RateWindows((1, 10));
        Assert.Equal((TimeSpan.Zero, true), windows.Reserve(TimeSpan.Zero, TimeSpan.FromSeconds(4)));
        Assert.Equal((TimeSpan.FromSeconds(11), false), windows.Reserve(TimeSpan.Zero, TimeSpan.FromSeconds(4)));
        Assert.Equal(
            (TimeSpan.FromSeconds(3), true),
            windows.Reserve(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(4))
        );
        Assert.False(windows.IsIdle(TimeSpan.FromSeconds(12)));
        Assert.True(windows.IsIdle(LongAgo));
    }

    [Fact]
    public Task What_goes_ahead_does_not_wait_however_much_is_routine() =>
        Task.Run(() =>
        {
            var (clock, longest) = (new StepClock(), TimeSpan.Zero);
            var tenant = new TenantWindows(share: 1, isFull: false, clock: clock);
            var (routine, ahead) = (new List<Task>(), new List<(Task Wait, TimeSpan Since)>());
            for (var step = 0; step < 2_000; step++)
            {
                routine.RemoveAll(one => one.IsCompleted);
                ahead.RemoveAll(one => one.Wait.IsCompleted);
                routine.AddRange(
                    Enumerable.Range(0, 100 - routine.Count).Select(_ => tenant.WaitAsync(Pace.Routine, default))
                );
                ahead.AddRange(Enumerable.Repeat(0, step % 10 == 0 ? 1 : 0).Select(_ => (Ahead(tenant), clock.Now)));
                clock.Step(TimeSpan.FromMilliseconds(10));
                longest = ahead.Select(one => clock.Now - one.Since).Append(longest).Max();
            }

            Assert.InRange(longest.TotalSeconds, 0, 1);
        });

    private static Task Ahead(TenantWindows tenant) => tenant.WaitAsync(Pace.Ahead, default);

    [Fact]
    public async Task A_burst_to_one_conversation_reaches_teams_within_its_limits()
    {
        await using var app = await SchoolApp.StartAsync(configure: SchoolApp.InRealSeconds);
        var (chat, post) = (await ChatAsync(app), app.Bot.Part<TeamsClient>());
        var (before, start) = await StartAsync(app, chat);

        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => TrySendAsync(post, chat, $"{number}")));

        var arrived = app.Teams.Calls.Skip(before).Select(call => call.Elapsed).Order().ToList();
        Assert.Equal(sent.Count(one => one), arrived.Count);
        Assert.InRange(arrived.Count, 8, 19);
        NeverAhead(arrived, start, 7, seconds: 1);
        NeverAhead(arrived, start, 8, seconds: 2);
    }

    [Fact]
    public async Task A_burst_to_a_whole_tenant_reaches_teams_within_its_limit()
    {
        await using var app = await SchoolApp.StartAsync(configure: SchoolApp.InRealSeconds);
        var (chat, post) = (await ChatAsync(app), app.Bot.Part<TeamsClient>());
        var groups = Enumerable
            .Range(0, 110)
            .Select(number => app.Teams.AddGroupChat($"Group {number}", app.Amira))
            .ToList();
        var (before, start) = await StartAsync(app, chat);

        var sent = await Task.WhenAll(
            groups.Select(group => TrySendAsync(post, chat with { Conversation = group.Id }, "Hello"))
        );

        var arrived = app.Teams.Calls.Skip(before).Select(call => call.Elapsed).Order().ToList();
        Assert.Equal(groups.Count, arrived.Count);
        Assert.Equal(groups.Count, sent.Length);
        NeverAhead(arrived, start, 50, seconds: 1);
    }

    private static async Task<ChatAddress> ChatAsync(SchoolApp app) =>
        (await app.Bot.Part<ChatDirectory>().GroupAsync(app.Address()))!;

    private static async Task<bool> TrySendAsync(TeamsClient post, ChatAddress chat, string text)
    {
        try
        {
            await post.SendAsync(chat, MessageFactory.Text(text), default);
            return true;
        }
        catch (DeliveryException refusal) when (refusal.Kind is DeliveryFailure.Throttled or DeliveryFailure.Blocked)
        {
            return false;
        }
    }

    // A call that is not counted, and that arrived before the burst began: from then on time is counted.
    private static async Task<(int Calls, TimeSpan Start)> StartAsync(SchoolApp app, ChatAddress chat)
    {
        Assert.NotNull(await app.Bot.Part<Roster>().FindAsync(chat, app.Amira.Id, default));
        return (app.Teams.Calls.Count, app.Teams.Calls[^1].Elapsed);
    }

    // A busy machine makes calls late, which can put two bursts close together, but never early.
    private static void NeverAhead(IReadOnlyList<TimeSpan> arrived, TimeSpan start, int most, int seconds) =>
        Assert.All(arrived.Select((at, place) => (at - start, place)), one =>
            Assert.InRange(one.place + 1, 1, most * (1 + (int)(one.Item1.TotalSeconds / seconds)))
        );

    private static int Most(IReadOnlyList<TimeSpan> moments, TimeSpan window) =>
        moments.Max(first => moments.Count(moment => moment >= first && moment < first + window));

    /// <summary>Stands still until it is moved; then what waits goes on at once, on the mover's thread.</summary>
    private sealed class StepClock : TimeProvider
    {
        private readonly PriorityQueue<Action, TimeSpan> waiting = new();

        public TimeSpan Now { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;

        public void Step(TimeSpan by)
        {
            var end = Now + by;
            while (waiting.TryPeek(out _, out var due) && due <= end)
            {
                Now = due;
                waiting.Dequeue()();
            }

            Now = end;
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            waiting.Enqueue(() => callback(state), Now + dueTime);
            return new NoTimer();
        }

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() { }

            public ValueTask DisposeAsync() => default;
        }
    }
}
