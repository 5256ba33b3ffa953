namespace CheckinBot.Cluster;

/// <summary>How several instances on one store work together, from the section <c>Cluster</c>.</summary>
internal sealed class ClusterOptions
{
    public const string Section = "Cluster";

    /// <summary>
    /// True where several instances run on one store of Azure Tables: each group is then worked on by one of them at a
    /// time. Default false: one instance has nothing to gain. See docs/decisions/0060.
    /// </summary>
    public bool Enabled { get; set; }

    /// <summary>
    /// The IP address at which the other instances reach this one. Default: what App Service says
    /// (<c>WEBSITE_PRIVATE_IP</c>), else the first address of this machine's name.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>
    /// The TCP port for it, 1 to 65535. Default: the first that App Service gives (<c>WEBSITE_PRIVATE_PORTS</c>), else
    /// 11111. It must not be reachable from outside.
    /// </summary>
    public int? Port { get; set; }

    /// <summary>
    /// How many instances there are at most, 2 to 50: an instance that cannot reach the others keeps to its share of
    /// what Teams takes. Default 3.
    /// </summary>
    public int MostInstances { get; set; } = 3;

    /// <summary>
    /// A file with a certificate and its private key (.pfx, or .pem), the same for all instances: what they say to each
    /// other is then encrypted, and only who has it is talked to. Default: not set, and it is neither.
    /// </summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of that file. A secret. Default: none.</summary>
    public string? CertificatePassword { get; set; }
}
