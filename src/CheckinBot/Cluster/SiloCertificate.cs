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
        Of(options.CertificatePath ?? "", options.CertificatePassword);

    private static X509Certificate2 Of(string path, string? password)
    {
        if (!Path.GetExtension(path).Equals(Pem, StringComparison.OrdinalIgnoreCase))
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }

        return string.IsNullOrEmpty(password)
            ? X509Certificate2.CreateFromPemFile(path)
            : X509Certificate2.CreateFromEncryptedPemFile(path, password);
    }
}
