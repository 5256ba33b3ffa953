using CheckinBot.Placement;
using CheckinBot.Teams.Inbound;
using CheckinBot.Teams.Outbound;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;

namespace CheckinBot.Teams;

/// <summary>The Bot Framework, and what stands around it.</summary>
internal static class TeamsServices
{
    /// <summary>Name of the HTTP client that asks Entra for tokens and the channel for its keys.</summary>
    public const string IdentityHttpClient = "Teams.Identity";

    /// <summary>Name of the policy of the address that the channel posts to.</summary>
    public const string ChannelPolicy = "Channel";

    private const string LoopbackScheme = "Loopback";
    private const int MostAnswerBytes = 4 * 1024 * 1024;

    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotOptions>().Configure(options => options.Read(configuration)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidation>();
        return services.AddHttpClients().AddInbound(configuration).AddOutbound(configuration);
    }

    private static IServiceCollection AddHttpClients(this IServiceCollection services)
    {
        // No log of its own: addresses hold ids of people.
        services
            .AddHttpClient(KeptConnectors.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(NoRedirects)
            .RemoveAllLoggers();
        services
            .AddHttpClient(IdentityHttpClient, http =>
            {
                http.Timeout = TimeSpan.FromSeconds(10);
                http.MaxResponseContentBufferSize = MostAnswerBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(NoRedirects)
            .RemoveAllLoggers();
        return services;
    }

    private static SocketsHttpHandler NoRedirects() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };

    private static IServiceCollection AddInbound(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Keys).AddSingleton<AcceptedTokens>().AddSingleton<ChannelTokenHandler>();
        services.AddSingleton<InboundRules>().AddSingleton<Refusals>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler>(provider =>
            provider.GetRequiredService<Refusals>()
        );
        var isLocal = configuration.GetValue<bool>("Bot:DangerouslyAllowUnauthenticated");
        var scheme = isLocal ? LoopbackScheme : JwtBearerDefaults.AuthenticationScheme;
        var authentication = services.AddAuthentication(scheme);
        if (isLocal)
        {
            authentication.AddScheme<AuthenticationSchemeOptions, LoopbackAuthentication>(LoopbackScheme, null);
        }
        else
        {
            authentication.AddJwtBearer();
            services.AddOptions<JwtBearerOptions>(scheme).Configure<ChannelTokenHandler>(Bearer);
        }

        services
            .AddAuthorizationBuilder()
            .AddPolicy(ChannelPolicy, policy => policy.AddAuthenticationSchemes(scheme).RequireAuthenticatedUser());
        return services;
    }

    private static void Bearer(JwtBearerOptions options, ChannelTokenHandler tokens)
    {
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(tokens);
        options.SaveToken = false;
    }

    private static IServiceCollection AddOutbound(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<TrustedServiceUrls>();
        services.AddSingleton(provider => Official(provider, configuration));
        services.AddSingleton(provider => new KeptConnectors(
            provider.GetRequiredService<OfficialAuthentication>().Value,
            provider.GetRequiredService<TrustedServiceUrls>(),
            provider.GetRequiredService<IHttpMessageHandlerFactory>()
        ));
        services.AddSingleton(provider => new TeamsAuthentication(
            provider.GetRequiredService<OfficialAuthentication>().Value,
            provider.GetRequiredService<KeptConnectors>(),
            provider.GetRequiredService<IOptions<BotOptions>>()
        ));
        services.TryAddSingleton(RealSeconds.OfTheMachine);
        services.TryAddSingleton<IPlacement, OneInstance>();
        services.TryAddSingleton<HomeOf>(_ => "");
        services.AddSingleton<TeamsAdapter>().AddSingleton<RunActivity>(Runner);
        services.AddSingleton<CloudAdapter>(provider => provider.GetRequiredService<TeamsAdapter>());
        services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<TeamsAdapter>());
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<TeamsAdapter>());
        return services;
    }

    private static RunActivity Runner(IServiceProvider provider)
    {
        var (adapter, bot) = (provider.GetRequiredService<TeamsAdapter>(), provider.GetRequiredService<IBot>());
        return body =>
            ActivityReader.Read(body.ToArray()).Activity is { } activity
                ? adapter.RunAsync(activity, bot)
                : throw new InvalidDataException(
                    "What another instance let in is no activity: the two are of versions that cannot work together."
                );
    }

    private static OfficialAuthentication Official(IServiceProvider provider, IConfiguration configuration)
    {
        var options = provider.GetRequiredService<IOptions<BotOptions>>().Value;
        var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger<BotFrameworkAuthentication>();
        var credentials = BotCredentials.Factory(options, configuration, IdentityClient(provider), log);
        return new(
            BotFrameworkAuthenticationFactory.Create(
                channelService: options.ChannelService,
                validateAuthority: true,
                toChannelFromBotLoginUrl: null,
                toChannelFromBotOAuthScope: null,
                toBotFromChannelTokenIssuer: null,
                oAuthUrl: null,
                toBotFromChannelOpenIdMetadataUrl: null,
                toBotFromEmulatorOpenIdMetadataUrl: null,
                callerId: null,
                credentialFactory: credentials,
                authConfiguration: new AuthenticationConfiguration(),
                httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
                logger: log
            )
        );
    }

    private static ChannelKeys Keys(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<BotOptions>>().Value;
        var own = options.ToBotFromChannelOpenIdMetadataUrl;
        var address = string.IsNullOrEmpty(own) ? BotCloud.Of(options.ChannelService).OpenIdMetadata : own;
        var documents = new HttpDocumentRetriever(IdentityClient(provider))
        {
            RequireHttps = !new Uri(address).IsLoopback,
        };
        return new(
            address,
            documents,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ChannelKeys>>()
        );
    }

    private static HttpClient IdentityClient(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(IdentityHttpClient);

    /// <summary>Told apart from ours, which is a <see cref="BotFrameworkAuthentication"/> too.</summary>
    private sealed record OfficialAuthentication(BotFrameworkAuthentication Value);
}
