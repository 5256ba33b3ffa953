using Bot.Builder.Integration.AspNet.Core;
using Bot.Builder.Integration.AspNet.Core.Authentication;
using Bot.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registration.</summary>
public static class BotFrameworkServiceCollectionExtensions
{
    private const int MaxAnswerBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Registers <see cref="CloudAdapter"/> (also as <see cref="IBotFrameworkHttpAdapter"/>) and what it needs; an adapter of your own that
    /// is registered as CloudAdapter takes its place. The host refuses to start on settings that cannot work.
    /// </summary>
    /// <param name="services">Where.</param>
    /// <param name="configuration">The root, see <see cref="BotFrameworkOptions"/>.</param>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotFrameworkOptions>().Configure(o => o.Read(configuration)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClients();
        services.AddSingleton(Credentials);
        services.AddSingleton(Keys);
        services.AddSingleton(Inbound);
        services.AddSingleton(Authentication);
        services.TryAddSingleton<CloudAdapter>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(s => s.GetRequiredService<CloudAdapter>());
        return services;
    }

    private static void AddHttpClients(this IServiceCollection services)
    {
        // Why: an inner limit would only blur the client's own; and no log, as addresses hold ids of people.
        services.AddHttpClient(BotFrameworkHttpClients.Connector, http =>
            (http.Timeout, http.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, MaxAnswerBytes))
            .ConfigurePrimaryHttpMessageHandler(NoRedirects).RemoveAllLoggers();
        services.AddHttpClient(BotFrameworkHttpClients.Identity, http => http.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(NoRedirects).RemoveAllLoggers();
    }

    private static SocketsHttpHandler NoRedirects() =>
        new() { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private static BotFrameworkOptions Options(IServiceProvider services) =>
        services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;

    private static HttpClient IdentityClient(IServiceProvider services) =>
        services.GetRequiredService<IHttpClientFactory>().CreateClient(BotFrameworkHttpClients.Identity);

    private static AppCredentials Credentials(IServiceProvider services)
    {
        var options = Options(services);
        return options.DangerouslyAllowUnauthenticated
            ? new LoopbackAppCredentials()
            : new EntraAppCredentials(
                () => EntraCredential.Create(options, IdentityClient(services)),
                Cloud.Of(options.ChannelService)!.Scope,
                services.GetRequiredService<TimeProvider>());
    }

    private static ChannelKeys Keys(IServiceProvider services)
    {
        var options = Options(services);
        var address = options.ToBotFromChannelOpenIdMetadataUrl is { Length: > 0 } url ? url : Cloud.Of(options.ChannelService)!.OpenIdMetadata;
        return new(
            address,
            new HttpDocumentRetriever(IdentityClient(services)) { RequireHttps = !new Uri(address).IsLoopback },
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<ChannelKeys>>());
    }

    private static InboundAuthentication Inbound(IServiceProvider services)
    {
        var (options, credentials) = (Options(services), services.GetRequiredService<AppCredentials>());
        return options.DangerouslyAllowUnauthenticated
            ? new LoopbackInboundAuthentication(credentials)
            : new ChannelInboundAuthentication(
                new(
                    services.GetRequiredService<ChannelKeys>(),
                    Cloud.Of(options.ChannelService)!.Issuer,
                    options.MicrosoftAppId!,
                    services.GetRequiredService<ILogger<ChannelTokenValidator>>()),
                credentials,
                Tenants(options));
    }

    // Why not all: any tenant's people can add any bot whose id they know to their Teams, of whatever type it is.
    private static IReadOnlyList<string> Tenants(BotFrameworkOptions options) =>
        options.AllowedTenants.Count == 0 && options is { MicrosoftAppType: not BotFrameworkOptions.MultiTenant, MicrosoftAppTenantId: { } own } ? [own] : options.AllowedTenants;

    private static BotFrameworkAuthentication Authentication(IServiceProvider services) => new(
        services.GetRequiredService<IOptions<BotFrameworkOptions>>(),
        new ActivityReceiver(services.GetRequiredService<InboundAuthentication>()),
        services.GetRequiredService<AppCredentials>(),
        services.GetRequiredService<IHttpClientFactory>());
}
