using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CheckinBot.Tests.Teams;

/// <summary>A certificate with its key in a file, as an administrator would export it.</summary>
internal sealed class CertificateFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-certificate-");

    public CertificateFile(string kind, string? password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=CheckinBot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(30)
        );
        Path = System.IO.Path.Combine(folder.FullName, "bot" + kind);
        if (kind == ".pem")
        {
            File.WriteAllText(Path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }
        else
        {
            File.WriteAllBytes(Path, certificate.Export(X509ContentType.Pfx, password));
        }
    }

    public string Path { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
