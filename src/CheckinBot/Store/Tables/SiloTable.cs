namespace CheckinBot.Store.Tables;

/// <summary>
/// Who is in the cluster is written down beside the rows: in the same account, with the same prefix, as the same
/// identity.
/// </summary>
internal static class SiloTable
{
    /// <summary>After the prefix.</summary>
    public const string Name = "Silos";

    public static ISiloBuilder UseSiloTable(
        this ISiloBuilder silo,
        StorageOptions options,
        IConfiguration configuration,
        IHostEnvironment environment
    ) =>
        silo.UseAzureStorageClustering(table =>
        {
            table.TableServiceClient = TablesAccount.Of(options, configuration, environment);
            table.TableName = options.TablePrefix + Name;
        });
}
