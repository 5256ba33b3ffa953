using System.Diagnostics;
using System.Net;

namespace Simulator.Tests;

public sealed class FaultTests
{
    [Fact]
    public async Task The_next_calls_are_throttled_with_a_time_to_wait_and_then_pass()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Teams.Faults.ThrottleNext(1, TimeSpan.FromSeconds(7), scene.Group, CallKind.Send);
        var response = await scene.PostAsync(scene.Group, Scene.Text("a"));
        Assert.Equal((HttpStatusCode)429, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.Created, (await scene.PostAsync(scene.Group, Scene.Text("b"))).StatusCode);
        Assert.Equal("b", Assert.Single(scene.Group.Messages).Text);
    }

    [Fact]
    public async Task A_fault_of_one_chat_spares_the_others()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.Teams.InstallAsync(scene.Dana);
        scene.Teams.Faults.FailNext(1, 502, scene.Group);
        Assert.Equal(
            HttpStatusCode.Created,
            (await scene.PostAsync(scene.Teams.PersonalChat(scene.Dana), Scene.Text("a"))).StatusCode
        );
        Assert.Equal(HttpStatusCode.BadGateway, (await scene.PostAsync(scene.Group, Scene.Text("b"))).StatusCode);
    }

    [Fact]
    public async Task A_share_of_the_calls_is_throttled()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Teams.Faults.ThrottledShare = 0.25;
        for (var i = 0; i < 8; i++)
        {
            await scene.PostAsync(scene.Group, Scene.Text("a"));
        }

        Assert.Equal(2, scene.Teams.Calls.Count(call => call.Status == 429));
    }

    [Fact]
    public async Task A_lost_reply_leaves_its_effect()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Teams.Faults.LoseNextReplies(1);
        await Assert.ThrowsAsync<HttpRequestException>(() => scene.PostAsync(scene.Group, Scene.Text("a")));
        Assert.Single(scene.Group.Messages);
        Assert.Equal(0, Assert.Single(scene.Teams.Calls).Status);
    }

    [Fact]
    public async Task A_connector_that_is_gone_does_nothing_until_it_is_back()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Teams.Faults.IsConnectorGone = true;
        await Assert.ThrowsAsync<HttpRequestException>(() => scene.PostAsync(scene.Group, Scene.Text("a")));
        scene.Teams.Faults.Clear();
        await scene.PostAsync(scene.Group, Scene.Text("b"));
        Assert.Equal("b", Assert.Single(scene.Group.Messages).Text);
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_not_written_to()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.Teams.InstallAsync(scene.Dana);
        scene.Teams.Faults.Block(scene.Dana);
        var response = await scene.PostAsync(scene.Teams.PersonalChat(scene.Dana), Scene.Text("a"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(
            "MessageWritesBlocked",
            (string?)(await Scene.JsonAsync(response))!["message"],
            StringComparison.Ordinal
        );
        scene.Teams.Faults.Unblock(scene.Dana);
        Assert.Equal(
            HttpStatusCode.Created,
            (await scene.PostAsync(scene.Teams.PersonalChat(scene.Dana), Scene.Text("a"))).StatusCode
        );
    }

    [Fact]
    public async Task Latency_holds_a_call_up()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Teams.Faults.Latency = TimeSpan.FromMilliseconds(120);
        var watch = Stopwatch.StartNew();
        await scene.PostAsync(scene.Group, Scene.Text("a"));
        Assert.True(watch.ElapsedMilliseconds >= 110, $"{watch.ElapsedMilliseconds} ms");
    }
}
