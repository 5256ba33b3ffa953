using CheckinBot.Store;
using CheckinBot.Store.Sqlite;
using CheckinBot.Store.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CheckinBot.Tests.Store;

public sealed class StoreServicesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("checkinbot-").FullName;

    [Fact]
    public async Task By_default_the_service_starts_with_a_SQLite_file_that_is_prepared_first()
    {
        await using var app = Build([], services => services.AddHostedService<NeedsTheStore>());
        await app.StartAsync();
        Assert.IsType<SqliteStore>(Assert.IsType<MeasuredStore>(app.Services.GetRequiredService<IStore>()).Inner);
        Assert.True(File.Exists(Path.Combine(root, "data", "checkinbot.db")));
        await app.StopAsync();
    }

    [Theory]
    [InlineData("Storage:ConnectionString", "UseDevelopmentStorage=true")]
    [InlineData("Storage:TableEndpoint", "https://account.table.core.windows.net")]
    public async Task An_account_or_an_endpoint_opens_tables(string key, string value)
    {
        await using var app = Build(new() { [key] = value });
        Assert.IsType<TablesStore>(Assert.IsType<MeasuredStore>(app.Services.GetRequiredService<IStore>()).Inner);
    }

    [Fact]
    public async Task Options_that_cannot_be_used_stop_the_start()
    {
        await using var app = Build(new() { ["Storage:ConnectionString"] = "nonsense" });
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.Contains("unknown store", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_unavailable_stops_the_start()
    {
        await File.WriteAllTextAsync(Path.Combine(root, "data"), "a file where the folder should be");
        await using var app = Build([]);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => app.StartAsync());
    }

    private WebApplication Build(Dictionary<string, string?> settings, Action<IServiceCollection>? first = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = root });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        first?.Invoke(builder.Services);
        builder.Services.AddStore(builder.Configuration);
        return builder.Build();
    }

    /// <summary>Registered before the store and yet started after its preparation.</summary>
    private sealed class NeedsTheStore(IStore store) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken) =>
            Assert.Null(await store.GetAsync(StoreTable.Directory, "group", "none", cancellationToken));

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
