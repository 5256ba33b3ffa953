using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace CheckinBot.Teams.Outbound;

/// <summary>
/// Whom the bot is to the connector, by the official factories: a secret, a certificate, a managed identity, or (in
/// local mode) nobody.
/// </summary>
internal static class BotCredentials
{
    public static ServiceClientCredentialsFactory Factory(
        BotOptions options,
        IConfiguration configuration,
        HttpClient identity,
        ILogger log
    ) =>
        string.IsNullOrEmpty(options.CertificatePath)
            ? new ConfigurationServiceClientCredentialFactory(configuration, identity, log)
            : new CertificateServiceClientCredentialsFactory(
                Certificate(options),
                options.MicrosoftAppId,
                options.MicrosoftAppTenantId,
                identity,
                log
            );

    /// <summary>Why the certificate cannot be used, in a sentence; null when it can.</summary>
    public static string? WhyUnusable(BotOptions options)
    {
        try
        {
            using var certificate = Certificate(options);
            return certificate.HasPrivateKey ? null : "it holds no private key. Export it with its key.";
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return "it is not there, may not be read, or is no .pfx or .pem with its private key (and "
                + "Bot:Certificate:Password).";
        }
    }

    private static X509Certificate2 Certificate(BotOptions options) =>
        options.CertificatePath!.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(options.CertificatePath)
            : X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword);
}
