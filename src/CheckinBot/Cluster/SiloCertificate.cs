using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CheckinBot.Cluster;

/// <summary>The certificate that all instances share.</summary>
internal static class SiloCertificate
{
    private const string Pem = ".pem";

    /// <summary>What is wrong with it, in a sentence; null when it is not set, or fine.</summary>
    public static string? Problem(ClusterOptions options)
    {
        if (string.IsNullOrEmpty(options.CertificatePath))
        {
            return string.IsNullOrEmpty(options.CertificatePassword)
                ? null
                : "Cluster:CertificatePassword is set without Cluster:CertificatePath. Set both, or neither.";
        }

        try
        {
            using var certificate = Of(options);
            return certificate.HasPrivateKey
                ? null
                : "The file at Cluster:CertificatePath holds no private key. Put the key into it: the "
                    + "instances prove with it who they are.";
        }
        catch (Exception unreadable)
            when (unreadable is IOException or CryptographicException or UnauthorizedAccessException)
        {
            return "The file at Cluster:CertificatePath cannot be read. Set it to a .pfx or .pem file that "
                + "this service may read, with Cluster:CertificatePassword where it has one.";
        }
    }

    public static X509Certificate2 Of(ClusterOptions options) =>
        Path.GetExtension(options.CertificatePath!).Equals(Pem, StringComparison.OrdinalIgnoreCase)
            ? OfPem(options)
            : X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath!, options.CertificatePassword);

    private static X509Certificate2 OfPem(ClusterOptions options) =>
        string.IsNullOrEmpty(options.CertificatePassword)
            ? X509Certificate2.CreateFromPemFile(options.CertificatePath!)
            : X509Certificate2.CreateFromEncryptedPemFile(options.CertificatePath!, options.CertificatePassword);
}
