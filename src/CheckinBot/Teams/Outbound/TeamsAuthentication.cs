using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CheckinBot.Teams.Outbound;

/// <summary>
/// Hands the adapter what ASP.NET Core found out about the caller, and leaves everything outbound to the official
/// implementation, whose clients are kept.
/// </summary>
internal sealed class TeamsAuthentication(
    BotFrameworkAuthentication official,
    KeptConnectors connectors,
    IOptions<BotOptions> options
) : BotFrameworkAuthentication
{
    /// <summary>For an activity that was let in: the bot acts as itself, at the channel's connector.</summary>
    public AuthenticateRequestResult LetIn()
    {
        var bot = Bot(options);
        return new()
        {
            ClaimsIdentity = bot,
            Audience = null,
            ConnectorFactory = new KeptConnectorFactory(connectors, bot),
        };
    }

    /// <summary>
    /// Nobody comes in by this way: tokens are checked before the adapter, by the rules in <c>Teams/Inbound</c>.
    /// </summary>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken
    ) => throw new UnauthorizedAccessException();

    /// <inheritdoc cref="AuthenticateRequestAsync"/>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken
    ) => throw new UnauthorizedAccessException();

    /// <exception cref="ArgumentException">The claims are another bot's.</exception>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        var appId = claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value ?? "";
        return appId.Equals(options.Value.MicrosoftAppId ?? "", StringComparison.OrdinalIgnoreCase)
            ? new KeptConnectorFactory(connectors, claimsIdentity)
            : throw new ArgumentException("Not this bot's MicrosoftAppId.", nameof(claimsIdentity));
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<UserTokenClient>(
            new DeferredUserTokenClient(cancelled => official.CreateUserTokenClientAsync(Bot(options), cancelled))
        );

    public override string GetOriginatingAudience() => official.GetOriginatingAudience();

    private static ClaimsIdentity Bot(IOptions<BotOptions> options)
    {
        var appId = options.Value.MicrosoftAppId ?? "";
        return new([new(AuthenticationConstants.AudienceClaim, appId), new(AuthenticationConstants.AppIdClaim, appId)]);
    }
}
