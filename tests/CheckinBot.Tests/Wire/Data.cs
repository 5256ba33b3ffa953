using CheckinBot.Store;
using CheckinBot.Store.Sqlite;
using CheckinBot.Store.Tables;
using CheckinBot.Tests.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace CheckinBot.Tests.Wire;

/// <summary>Where a test's rows are: a SQLite file of its own, or tables of its own in Azurite.</summary>
internal sealed class Data(bool isAzurite, AzuriteFixture azurite)
{
    private static readonly DirectoryInfo Folder = TemporaryFolder();
    private readonly string prefix = $"w{Guid.NewGuid():N}";
    private readonly string file = Path.Combine(Folder.FullName, $"{Guid.NewGuid():N}.db");

    public Dictionary<string, string?> Settings =>
        new()
        {
            ["Storage:ConnectionString"] = isAzurite ? azurite.Server.ConnectionString : $"Data Source={file}",
            ["Storage:TablePrefix"] = prefix,
        };

    public static Dictionary<string, string?> Through(StorageProxy proxy) =>
        new()
        {
            ["Storage:ConnectionString"] =
                $"DefaultEndpointsProtocol=http;AccountName={AzuriteServer.AccountName};AccountKey={AzuriteServer.AccountKey};TableEndpoint={proxy.Uri};",
            ["Storage:TablePrefix"] = $"w{Guid.NewGuid():N}",
        };

    /// <summary>The same rows, with a test's eyes on them.</summary>
    public WatchedStore Open() =>
        new(
            isAzurite
                ? new TablesStore(TablesAccount.Of(azurite.Server.ConnectionString), prefix)
                : new SqliteStore(new SqliteConnectionStringBuilder($"Data Source={file};Default Timeout=10"))
        );

    // Goes with the process: stores of bots that died stay open until then.
    private static DirectoryInfo TemporaryFolder()
    {
        var folder = Directory.CreateTempSubdirectory("checkinbot-wire-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder;
    }

    public static Action<WebApplicationBuilder> Using(WatchedStore store) =>
        builder => builder.Services.AddSingleton<IStore>(_ => store);
}
