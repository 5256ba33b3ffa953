using Microsoft.Bot.Connector.Authentication;

namespace CheckinBot.Teams;

/// <summary>
/// What differs between Microsoft's clouds for what comes in. What goes out is the official stack's own affair.
/// </summary>
/// <param name="Issuer">Of the channel's tokens.</param>
/// <param name="OpenIdMetadata">Where its signing keys are published.</param>
internal sealed record BotCloud(string Issuer, string OpenIdMetadata)
{
    /// <summary>Value of <c>ChannelService</c> for Azure US Government.</summary>
    public const string UsGovernmentChannelService = GovernmentAuthenticationConstants.ChannelService;

    private static readonly BotCloud Public = new(
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl
    );

    private static readonly BotCloud UsGovernment = new(
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl
    );

    /// <summary>The cloud that a valid setting names.</summary>
    public static BotCloud Of(string? channelService) =>
        OrNull(channelService) ?? throw new ArgumentOutOfRangeException(nameof(channelService), "No such cloud.");

    /// <summary>Null for a value that is not known.</summary>
    public static BotCloud? OrNull(string? channelService) =>
        channelService switch
        {
            null or "" => Public,
            UsGovernmentChannelService => UsGovernment,
            _ => null,
        };
}
