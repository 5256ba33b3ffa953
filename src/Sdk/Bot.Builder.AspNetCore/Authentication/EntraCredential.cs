using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Bot.Builder.Integration.AspNet.Core.Authentication;

internal static class EntraCredential
{
    public static TokenCredential Create(BotFrameworkOptions options, HttpClient http)
    {
        var cloud = Cloud.Of(options.ChannelService)!;
        return options.MicrosoftAppType switch
        {
            BotFrameworkOptions.UserAssignedMsi => ManagedIdentity(options, http),
            BotFrameworkOptions.MultiTenant => Secret(options, cloud.MultiTenantId, cloud, http),
            _ => Secret(options, options.MicrosoftAppTenantId!, cloud, http),
        };
    }

    private static ManagedIdentityCredential ManagedIdentity(BotFrameworkOptions options, HttpClient http) =>
        new(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(options.MicrosoftAppId))
        {
            Transport = new HttpClientTransport(http),
        });

    private static ClientSecretCredential Secret(BotFrameworkOptions options, string tenantId, Cloud cloud, HttpClient http) =>
        new(tenantId, options.MicrosoftAppId, options.MicrosoftAppPassword, new ClientSecretCredentialOptions
        {
            AuthorityHost = cloud.Authority,
            DisableInstanceDiscovery = true, // Why: the authority is one of two constants.
            Transport = new HttpClientTransport(http),
        });
}
