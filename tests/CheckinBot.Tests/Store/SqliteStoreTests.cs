using CheckinBot.Store;
using CheckinBot.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CheckinBot.Tests.Store;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"checkinbot-{Guid.NewGuid():N}");

    private string Database => Path.Combine(folder, "data", "checkinbot.db");

    protected override IStore Open() => Open(Database);

    // A file where the folder should be.
    protected override IStore OpenBroken()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        return Open(Path.Combine(file, "checkinbot.db"));
    }

    protected override Task RemoveDataAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    private static SqliteStore Open(string path) => new(new() { DataSource = path, DefaultTimeout = 1 });

    [Fact]
    public async Task The_file_and_what_SQLite_keeps_beside_it_are_for_their_owner_alone_also_one_that_was_not()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there the folder's rights decide
        }

        const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var older = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "older")).FullName, "older.db");
        await File.WriteAllBytesAsync(older, []);
        File.SetUnixFileMode(older, Owners | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        await Keep(Open(older)).PrepareAsync(default);
        await Keep(Open(Path.Combine(folder, "new", "new.db"))).PrepareAsync(default);
        var files = Directory
            .GetFiles(Path.GetDirectoryName(older)!)
            .Concat(Directory.GetFiles(Path.Combine(folder, "new")))
            .ToList();
        Assert.True(files.Count >= 6, string.Join(' ', files));
        Assert.All(files, file =>
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == Owners, file)
        );
        Assert.Equal(Owners | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder, "new")));
    }

    [Fact]
    public async Task Corrupted_pages_are_a_store_unavailable()
    {
        var path = Path.Combine(folder, "broken.db");
        await File.WriteAllTextAsync(path, new string('x', 8192));
        var store = Keep(Open(path));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PrepareAsync(default));
        await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            store.GetAsync(StoreTable.Sprints, Here, "1", default)
        );
    }

    [Fact]
    public async Task A_lock_held_elsewhere_for_too_long_is_a_store_unavailable_and_then_heals()
    {
        await using (var elsewhere = await LockAsync())
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => Insert(Make("1")));
            Assert.Empty(await Keys());
        }
        Assert.True(await Insert(Make("1")));
    }

    [Fact]
    public async Task A_caller_does_not_block_while_the_lock_is_held_elsewhere()
    {
        var elsewhere = await LockAsync();
        var insert = Insert(Make("1"));
        Assert.False(insert.IsCompleted);
        await elsewhere.DisposeAsync();
        Assert.True(await insert);
    }

    [Fact]
    public async Task A_write_cancelled_while_it_waits_is_not_made()
    {
        using var cancel = new CancellationTokenSource();
        await using (var elsewhere = await LockAsync())
        {
            var waiting = Store.PutAsync(StoreTable.Sprints, Make("1"), cancel.Token);
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }
        await Insert(Make("2"));
        Assert.Equal(["2"], await Keys());
    }

    [Fact]
    public async Task What_was_queued_is_written_before_the_store_closes()
    {
        var store = Open(Database);
        var writes = Enumerable
            .Range(0, 50)
            .Select(n => store.PutAsync(StoreTable.Sprints, Make($"{n}"), default))
            .ToArray();
        store.Dispose();
        await Task.WhenAll(writes);
        Assert.Equal(50, (await Keys()).Length);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.PrepareAsync(default));
    }

    [Fact]
    public async Task A_person_can_read_the_columns()
    {
        await Written(
            new(
                Here,
                "1",
                new Dictionary<string, object>
                {
                    ["text"] = "Prüfung",
                    ["round"] = 3,
                    ["size"] = 5L,
                    ["share"] = 0.5,
                    ["late"] = false,
                    ["at"] = DateTimeOffset.UnixEpoch,
                }
            )
        );
        Assert.Equal(
            """{"text":"Prüfung","round":3,"size@long":5,"share@double":0.5,"late":false,"at@time":"1970-01-01T00:00:00.0000000Z"}""",
            await ScalarAsync("SELECT fields FROM Sprints")
        );
        Assert.Equal("wal", await ScalarAsync("PRAGMA journal_mode"));
    }

    private async Task<SqliteConnection> LockAsync()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "BEGIN IMMEDIATE");
        return connection;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
