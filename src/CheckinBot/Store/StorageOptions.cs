namespace CheckinBot.Store;

/// <summary>
/// Where the rows are kept, from the section <c>Storage</c>. With nothing set: a SQLite file,
/// <see cref="DefaultDatabase"/> under the content root.
/// </summary>
public sealed class StorageOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Storage";

    /// <summary>The SQLite file when nothing is set, relative to the content root.</summary>
    public const string DefaultDatabase = "data/checkinbot.db";

    /// <summary>
    /// <c>Data Source=…</c> for a SQLite file (relative to the content root), or the connection string of an Azure
    /// Storage account, or <c>UseDevelopmentStorage=true</c> for Azurite. A secret when it holds a key. Default: not
    /// set.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// The https address of an Azure table service, used with the managed identity of the service (the one that
    /// <c>AZURE_CLIENT_ID</c> names, else the system-assigned one), or in Development with whom <c>az login</c> knows.
    /// Not together with <see cref="ConnectionString"/>. Default: not set.
    /// </summary>
    public Uri? TableEndpoint { get; set; }

    /// <summary>
    /// Put before the name of each Azure table: letters and digits, at most 40, a letter first. Default: none.
    /// </summary>
    public string TablePrefix { get; set; } = "";
}
