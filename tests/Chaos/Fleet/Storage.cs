using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Testing;

namespace Chaos.Fleet;

/// <summary>What the processes share, read beside them: a SQLite file, or Azurite.</summary>
internal sealed class Storage : IAsyncDisposable
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(61);
    private static readonly Instant FarAway = Instant.FromUtc(2999, 12, 31, 0, 0);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-chaos-");
    private readonly AzuriteServer? azurite;
    private readonly IHost host;
    private readonly TimerStore agenda;
    private readonly SprintStore sprints;

    private Storage(AzuriteServer? azurite)
    {
        this.azurite = azurite;
        ConnectionString = azurite?.ConnectionString ?? $"Data Source={Path.Combine(folder.FullName, "chaos.db")}";
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Storage:ConnectionString"] = ConnectionString }
        );
        builder.Services.AddStore(builder.Configuration);
        host = builder.Build();
        Rows = host.Services.GetRequiredService<IStore>();
        agenda = new(Rows);
        sprints = new(Rows, agenda, new());
    }

    public string ConnectionString { get; }

    /// <summary>Where Azurite answers; null for a file.</summary>
    public string? TableEndpoint => azurite?.Uri.AbsoluteUri;

    public IStore Rows { get; }

    public static async Task<Storage> OpenAsync(bool isAzurite)
    {
        var storage = new Storage(isAzurite ? await AzuriteServer.StartAsync() : null);
        await storage.Rows.PrepareAsync(default);
        return storage;
    }

    /// <summary>When some group sees something next.</summary>
    public async Task<DateTimeOffset?> NextAsync() =>
        (await new Upcoming(agenda, sprints).NextAsync(default))?.ToDateTimeOffset();

    /// <summary>
    /// Null when nothing is pending in any log and nothing is due; else how long until it may be somebody else's turn.
    /// </summary>
    public async Task<TimeSpan?> UnsettledAsync(DateTimeOffset now)
    {
        var due = await agenda.DueAsync(FarAway, default);
        var pending = new List<Instant>();
        foreach (var id in due.Select(entry => new SprintId(entry.Log)).Where(GroupKey.IsSprint).Distinct())
        {
            pending.AddRange((await sprints.ReadAsync(id)).Pending.Select(one => one.LeaseExpiresAt));
        }

        var moments = pending
            .Concat(due.Where(entry => entry.Due <= Instant.FromDateTimeOffset(now)).Select(entry => entry.Due))
            .ToList();
        return moments.Count == 0
            ? null
            : TimeSpan.FromTicks(Math.Max(0, (moments.Min().ToDateTimeOffset() - now).Ticks)) + Turn;
    }

    public async Task<IReadOnlyList<StoredEvent>> LogAsync(SprintId id)
    {
        var log = new List<StoredEvent>();
        await foreach (var row in Rows.ReadAsync(StoreTable.Sprints, id.Value, null, null, default))
        {
            log.Add(EventRows.Read(row));
        }

        return log;
    }

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        await (azurite?.DisposeAsync() ?? default);
        folder.Delete(recursive: true);
    }
}
