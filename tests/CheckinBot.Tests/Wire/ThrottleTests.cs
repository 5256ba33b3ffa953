using CheckinBot.Delivery;
using CheckinBot.Ledger;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Wire;

public sealed class ThrottleTests
{
    // What a call may take longer, or less long, from its permit to its arrival than another.
    private static readonly TimeSpan Jitter = TimeSpan.FromMilliseconds(300);
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
        Assert.Equal((TimeSpan.FromSeconds(3), true), windows.Reserve(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(4)));
        Assert.False(windows.IsIdle(TimeSpan.FromSeconds(12)));
        Assert.True(windows.IsIdle(LongAgo));
    }

    [Fact]
    public async Task A_burst_to_one_conversation_reaches_teams_within_its_limits()
    {
        await using var app = await SchoolApp.StartAsync();
        var (chat, post) = (await ChatAsync(app), app.Bot.Part<Post>());
        var before = app.Teams.Calls.Count;

        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => TrySendAsync(post, chat, $"{number}")));

        var arrived = app.Teams.Calls.Skip(before).Select(call => call.Elapsed).Order().ToList();
        Assert.Equal(sent.Count(one => one), arrived.Count);
        Assert.InRange(arrived.Count, 8, 19);
        Assert.InRange(Most(arrived, TimeSpan.FromSeconds(1) - Jitter), 1, 7);
        Assert.InRange(Most(arrived, TimeSpan.FromSeconds(2) - Jitter), 1, 8);
    }

    [Fact]
    public async Task A_burst_to_a_whole_tenant_reaches_teams_within_its_limit()
    {
        await using var app = await SchoolApp.StartAsync();
        var (chat, post) = (await ChatAsync(app), app.Bot.Part<Post>());
        var groups = Enumerable.Range(0, 110).Select(number => app.Teams.AddGroupChat($"Group {number}", app.Amira)).ToList();
        var before = app.Teams.Calls.Count;

        var sent = await Task.WhenAll(groups.Select(group => TrySendAsync(post, chat with { Conversation = group.Id }, "Hello")));

        var arrived = app.Teams.Calls.Skip(before).Select(call => call.Elapsed).Order().ToList();
        Assert.Equal(groups.Count, arrived.Count);
        Assert.Equal(groups.Count, sent.Length);
        Assert.InRange(Most(arrived, TimeSpan.FromSeconds(1) - Jitter), 1, 50);
    }

    private static async Task<ChatAddress> ChatAsync(SchoolApp app) => (await app.Bot.Part<ChatDirectory>().GroupAsync(app.Address()))!;

    private static async Task<bool> TrySendAsync(Post post, ChatAddress chat, string text)
    {
        try
        {
            await post.SendAsync(chat, MessageFactory.Text(text), default);
            return true;
        }
        catch (ErrorResponseException refusal) when (refusal.Kind is DeliveryFailure.Throttled or DeliveryFailure.Blocked)
        {
            return false;
        }
    }

    private static int Most(IReadOnlyList<TimeSpan> moments, TimeSpan window) =>
        moments.Max(first => moments.Count(moment => moment >= first && moment < first + window));
}
