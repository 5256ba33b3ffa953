using CheckinBot.Outbox;

namespace CheckinBot.Tests.Teams;

public sealed class OutboundTokenTests
{
    [Fact]
    public async Task A_single_tenant_bot_asks_its_tenant_for_the_connectors_scope()
    {
        var app = BotHost.OwnApp;
        await using var host = await BotHost.StartAsync(app);
        await OutboundTests.Send(host);
        var request = Assert.Single(host.Entra.Seen);
        Assert.StartsWith($"/{BotHost.Tenant}/oauth2/v2.0/token", request.Target, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", request.Body, StringComparison.Ordinal);
        Assert.Contains($"client_id={app.Item2}", request.Body, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", request.Body, StringComparison.Ordinal);
        Assert.Equal(["login.microsoftonline.com", "smba.trafficmanager.net"], host.Hosts.Distinct());
    }

    [Fact]
    public async Task A_multi_tenant_bot_asks_the_bot_frameworks_tenant()
    {
        await using var host = await BotHost.StartAsync(
            BotHost.OwnApp,
            ("MicrosoftAppType", "MultiTenant"),
            ("MicrosoftAppTenantId", null)
        );
        await OutboundTests.Send(host);
        Assert.StartsWith(
            "/botframework.com/oauth2/v2.0/token",
            Assert.Single(host.Entra.Seen).Target,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_bot_of_the_government_cloud_asks_there()
    {
        await using var host = await BotHost.StartAsync(
            BotHost.OwnApp,
            ("MicrosoftAppType", "MultiTenant"),
            ("MicrosoftAppTenantId", null),
            ("ChannelService", "https://botframework.azure.us")
        );
        await OutboundTests.Send(host, Inbox.Chat("https://smba.infra.gov.teams.microsoft.us/teams/"));
        var request = Assert.Single(host.Entra.Seen);
        Assert.StartsWith(
            "/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token",
            request.Target,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.us%2F.default", request.Body, StringComparison.Ordinal);
        Assert.Equal(["login.microsoftonline.us", "smba.infra.gov.teams.microsoft.us"], host.Hosts.Distinct());
    }

    [Theory]
    [InlineData(".pfx", "of the file")]
    [InlineData(".pem", null)]
    public async Task A_certificate_stands_in_for_the_secret(string kind, string? password)
    {
        using var file = new CertificateFile(kind, password);
        await using var host = await BotHost.StartAsync(
            BotHost.OwnApp,
            ("MicrosoftAppPassword", null),
            ("Bot:Certificate:Path", file.Path),
            ("Bot:Certificate:Password", password)
        );
        await OutboundTests.Send(host);
        var request = Assert.Single(host.Entra.Seen);
        Assert.StartsWith($"/{BotHost.Tenant}/oauth2/v2.0/token", request.Target, StringComparison.Ordinal);
        Assert.Contains("client_assertion=", request.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", request.Body, StringComparison.Ordinal);
        Assert.Equal("Bearer token-1", host.Connector.Seen.Single().Authorization);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_for_the_resource()
    {
        var app = BotHost.OwnApp;
        await using var host = await BotHost.StartAsync(
            [new Answer(200, """{"id":"sent-1"}""")],
            [
                new Answer(
                    200,
                    """{"token_type":"Bearer","expires_in":"86400","access_token":"of-the-machine"}""",
                    "Content-Type",
                    "application/json"
                ),
            ],
            app,
            ("MicrosoftAppType", "UserAssignedMSI"),
            ("MicrosoftAppPassword", null)
        );
        await OutboundTests.Send(host);
        var target = Uri.UnescapeDataString(host.Entra.Seen.Last().Target) + "&";
        Assert.StartsWith("/metadata/identity/oauth2/token?", target, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com&", target, StringComparison.Ordinal);
        Assert.Contains($"client_id={app.Item2}&", target, StringComparison.Ordinal);
        Assert.Equal("Bearer of-the-machine", host.Connector.Seen.Single().Authorization);
    }

    [Fact]
    public async Task Many_sends_share_one_token_request()
    {
        var app = BotHost.OwnApp;
        await using var host = await BotHost.StartAsync(app);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => OutboundTests.Send(host)));
        await OutboundTests.Send(host);
        Assert.Single(host.Entra.Seen);
        Assert.All(host.Connector.Seen, r => Assert.Equal("Bearer token-1", r.Authorization));
    }

    [Fact]
    public async Task After_401_a_fresh_token_is_fetched_once_and_the_send_repeated()
    {
        await using var host = await BotHost.StartAsync(
            [new Answer(401), new Answer(200, """{"id":"sent-1"}""")],
            BotHost.OwnApp
        );
        await OutboundTests.Send(host);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], host.Connector.Seen.Select(r => r.Authorization));
        await OutboundTests.Send(host);
        Assert.Equal(2, host.Entra.Seen.Count);
    }

    [Fact]
    public async Task Many_sends_that_meet_401_share_one_fresh_token()
    {
        var app = BotHost.OwnApp;
        await using var host = await BotHost.StartAsync(app);
        host.Connector.Rule = asked => new Answer(asked.Authorization == "Bearer token-1" ? 401 : 200);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => OutboundTests.Send(host)));
        Assert.Equal(2, host.Entra.Seen.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Nothing_but_401_is_sent_again(int status)
    {
        await using var host = await BotHost.StartAsync([new Answer(status)], BotHost.OwnApp);
        var failure = await Assert.ThrowsAsync<DeliveryException>(() => OutboundTests.Send(host));
        Assert.Equal(status, failure.Status);
        Assert.Single(host.Connector.Seen);
    }

    [Fact]
    public async Task A_second_401_is_refused_without_a_third_try()
    {
        await using var host = await BotHost.StartAsync([new Answer(401)], BotHost.OwnApp);
        var failure = await Assert.ThrowsAsync<DeliveryException>(() => OutboundTests.Send(host));
        Assert.Equal((DeliveryFailure.Refused, 401), (failure.Kind, failure.Status));
        Assert.Equal(2, host.Connector.Seen.Count);
    }

    [Fact]
    public async Task A_refused_secret_is_a_retriable_failure_that_sends_nothing()
    {
        await using var host = await BotHost.StartAsync(
            [new Answer(200)],
            [
                new Answer(
                    401,
                    """{"error":"invalid_client","error_description":"no"}""",
                    "Content-Type",
                    "application/json"
                ),
            ],
            BotHost.OwnApp
        );
        var failure = await Assert.ThrowsAsync<DeliveryException>(() => OutboundTests.Send(host));
        Assert.Equal((DeliveryFailure.Retriable, "TokenUnavailable"), (failure.Kind, failure.Code));
        Assert.Empty(host.Connector.Seen);
    }
}
