using System.Net;

namespace CheckinBot.Tests.Teams;

public sealed class ForbiddenTests
{
    private const string Tenants = "Bot:AllowedTenants:0";

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_token_for_another_service_url_is_403(string? claim)
    {
        await using var host = await BotHost.StartAsync();
        var token = new Token { ServiceUrl = claim }.Signed(host.Issuer.Keys[0]);
        await Is403(host, Inbox.Message, token);
    }

    [Fact]
    public async Task The_service_url_is_compared_whatever_its_case()
    {
        await using var host = await BotHost.StartAsync();
        var token = new Token { ServiceUrl = Token.ServiceUrlOfTeams.ToUpperInvariant() }.Signed(host.Issuer.Keys[0]);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Inbox.Message, $"Bearer {token}")).StatusCode);
    }

    [Theory]
    [InlineData("\"serviceUrl\":\"https://smba.trafficmanager.net/emea/\",", "")]
    [InlineData("\"https://smba.trafficmanager.net/emea/\"", "null")]
    [InlineData("\"channelId\":\"msteams\",", "")]
    [InlineData("\"channelId\":\"msteams\"", "\"channelId\":\"\"")]
    [InlineData("\"channelId\":\"msteams\"", "\"channelId\":\"webchat\"")]
    public async Task An_activity_without_its_service_url_or_with_another_channel_is_403(string part, string instead)
    {
        await using var host = await BotHost.StartAsync();
        await Is403(host, Inbox.Message.Replace(part, instead, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    public async Task A_key_that_is_not_endorsed_for_the_channel_is_403(string? endorsement)
    {
        await using var host = await BotHost.StartAsync();
        host.Issuer.Keys[0] = IssuerKey.Of("other", endorsement is null ? null : [endorsement]);
        await Is403(host, Inbox.Message);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("not a url")]
    public async Task A_service_url_that_is_not_trusted_is_403_though_the_token_names_it(string serviceUrl)
    {
        await using var host = await BotHost.StartAsync();
        var token = new Token { ServiceUrl = serviceUrl }.Signed(host.Issuer.Keys[0]);
        await Is403(host, Inbox.Message.Replace(Token.ServiceUrlOfTeams, serviceUrl, StringComparison.Ordinal), token);
    }

    [Fact]
    public async Task A_tenant_that_is_not_allowed_is_403()
    {
        await using var host = await BotHost.StartAsync((Tenants, Guid.NewGuid().ToString()));
        await Is403(host, Inbox.Message);
    }

    [Fact]
    public async Task An_allowed_tenant_is_let_through()
    {
        await using var host = await BotHost.StartAsync((Tenants, BotHost.Tenant.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Inbox.Message)).StatusCode);
    }

    [Theory]
    [InlineData("bbbbbbbb-2222-3333-4444-555555555555", HttpStatusCode.Forbidden)]
    [InlineData("bbbbbbbb-2222-3333-4444-555555555555, " + BotHost.Tenant, HttpStatusCode.OK)]
    public async Task Allowed_tenants_written_as_one_value_count_too(string tenants, HttpStatusCode expected)
    {
        await using var host = await BotHost.StartAsync(("Bot:AllowedTenants", tenants));
        Assert.Equal(expected, (await host.PostAsync(Inbox.Message)).StatusCode);
    }

    [Fact]
    public async Task With_allowed_tenants_an_activity_that_names_none_is_403()
    {
        await using var host = await BotHost.StartAsync((Tenants, BotHost.Tenant));
        await Is403(host, Inbox.Invoke.Replace($",\"tenantId\":\"{BotHost.Tenant}\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_allowed_tenants_an_activity_that_names_two_is_403()
    {
        await using var host = await BotHost.StartAsync((Tenants, BotHost.Tenant));
        await Is403(
            host,
            Inbox.Message.Replace(
                $"\"tenant\":{{\"id\":\"{BotHost.Tenant}",
                "\"tenant\":{\"id\":\"another",
                StringComparison.Ordinal
            )
        );
    }

    private static async Task Is403(BotHost host, string json, string? token = null)
    {
        var response = await host.PostAsync(json, token is null ? null : $"Bearer {token}");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Bot.Turns);
    }
}
