using System.Text;
using CheckinBot.Outbox;
using CheckinBot.Placement;
using CheckinBot.Teams;
using CheckinBot.Teams.Outbound;
using CheckinBot.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CheckinBot.Tests.Teams;

/// <summary>The whole path on this machine: a channel's issuer, Entra, a connector, and a bot behind Kestrel.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    public const string Tenant = "aaaaaaaa-2222-3333-4444-555555555555";

    /// <summary>
    /// A bot of its own: the official credentials keep tokens for the whole process, so a test that counts them must be
    /// nobody else.
    /// </summary>
    public static (string, string?) OwnApp => ("MicrosoftAppId", Guid.NewGuid().ToString());

    /// <summary>For activities that name no tenant.</summary>
    public static readonly (string, string?) OfAnyTenant = ("MicrosoftAppType", "MultiTenant");

    private readonly List<IAsyncDisposable> parts = [];
    private WebApplication app = null!;

    public Issuer Issuer { get; private set; } = null!;

    public Recorder Entra { get; private init; } = null!;

    public Recorder Connector { get; private init; } = null!;

    public ManualTime Time { get; } = new();

    public RecordingBot Bot { get; } = new();

    /// <summary>Names of hosts that requests were meant for.</summary>
    public List<string> Hosts { get; } = [];

    public HttpClient Channel { get; } = new();

    public Uri Address => new(app.Urls.Single());

    public CloudAdapter Adapter => app.Services.GetRequiredService<CloudAdapter>();

    /// <summary>The product's one way out, over this bot's adapter.</summary>
    public TeamsClient Post =>
        new(
            Adapter,
            new TeamsThrottle(new OneInstance(RealSeconds.OfTheMachine), RealSeconds.OfTheMachine, Time),
            app.Services.GetRequiredService<IOptions<BotOptions>>(),
            Time
        );

    public static Task<BotHost> StartAsync(params (string Key, string? Value)[] settings) =>
        StartAsync([new Answer(200, """{"id":"sent-1"}""")], TokenAnswers(), settings);

    public static Task<BotHost> StartAsync(Answer[] connector, params (string Key, string? Value)[] settings) =>
        StartAsync(connector, TokenAnswers(), settings);

    public static async Task<BotHost> StartAsync(
        Answer[] connector,
        Answer[] entra,
        params (string Key, string? Value)[] settings
    )
    {
        var host = new BotHost { Connector = new(connector), Entra = new(entra) };
        await host.RunAsync(settings);
        return host;
    }

    public async Task<HttpResponseMessage> PostAsync(string json, string? authorization = null)
    {
        using var request = Request(json, authorization);
        return await Channel.SendAsync(request);
    }

    public HttpRequestMessage Request(string json, string? authorization = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(app.Urls.Single()), "api/messages"))
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            authorization ?? $"Bearer {new Token().Signed(Issuer.Keys[0])}"
        );
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await app.DisposeAsync();
        foreach (var part in parts)
        {
            await part.DisposeAsync();
        }
    }

    private static Answer[] TokenAnswers() =>
        [
            .. Enumerable
                .Range(1, 5)
                .Select(n => new Answer(
                    200,
                    $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{n}}"}""",
                    "Content-Type",
                    "application/json"
                )),
        ];

    private async Task RunAsync((string Key, string? Value)[] settings)
    {
        parts.Add(Issuer = await Issuer.StartAsync());
        var (connector, entra) = (
            await LoopbackServer.StartAsync(Connector.AnswerAsync),
            await LoopbackServer.StartAsync(EntraAsync)
        );
        parts.AddRange([connector, entra]);
        app = Build(settings, connector.Address, entra.Address);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapTeams();
        await app.StartAsync();
    }

    // MSAL asks once in a process which names an authority has, and goes on with what it knows when nobody answers.
    private Task EntraAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/common/discovery"))
        {
            return Entra.AnswerAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private WebApplication Build((string Key, string? Value)[] settings, Uri connector, Uri entra)
    {
        var environment = settings.FirstOrDefault(s => s.Key == "environment").Value ?? "Production";
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder
            .Configuration.AddInMemoryCollection(Defaults())
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value)));
        builder
            .Services.AddRouting()
            .AddMetrics()
            .AddSingleton<Instruments>()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IBot>(Bot)
            .AddTeams(builder.Configuration);
        builder
            .Services.AddHttpClient(KeptConnectors.HttpClientName)
            .AddHttpMessageHandler(() => new Reroute(connector, Hosts));
        builder
            .Services.AddHttpClient(TeamsServices.IdentityHttpClient)
            .AddHttpMessageHandler(() => new Reroute(entra, Hosts));
        return builder.Build();
    }

    private Dictionary<string, string?> Defaults() =>
        new()
        {
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = Token.AppId,
            ["MicrosoftAppPassword"] = "a secret of the tests",
            ["MicrosoftAppTenantId"] = Tenant,
            ["ToBotFromChannelOpenIdMetadataUrl"] = Issuer.Metadata,
        };
}
