namespace Bot.Builder.Integration.AspNet.Core.Authentication;

/// <summary>The addresses of one Azure cloud. Source: AuthenticationConstants and GovernmentAuthenticationConstants of Bot Builder.</summary>
internal sealed record Cloud(string Issuer, string OpenIdMetadata, string Scope, Uri Authority, string MultiTenantId)
{
    public static readonly Cloud Public = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com/.default",
        new("https://login.microsoftonline.com/"),
        "botframework.com");

    public static readonly Cloud UsGov = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us/.default",
        new("https://login.microsoftonline.us/"),
        "MicrosoftServices.onmicrosoft.us");

    /// <returns>Null: there is no such cloud.</returns>
    public static Cloud? Of(string? channelService) => channelService switch
    {
        null or "" => Public,
        BotFrameworkOptions.UsGovChannelService => UsGov,
        _ => null,
    };
}
