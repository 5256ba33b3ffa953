using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Teams;
using CheckinBot.Teams.Outbound;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Fuzz;
using CheckinBot.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ChannelToken = CheckinBot.Tests.Teams.Token;

namespace CheckinBot.Tests.Refusals;

/// <summary>
/// The whole service as in production: tokens in and out, with a channel's issuer, an Entra and a connector of the
/// test's own.
/// </summary>
internal sealed class GuardedApp : IAsyncDisposable
{
    /// <summary>Its own: the official credentials keep tokens, by bot and tenant, for the whole process.</summary>
    public const string Tenant = "bbbbbbbb-2222-3333-4444-555555555555";

    public const string Token = """{"token_type":"Bearer","expires_in":3600,"access_token":"of-the-bot"}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-guarded-");
    private readonly HttpClient client = new();
    private readonly List<IAsyncDisposable> parts = [];

    public Issuer Issuer { get; private set; } = null!;

    public Recorder Connector { get; } = new(new Answer(200, """{"id":"sent-1"}"""));

    public LogLines Log { get; } = new();

    public MovableClock Clock { get; } = MovableClock.Frozen(SchoolApp.Monday);

    public WebApplication Bot { get; private set; } = null!;

    /// <summary>Names of hosts that requests were meant for.</summary>
    public List<string> Hosts { get; } = [];

    /// <summary>Every row but the keys that sign links.</summary>
    public IReadOnlyList<FuzzRow> Rows =>
        [.. FuzzRows.All(Path.Combine(folder.FullName, "guarded.db")).Where(row => row.Partition != "keys")];

    public static async Task<GuardedApp> StartAsync(params (string Key, string? Value)[] settings)
    {
        var app = new GuardedApp();
        await app.RunAsync(settings);
        return app;
    }

    /// <summary>Amira adds the bot to a group's chat, as Teams says it.</summary>
    public static JsonObject Came() =>
        new()
        {
            ["type"] = "installationUpdate",
            ["action"] = "add",
            ["id"] = "f:came",
            ["serviceUrl"] = ChannelToken.ServiceUrlOfTeams,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject
            {
                ["id"] = "29:amira",
                ["name"] = "Amira",
                ["aadObjectId"] = "11111111-0000-4000-8000-000000000001",
            },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CheckinBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = "19:group@thread.v2",
                ["conversationType"] = "groupChat",
                ["isGroup"] = true,
                ["tenantId"] = Tenant,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };

    /// <summary>Amira presses a button of a card in the same chat.</summary>
    public static JsonObject Press(string verb)
    {
        var press = Came();
        (press["type"], press["name"], press["id"]) = ("invoke", "adaptiveCard/action", "f:press");
        press["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = verb,
                ["data"] = new JsonObject(),
            },
        };
        return press;
    }

    /// <summary>With a right token, or with what is given.</summary>
    public async Task<int> PostAsync(JsonObject activity, string? authorization = null)
    {
        using var answer = await SendAsync(activity, authorization);
        return (int)answer.StatusCode;
    }

    /// <summary>What is answered to an activity that comes with a right token.</summary>
    public async Task<string> AnswerAsync(JsonObject activity)
    {
        using var answer = await SendAsync(activity, null);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(JsonObject activity, string? authorization)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(new Uri(Bot.Urls.First()), "/api/messages")
        );
        request.Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            authorization ?? $"Bearer {new ChannelToken().Signed(Issuer.Keys[0])}"
        );
        return await client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Bot.DisposeAsync();
        foreach (var part in parts)
        {
            await part.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private async Task RunAsync((string Key, string? Value)[] settings)
    {
        parts.Add(Issuer = await Issuer.StartAsync());
        var connector = await LoopbackServer.StartAsync(Connector.AnswerAsync);
        var entra = await LoopbackServer.StartAsync(
            new Recorder(new Answer(200, Token, "Content-Type", "application/json")).AnswerAsync
        );
        parts.AddRange([connector, entra]);
        Bot = CheckinBotApp.Create(["--environment", "Production", "--urls", "http://127.0.0.1:0"], builder =>
        {
            builder
                .Configuration.AddInMemoryCollection(Settings())
                .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, one.Value)));
            builder.Logging.ClearProviders().AddProvider(Log);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder
                .Services.AddHttpClient(KeptConnectors.HttpClientName)
                .AddHttpMessageHandler(() => new Reroute(connector.Address, Hosts));
            builder
                .Services.AddHttpClient(TeamsServices.IdentityHttpClient)
                .AddHttpMessageHandler(() => new Reroute(entra.Address, Hosts));
        });
        await Bot.StartAsync();
    }

    private Dictionary<string, string?> Settings() =>
        new()
        {
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = ChannelToken.AppId,
            ["MicrosoftAppPassword"] = "a secret of the tests",
            ["MicrosoftAppTenantId"] = Tenant,
            ["ToBotFromChannelOpenIdMetadataUrl"] = Issuer.Metadata,
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "guarded.db")}",
        };
}
