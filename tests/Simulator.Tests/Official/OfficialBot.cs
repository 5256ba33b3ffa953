using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlainBot;

namespace Simulator.Tests.Official;

/// <summary>
/// A bot written by somebody else: nothing but the official packages, put together as in their samples, on a server.
/// </summary>
internal sealed class OfficialBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private OfficialBot(WebApplication app) => this.app = app;

    public CloudAdapter Adapter => app.Services.GetRequiredService<AdapterWithErrorHandler>();

    public SampleHandler Handler => app.Services.GetRequiredService<SampleHandler>();

    public Uri Endpoint => new(new Uri(app.Urls.Single()), "/api/messages");

    public static async Task<OfficialBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton<AdapterWithErrorHandler>();
        builder.Services.AddSingleton<SampleHandler>();
        var bot = new OfficialBot(builder.Build());
        bot.app.MapPost("/api/messages", (HttpContext http) =>
            bot.Adapter.ProcessAsync(http.Request, http.Response, bot.Handler, http.RequestAborted)
        );
        await bot.app.StartAsync();
        return bot;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
