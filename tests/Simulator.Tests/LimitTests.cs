using System.Net;

namespace Simulator.Tests;

public sealed class LimitTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_conversation_takes_seven_messages_a_second_and_then_asks_to_wait()
    {
        var clock = MovableClock.Frozen(Start);
        await using var scene = await Scene.OpenAsync(new() { TimeProvider = clock, EnforcesLimits = true });
        for (var i = 0; i < 7; i++)
        {
            Assert.Equal(HttpStatusCode.Created, (await scene.PostAsync(scene.Group, Scene.Text("a"))).StatusCode);
        }

        var refused = await scene.PostAsync(scene.Group, Scene.Text("a"));
        Assert.Equal((HttpStatusCode)429, refused.StatusCode);
        clock.Advance(refused.Headers.RetryAfter!.Delta!.Value);
        Assert.Equal(HttpStatusCode.Created, (await scene.PostAsync(scene.Group, Scene.Text("a"))).StatusCode);
    }

    [Fact]
    public void The_tenant_takes_fifty_calls_a_second_over_all_conversations()
    {
        var limits = new Limits(MovableClock.Frozen(Start));
        for (var i = 0; i < 50; i++)
        {
            Assert.Null(limits.Exceeded(CallKind.Send, $"19:{i}"));
        }

        Assert.Equal(TimeSpan.FromSeconds(1), limits.Exceeded(CallKind.Send, "19:50"));
    }

    [Fact]
    public async Task Messages_sent_at_once_are_all_kept_under_ids_of_their_own()
    {
        await using var scene = await Scene.OpenAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 300), async (i, _) =>
            await scene.PostAsync(scene.Group, Scene.Text($"{i}"))
        );
        Assert.Equal(300, scene.Group.Messages.Select(message => message.Id).Distinct().Count());
        Assert.Equal(
            Enumerable.Range(0, 300),
            scene.Group.Messages.Select(message => int.Parse(message.Text!, null)).Order()
        );
        Assert.Equal(300, scene.Teams.Calls.Count);
        Assert.All(scene.Group.Messages, message => Assert.Same(message, scene.Group.Find(message.Id)));
    }
}
