using CheckinBot.Chat;
using CheckinBot.EventStore;
using CheckinBot.Health;
using CheckinBot.Overload;
using CheckinBot.Startup;
using CheckinBot.Store;
using CheckinBot.Teams;
using Microsoft.Extensions.Options;

namespace CheckinBot;

/// <summary>
/// Builds the service. The simulator and the tests build the same one and replace what they must (the clock).
/// </summary>
public static class CheckinBotApp
{
    /// <summary>
    /// The built app, not yet started. <paramref name="configure"/> runs before the service's own registrations.
    /// </summary>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);

        // It writes each request's path, around other lines as well when scopes are on; and the path of an export is
        // its key.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        // Each request that is refused has one line, ours.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authorization", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Bot", LogLevel.Warning);
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        configure?.Invoke(builder);
        SettingsCheck.Check(builder.Configuration);
        builder.Services.AddCheckinBot(builder.Configuration);

        // Each does nothing where it is not started by the one or the other.
        builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "CheckinBot");
        var app = builder.Build();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPages();
        app.MapHealth();
        foreach (var page in app.Services.GetServices<WebPage>())
        {
            app.MapGet(page.Route, page.Answer);
        }

        app.MapTeams().RequireRateLimiting(OverloadServices.Policy);
        return app;
    }

    /// <summary>
    /// Finds what would stop the start, before the host logs it with a stack trace: throws what
    /// <see cref="StartProblems"/> puts into words. Waits for a storage that may come. Then says what it starts with.
    /// </summary>
    public static async Task CheckAsync(WebApplication app)
    {
        StartPlace.Check(app);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.Services.GetRequiredService<StoreWait>().UntilPreparedAsync(CancellationToken.None);
        StartLine.Say(app);
    }

    /// <summary>
    /// When a group next sees something of its sprint; null when nothing is to come. For tools that move the clock.
    /// </summary>
    public static async Task<DateTimeOffset?> NextDueAsync(
        WebApplication app,
        CancellationToken cancellationToken = default
    ) => (await app.Services.GetRequiredService<Upcoming>().NextAsync(cancellationToken))?.ToDateTimeOffset();
}
