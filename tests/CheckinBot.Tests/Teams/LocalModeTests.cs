using System.Net;
using CheckinBot.Outbox;
using CheckinBot.Teams.Inbound;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Teams;

public sealed class LocalModeTests
{
    private static readonly (string, string?)[] Local =
    [
        ("MicrosoftAppType", null),
        ("MicrosoftAppId", null),
        ("MicrosoftAppPassword", null),
        ("MicrosoftAppTenantId", null),
        ("environment", "Development"),
        ("Bot:DangerouslyAllowUnauthenticated", "true"),
    ];

    [Fact]
    public async Task A_simulator_on_this_machine_needs_no_token_and_gets_none()
    {
        var recorder = new Recorder(new Answer(200, """{"id":"sent-1"}"""));
        await using var simulator = await LoopbackServer.StartAsync(recorder.AnswerAsync);
        await using var host = await BotHost.StartAsync(Local);
        host.Bot.Does = (turn, ct) => turn.SendActivityAsync("hi", cancellationToken: ct);
        var response = await host.PostAsync(
            Inbox.Message.Replace(Token.ServiceUrlOfTeams, simulator.Address.ToString(), StringComparison.Ordinal),
            ""
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(Assert.Single(recorder.Seen).Authorization);
        Assert.Empty(host.Entra.Seen);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://127.0.0.1@evil.example/")]
    [InlineData("http://user@127.0.0.1/")]
    [InlineData("file:///etc/")]
    [InlineData("")]
    public async Task A_service_url_elsewhere_is_403(string serviceUrl)
    {
        await using var host = await BotHost.StartAsync(Local);
        var response = await host.PostAsync(
            Inbox.Message.Replace(Token.ServiceUrlOfTeams, serviceUrl, StringComparison.Ordinal),
            ""
        );
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Bot.Turns);
    }

    [Fact]
    public async Task A_stored_service_url_elsewhere_is_not_called()
    {
        await using var host = await BotHost.StartAsync(Local);
        var failure = await Assert.ThrowsAsync<DeliveryException>(() => OutboundTests.Send(host));
        Assert.Equal("UntrustedServiceUrl", failure.Code);
        Assert.Empty(host.Hosts);
    }

    [Theory]
    [InlineData("192.0.2.7", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    public async Task Only_a_caller_on_this_machine_gets_in(string caller, bool getsIn)
    {
        var services = new ServiceCollection().AddLogging();
        services
            .AddAuthentication("Loopback")
            .AddScheme<AuthenticationSchemeOptions, LoopbackAuthentication>("Loopback", null);
        await using var provider = services.BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = provider };
        http.Connection.RemoteIpAddress = IPAddress.Parse(caller);
        Assert.Equal(getsIn, (await http.AuthenticateAsync()).Succeeded);
    }
}
