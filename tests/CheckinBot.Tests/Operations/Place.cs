using CheckinBot.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CheckinBot.Tests.Operations;

/// <summary>A folder of a test's own, with a database in it.</summary>
internal sealed class Place
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-place-");

    public Place() => AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);

    public string Source => $"Data Source={File("checkinbot.db")}";

    public string File(string name) => Path.Combine(folder.FullName, name);

    public async Task<Place> MadeAsync()
    {
        using var store = new SqliteStore(new SqliteConnectionStringBuilder(Source));
        await store.PrepareAsync(default);
        return this;
    }
}
