using System.Net;
using System.Net.Sockets;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using CheckinBot.Store;
using CheckinBot.Store.Tables;
using Testing;

namespace CheckinBot.Tests.Store;

/// <summary>One Azurite for the class; each test has tables of its own under a random prefix.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    public AzuriteServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await AzuriteServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

public sealed class TablesStoreTests(AzuriteFixture azurite) : StoreContract, IClassFixture<AzuriteFixture>
{
    private readonly string prefix = $"t{Guid.NewGuid():N}";

    private TableServiceClient Account => TablesAccount.Of(azurite.Server.ConnectionString);

    protected override IStore Open() => new TablesStore(Account, prefix);

    // Port 1 (tcpmux) is closed; a free port could be taken by another test.
    protected override IStore OpenBroken() => new TablesStore(new(At(port: 1), FewTries()), prefix);

    protected override async Task RemoveDataAsync()
    {
        foreach (var table in Enum.GetValues<StoreTable>())
        {
            await Account.DeleteTableAsync($"{prefix}{table}");
        }
    }

    private static string At(int port) =>
        $"AccountName={AzuriteServer.AccountName};AccountKey={AzuriteServer.AccountKey};TableEndpoint=http://127.0.0.1:{port}/{AzuriteServer.AccountName}";

    private TablesStore LosingOneAnswer()
    {
        var options = FewTries(patience: TimeSpan.FromMinutes(1));
        options.AddPolicy(new LosesTheFirstAnswer(), HttpPipelinePosition.PerRetry);
        return new(new(azurite.Server.ConnectionString, options), prefix);
    }

    private static TableClientOptions FewTries(TimeSpan? patience = null)
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 1;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.NetworkTimeout = patience ?? TimeSpan.FromMilliseconds(200);
        return options;
    }

    [Fact]
    public async Task A_key_that_the_account_does_not_know_is_a_store_unavailable()
    {
        var stranger = azurite.Server.ConnectionString.Replace(
            AzuriteServer.AccountKey,
            "c29tZSBvdGhlciBrZXk=",
            StringComparison.Ordinal
        );
        var store = new TablesStore(new TableServiceClient(stranger), prefix);
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            store.PutAsync(StoreTable.Sprints, Make("1"), default)
        );
        Assert.Contains("403", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_a_store_unavailable()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var store = new TablesStore(new(At(((IPEndPoint)silent.LocalEndpoint).Port), FewTries()), prefix);
        await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            store.GetAsync(StoreTable.Sprints, Here, "1", default)
        );
    }

    [Fact]
    public async Task A_caller_that_gives_up_between_the_tries_has_cancelled()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        using var givesUp = new CancellationTokenSource();
        silent.Start();
        var store = new TablesStore(
            new(At(((IPEndPoint)silent.LocalEndpoint).Port), FewTries(patience: TimeSpan.FromMinutes(1))),
            prefix
        );
        var reading = store.GetAsync(StoreTable.Sprints, Here, "1", givesUp.Token);
        (await silent.AcceptTcpClientAsync()).Dispose();
        using var second = await silent.AcceptTcpClientAsync();
        await givesUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_insert_whose_answer_was_lost_is_refused_by_its_own_rows(int rows)
    {
        Assert.False(await LosingOneAnswer().TryInsertAsync(StoreTable.Sprints, MakeMany(1, rows), default));
        Assert.Equal(rows, (await Keys()).Length);
    }

    [Fact]
    public async Task A_change_whose_answer_was_lost_is_refused_by_its_own_change()
    {
        var (changed, deleted) = (await Written(Make("1", "old")), await Written(Make("2")));
        Assert.False(
            await LosingOneAnswer()
                .TryPutAsync(StoreTable.Sprints, Make("1", "new") with { Version = changed.Version }, default)
        );
        Assert.False(await LosingOneAnswer().TryDeleteAsync(StoreTable.Sprints, deleted, default));
        Assert.Equal("new", (await Read("1")).Fields["text"]);
        Assert.Equal(["1"], await Keys());
    }

    [Theory]
    [InlineData('ä')]
    [InlineData('学')]
    public async Task A_row_of_more_than_64_KiB_of_utf8_comes_back_whole(char letter)
    {
        for (var shift = 0; shift < 8; shift++)
        {
            var (text, smile) = (
                new string('a', shift) + new string(letter, 32_000),
                string.Concat(Enumerable.Repeat("😀", 16_000))
            );
            var row = new Row(
                Here,
                $"{shift}",
                new Dictionary<string, object>
                {
                    ["A"] = text,
                    ["B"] = text,
                    ["Smile"] = smile,
                }
            );
            Assert.True((await Written(row)).SaysTheSame(row), $"shifted by {shift}");
        }
    }

    [Fact]
    public async Task Tables_that_are_missing_are_a_store_unavailable_and_not_a_missing_row()
    {
        var store = new TablesStore(Account, prefix + "x");
        var row = Make("1") with { Version = "W/\"datetime'2026-11-21T19%3A36%3A01.1923750Z'\"" };
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.TryPutAsync(StoreTable.Sprints, row, default));
        await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            store.GetAsync(StoreTable.Sprints, Here, "1", default)
        );
    }

    [Fact]
    public async Task Fields_are_typed_columns_that_a_storage_browser_shows()
    {
        await Insert(new Row(Here, "1", new Dictionary<string, object> { ["text"] = "Prüfung", ["size"] = 5L }));
        TableEntity entity = await Account.GetTableClient($"{prefix}Sprints").GetEntityAsync<TableEntity>(Here, "1");
        Assert.Equal("Prüfung", entity.GetString("text"));
        Assert.Equal(5L, entity.GetInt64("size"));
    }

    private sealed class LosesTheFirstAnswer : HttpPipelinePolicy
    {
        private bool lost;

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (!lost)
            {
                lost = true;
                throw new IOException("The answer was lost.");
            }
        }
    }
}
