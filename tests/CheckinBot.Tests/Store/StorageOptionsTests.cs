using CheckinBot.Store;
using CheckinBot.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CheckinBot.Tests.Store;

public sealed class StorageOptionsTests
{
    private const string Key = "c2VjcmV0LWtleQ==";
    private const string Endpoint = "https://account.table.core.windows.net";
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "content");

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("Data Source=bot.db")]
    [InlineData("data source=/srv/bot.db;Default Timeout=1")]
    [InlineData("DataSource=bot.db")]
    [InlineData("Filename=bot.db")]
    public void A_file_is_SQLite(string? connectionString) =>
        Assert.Equal(StoreKind.Sqlite, ValidKind(new() { ConnectionString = connectionString }));

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=account;AccountKey=" + Key + ";EndpointSuffix=core.windows.net"
    )]
    [InlineData("AccountName=account;SharedAccessSignature=sv=2020-12-06&sig=a%3Db")]
    [InlineData("TableEndpoint=" + Endpoint + ";SharedAccessSignature=sv=2020-12-06&sig=a%3D%3D")]
    public void An_account_is_Tables(string connectionString) =>
        Assert.Equal(StoreKind.Tables, ValidKind(new() { ConnectionString = connectionString }));

    [Fact]
    public void An_endpoint_is_Tables() =>
        Assert.Equal(StoreKind.Tables, ValidKind(new() { TableEndpoint = new(Endpoint), TablePrefix = "test1" }));

    [Theory]
    [InlineData("nonsense", "unknown store")]
    [InlineData("Server=db;Database=bot;Password=secret", "unknown store")]
    [InlineData("=;'", "unknown store")]
    [InlineData("Data Source=", "Data Source=FILE")]
    [InlineData("Data Source=:memory:", "no store in memory")]
    [InlineData("Data Source=bot;Mode=Memory;Cache=Shared", "no store in memory")]
    [InlineData("Data Source=file:bot.db?cache=shared", "no 'file:' address")]
    [InlineData("Data Source=bot.db;Colour=secret", "Data Source=FILE")]
    [InlineData("Data Source=bot.db;Pooling=secret", "Data Source=FILE")]
    [InlineData("UseDevelopmentStorage=false", "must be true")]
    [InlineData("UseDevelopmentStorage=True", "in small letters")]
    [InlineData("AccountName=secret;AccountName=other;AccountKey=" + Key, "cannot be read")]
    [InlineData("AccountName=secret secret;AccountKey=" + Key, "cannot be read")]
    [InlineData("AccountName=secret;AccountKey=" + Key + ";TableEndpoint=nowhere", "TableEndpoint must be an address")]
    [InlineData("SharedAccessSignature=sv=1&sig=secret;TableEndpoint=ftp://secret", "TableEndpoint must be an address")]
    [InlineData("AccountName=secret", "half an account")]
    [InlineData("AccountKey=" + Key, "half an account")]
    [InlineData("AccountName=secret;AccountKey=", "half an account")]
    [InlineData("AccountName=account;AccountKey=secret!", "not base64")]
    [InlineData("SharedAccessSignature=sv=1&sig=secret", "no account")]
    public void A_connection_string_that_cannot_be_used_names_the_key_and_the_fix(
        string connectionString,
        string fix
    ) => AssertFault(new() { ConnectionString = connectionString }, "Storage:ConnectionString", fix);

    [Theory]
    [InlineData("http://account.table.core.windows.net")]
    [InlineData("account.table.core.windows.net")]
    [InlineData("")]
    public void An_endpoint_that_is_not_https_is_refused(string endpoint) =>
        AssertFault(
            new() { TableEndpoint = new(endpoint, UriKind.RelativeOrAbsolute) },
            "Storage:TableEndpoint",
            "https address"
        );

    [Fact]
    public void Two_stores_at_once_are_refused() =>
        AssertFault(
            new() { TableEndpoint = new(Endpoint), ConnectionString = "Data Source=bot.db" },
            "Storage:TableEndpoint",
            "both set"
        );

    [Theory]
    [InlineData("1a")]
    [InlineData("a-b")]
    [InlineData("a\n")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_prefix_that_no_table_name_takes_is_refused(string prefix) =>
        AssertFault(new() { TablePrefix = prefix }, "Storage:TablePrefix", "a letter");

    [Fact]
    public void With_nothing_set_the_file_is_in_the_content_root() =>
        Assert.Equal(Path.Combine(Root, "data", "checkinbot.db"), SqliteDatabase.Of(new(), Root).DataSource);

    [Fact]
    public void A_relative_file_is_in_the_content_root_and_a_full_path_is_kept()
    {
        Assert.Equal(Path.Combine(Root, "bot.db"), Database("Data Source=bot.db").DataSource);
        Assert.Equal(Path.GetFullPath("/srv/bot.db"), Database("Data Source=/srv/bot.db").DataSource);
    }

    [Fact]
    public void A_lock_is_waited_for_as_long_as_the_connection_string_says()
    {
        Assert.Equal(3, Database("Data Source=bot.db").DefaultTimeout);
        Assert.Equal(9, Database("Data Source=bot.db;Default Timeout=9").DefaultTimeout);
    }

    private static SqliteConnectionStringBuilder Database(string connectionString) =>
        SqliteDatabase.Of(new() { ConnectionString = connectionString }, Root);

    private static StoreKind ValidKind(StorageOptions options)
    {
        Assert.True(new StorageOptionsValidation().Validate(null, options).Succeeded);
        return StorageConnection.Kind(options);
    }

    private static void AssertFault(StorageOptions options, string key, string fix)
    {
        var fault = Assert.Single(new StorageOptionsValidation().Validate(null, options).Failures ?? []);
        Assert.Contains(key, fault, StringComparison.Ordinal);
        Assert.Contains(fix, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault, StringComparison.Ordinal);
    }
}
