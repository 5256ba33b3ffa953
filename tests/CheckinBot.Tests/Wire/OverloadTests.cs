using System.Net;
using System.Net.Http.Json;
using CheckinBot.Store;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Wire;

/// <summary>More is sent than the storage can take.</summary>
public sealed class OverloadTests
{
    private const int AtOnce = 4;
    private const int Waiting = 6;
    private const int Sent = 30;
    private static readonly Dictionary<string, string?> Small = new()
    {
        ["Overload:AtOnce"] = $"{AtOnce}",
        ["Overload:Waiting"] = $"{Waiting}",
        ["Overload:RetryAfterSeconds"] = "7",
    };

    [Fact]
    public async Task While_the_storage_hangs_so_many_are_taken_and_the_rest_is_told_when_to_come_again()
    {
        var store = new Data(isAzurite: false, null!).Open();
        await using var app = await SchoolApp.StartAsync(Small, configure: Data.Using(store));
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        using var http = new HttpClient();
        var back = new TaskCompletionSource();
        store.Before = table => table == StoreTable.Sprints ? back.Task : Task.CompletedTask;

        var open = Enumerable.Range(0, Sent).Select(number => PressAsync(app, http, card, $"Answer {number}")).ToList();
        for (var refused = 0; refused < Sent - AtOnce - Waiting; refused++)
        {
            var first = await Task.WhenAny(open);
            open.Remove(first);
            AssertRefused(await first);
        }

        AssertRefused(await http.PostAsync(app.Teams.BotEndpoint, new StringContent("no activity, and nobody's")));
        Assert.DoesNotContain(open, one => one.IsCompleted);

        back.SetResult();
        Assert.All(await Task.WhenAll(open), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await PressAsync(app, http, card, "Later")).StatusCode);
        Assert.Empty(app.Log.Errors);
    }

    private static Task<HttpResponseMessage> PressAsync(SchoolApp app, HttpClient http, Message card, string done)
    {
        var data = card.Card.DataOf("checkin.submit");
        (data["going"], data["done"]) = ("onTrack", done);
        return http.PostAsJsonAsync(
            app.Teams.BotEndpoint,
            app.Teams.Press(app.Amira, app.Group, card, "checkin.submit", data)
        );
    }

    private static void AssertRefused(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), answer.Headers.RetryAfter?.Delta);
    }
}
