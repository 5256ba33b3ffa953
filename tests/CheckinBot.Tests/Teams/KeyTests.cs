using System.Net;

namespace CheckinBot.Tests.Teams;

public sealed class KeyTests
{
    [Fact]
    public async Task Many_first_requests_fetch_the_keys_once()
    {
        await using var host = await BotHost.StartAsync();
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.PostAsync(Inbox.Message)));
        Assert.All(responses, r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal(1, host.Issuer.Fetches);
    }

    [Fact]
    public async Task A_new_key_is_found_by_the_very_request_that_brings_it()
    {
        await using var host = await BotHost.StartAsync();
        await Expect(host, HttpStatusCode.OK);
        host.Issuer.Keys[0] = IssuerKey.Of("second", "msteams");
        host.Time.Pass(TimeSpan.FromMinutes(5));
        await Expect(host, HttpStatusCode.OK);
        Assert.Equal(2, host.Issuer.Fetches);
    }

    [Fact]
    public async Task Many_requests_with_one_new_key_fetch_once()
    {
        await using var host = await BotHost.StartAsync();
        await Expect(host, HttpStatusCode.OK);
        host.Issuer.Keys[0] = IssuerKey.Of("second", "msteams");
        host.Time.Pass(TimeSpan.FromMinutes(5));
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.PostAsync(Inbox.Message)));
        Assert.All(responses, r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal(2, host.Issuer.Fetches);
    }

    [Fact]
    public async Task Unknown_kids_cost_the_issuer_one_fetch_in_five_minutes()
    {
        await using var host = await BotHost.StartAsync();
        await Expect(host, HttpStatusCode.OK);
        host.Time.Pass(TimeSpan.FromMinutes(5));
        for (var i = 0; i < 10; i++)
        {
            await Expect(host, HttpStatusCode.Unauthorized, IssuerKey.Of($"guess-{i}", "msteams"));
        }

        Assert.Equal(2, host.Issuer.Fetches);
    }

    [Theory]
    [InlineData("https://api.botframework.com", "another bot")]
    [InlineData("https://another.issuer", Token.AppId)]
    public async Task A_token_that_is_not_for_this_bot_costs_the_issuer_nothing(string issuer, string audience)
    {
        await using var host = await BotHost.StartAsync();
        var token = new Token { Issuer = issuer, Audience = audience }.Signed(host.Issuer.Keys[0]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(Inbox.Message, $"Bearer {token}")).StatusCode);
        Assert.Equal(0, host.Issuer.Fetches);
    }

    [Fact]
    public async Task The_last_good_keys_serve_while_the_issuer_is_down()
    {
        await using var host = await BotHost.StartAsync();
        await Expect(host, HttpStatusCode.OK);
        host.Issuer.Down = true;
        host.Time.Pass(TimeSpan.FromHours(13));
        await Expect(host, HttpStatusCode.OK);
        Assert.True(host.Issuer.Fetches > 1);
        host.Time.Pass(TimeSpan.FromDays(5));
        await Expect(host, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_withdrawn_key_is_refused_after_twelve_hours()
    {
        await using var host = await BotHost.StartAsync();
        var withdrawn = host.Issuer.Keys[0];
        await Expect(host, HttpStatusCode.OK);
        host.Issuer.Keys[0] = IssuerKey.Of("second", "msteams");
        host.Time.Pass(TimeSpan.FromHours(12));
        await Expect(host, HttpStatusCode.Unauthorized, withdrawn);
    }

    [Fact]
    public async Task Keys_that_cannot_be_fetched_are_401_until_they_can()
    {
        await using var host = await BotHost.StartAsync();
        host.Issuer.Down = true;
        await Expect(host, HttpStatusCode.Unauthorized);
        host.Issuer.Down = false;
        host.Time.Pass(TimeSpan.FromSeconds(5));
        await Expect(host, HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_issuer_without_any_usable_key_is_401()
    {
        await using var host = await BotHost.StartAsync();
        var key = host.Issuer.Keys[0];
        host.Issuer.Keys.Clear();
        await Expect(host, HttpStatusCode.Unauthorized, key);
    }

    private static async Task Expect(BotHost host, HttpStatusCode status, IssuerKey? key = null)
    {
        var token = new Token().Signed(key ?? host.Issuer.Keys[0]);
        Assert.Equal(status, (await host.PostAsync(Inbox.Message, $"Bearer {token}")).StatusCode);
    }
}
