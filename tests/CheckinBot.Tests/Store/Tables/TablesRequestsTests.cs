using CheckinBot.Store;
using CheckinBot.Store.Tables;
using Microsoft.AspNetCore.Http;
using static CheckinBot.Tests.Store.Tables.ScriptedServer;
using static CheckinBot.Tests.Store.Tables.ScriptedTables;

namespace CheckinBot.Tests.Store.Tables;

/// <summary>What Azurite never is: busy, or gone in the middle.</summary>
public sealed class TablesRequestsTests
{
    private static readonly Uri Cloud = new("https://school.table.core.windows.net");
    private static readonly Uri Emulator = new("http://127.0.0.1:10002/devstoreaccount1");

    [Fact]
    public async Task A_busy_service_is_asked_again_with_a_new_signature()
    {
        var key = Key();
        await using var server = await StartAsync(
            context =>
            {
                // The key is rotated between the tries: a signature that was kept would show.
                key.SetAccountKey("c2Vjb25k");
                return Answer(503)(context);
            },
            Answer(204)
        );

        Assert.True(await StoreAt(server, key).Insert(Make("1")));

        var signatures = server.Requests.Select(request => request.Headers["Authorization"]).ToArray();
        Assert.Equal(2, signatures.Distinct().Count());
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_tried_again()
    {
        await using var server = await StartAsync(BreakOff, Answer(204));

        Assert.True(await StoreAt(server).Insert(Make("1")));

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_service_that_stays_busy_is_asked_four_times_and_is_then_a_store_unavailable(int status)
    {
        await using var server = await StartAsync([.. Enumerable.Repeat(Error(status, "ServerBusy"), 5)]);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => StoreAt(server).Insert(Make("1")));

        Assert.Equal($"The table store is unavailable (status {status}, ServerBusy).", failure.Message);
        Assert.Equal(1 + TablesRequests.MostRetries, server.Requests.Count);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_each_time_is_tried_four_times()
    {
        await using var server = await StartAsync([.. Enumerable.Repeat(BreakOff, 5)]);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            StoreAt(server).Insert(Make("1"), Make("2"))
        );

        Assert.Equal("The table store is unavailable (4 tries failed).", failure.Message);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_place_that_is_taken_is_not_asked_for_again()
    {
        await using var server = await StartAsync(Error(409, "EntityAlreadyExists"));

        Assert.False(await StoreAt(server).Insert(Make("1")));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_insert_that_was_made_before_its_answer_was_lost_finds_the_place_taken()
    {
        await using var server = await StartAsync(BreakOff, Error(409, "EntityAlreadyExists"));

        Assert.False(await StoreAt(server).Insert(Make("1")));
    }

    [Fact]
    public void Tries_and_waits_are_those_that_are_stated()
    {
        var retry = TablesRequests.OptionsFor(Cloud).Retry;

        Assert.Equal((3, TimeSpan.FromSeconds(0.2)), (retry.MaxRetries, retry.Delay));
        Assert.Equal((TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)), (retry.MaxDelay, retry.NetworkTimeout));
    }

    [Fact]
    public void On_loopback_idle_connections_are_given_up_before_Azurite_closes_them()
    {
        using var handler = TablesRequests.NewHandler();

        Assert.True(handler.PooledConnectionIdleTimeout <= TimeSpan.FromSeconds(4));
        Assert.NotSame(TablesRequests.OptionsFor(Cloud).Transport, TablesRequests.OptionsFor(Emulator).Transport);
        Assert.Same(TablesRequests.OptionsFor(Emulator).Transport, TablesRequests.OptionsFor(Emulator).Transport);
    }

    private static Task BreakOff(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
