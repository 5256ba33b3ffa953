using System.Data.Common;

namespace CheckinBot.Store;

/// <summary>The two kinds of store, and the kind that options do not tell.</summary>
internal enum StoreKind
{
    Unknown,
    Sqlite,
    Tables,
}

/// <summary>Reads a connection string as far as is needed to tell what it connects to.</summary>
internal static class StorageConnection
{
    private static readonly string[] SqliteKeys = ["Data Source", "DataSource", "Filename"];
    private static readonly string[] TablesKeys =
    [
        "UseDevelopmentStorage",
        "AccountName",
        "AccountKey",
        "SharedAccessSignature",
        "TableEndpoint",
        "DefaultEndpointsProtocol",
    ];

    public static StoreKind Kind(StorageOptions options)
    {
        if (options.TableEndpoint is not null)
        {
            return StoreKind.Tables;
        }

        return string.IsNullOrWhiteSpace(options.ConnectionString)
            ? StoreKind.Sqlite
            : KindOf(Parse(options.ConnectionString));
    }

    private static StoreKind KindOf(DbConnectionStringBuilder? parts) =>
        parts switch
        {
            null => StoreKind.Unknown,
            _ when SqliteKeys.Any(parts.ContainsKey) => StoreKind.Sqlite,
            _ when TablesKeys.Any(parts.ContainsKey) => StoreKind.Tables,
            _ => StoreKind.Unknown,
        };

    /// <summary>Null when it is no list of <c>key=value</c>.</summary>
    public static DbConnectionStringBuilder? Parse(string connectionString)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = connectionString };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A part of <paramref name="parts"/>, or null when it is missing or blank.</summary>
    public static string? Part(this DbConnectionStringBuilder parts, string key) =>
        parts.TryGetValue(key, out var value) && value is string { Length: > 0 } text ? text : null;
}
