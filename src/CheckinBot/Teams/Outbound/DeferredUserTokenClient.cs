using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CheckinBot.Teams.Outbound;

/// <summary>
/// The client for people's own sign-ins, made when it is first used: the adapter wants one in every turn, this bot
/// signs nobody in, and making it is a fifth of a check-in's cost.
/// </summary>
internal sealed class DeferredUserTokenClient(Func<CancellationToken, Task<UserTokenClient>> make) : UserTokenClient
{
    public override async Task<TokenResponse> GetUserTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        string magicCode,
        CancellationToken cancellationToken
    )
    {
        using var client = await make(cancellationToken);
        return await client.GetUserTokenAsync(userId, connectionName, channelId, magicCode, cancellationToken);
    }

    public override async Task<SignInResource> GetSignInResourceAsync(
        string connectionName,
        Activity activity,
        string finalRedirect,
        CancellationToken cancellationToken
    )
    {
        using var client = await make(cancellationToken);
        return await client.GetSignInResourceAsync(connectionName, activity, finalRedirect, cancellationToken);
    }

    public override async Task SignOutUserAsync(
        string userId,
        string connectionName,
        string channelId,
        CancellationToken cancellationToken
    )
    {
        using var client = await make(cancellationToken);
        await client.SignOutUserAsync(userId, connectionName, channelId, cancellationToken);
    }

    public override async Task<TokenStatus[]> GetTokenStatusAsync(
        string userId,
        string channelId,
        string includeFilter,
        CancellationToken cancellationToken
    )
    {
        using var client = await make(cancellationToken);
        return await client.GetTokenStatusAsync(userId, channelId, includeFilter, cancellationToken);
    }

    public override async Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId,
        string connectionName,
        string[] resourceUrls,
        string channelId,
        CancellationToken cancellationToken
    )
    {
        using var client = await make(cancellationToken);
        return await client.GetAadTokensAsync(userId, connectionName, resourceUrls, channelId, cancellationToken);
    }

    public override async Task<TokenResponse> ExchangeTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken
    )
    {
        using var client = await make(cancellationToken);
        return await client.ExchangeTokenAsync(userId, connectionName, channelId, exchangeRequest, cancellationToken);
    }
}
