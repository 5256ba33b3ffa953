using Bot.Builder.Integration.AspNet.Core;
using CheckinBot.Chat;
using CheckinBot.Health;
using CheckinBot.Ledger;
using CheckinBot.Overload;
using CheckinBot.Store;
using Microsoft.Extensions.Options;

namespace CheckinBot;

/// <summary>Builds the service. The simulator and the tests build the same one and replace what they must (the clock).</summary>
public static class CheckinBotApp
{
    /// <summary>The built app, not yet started. <paramref name="configure"/> runs before the service's own registrations.</summary>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);

        // It writes each request's path, around other lines as well when scopes are on; and the path of an export is its key.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        configure?.Invoke(builder);
        builder.Services.AddCheckinBot(builder.Configuration);
        var app = builder.Build();
        app.UseRateLimiter();
        app.MapPages();
        app.MapHealth();
        foreach (var page in app.Services.GetServices<WebPage>())
        {
            app.MapGet(page.Route, page.Answer);
        }

        app.MapPost("/api/messages", (HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot) => adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted))
            .RequireRateLimiting(OverloadServices.Policy);
        return app;
    }

    /// <summary>
    /// Finds what would stop the start, before the host logs it with a stack trace: throws what <see cref="StartProblems"/>
    /// puts into words.
    /// </summary>
    public static Task CheckAsync(WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        return app.Services.PrepareStoreAsync();
    }

    /// <summary>When a group next sees something of its sprint; null when nothing is to come. For tools that move the clock.</summary>
    public static async Task<DateTimeOffset?> NextDueAsync(WebApplication app, CancellationToken cancellationToken = default) =>
        (await app.Services.GetRequiredService<Upcoming>().NextAsync(cancellationToken))?.ToDateTimeOffset();
}
