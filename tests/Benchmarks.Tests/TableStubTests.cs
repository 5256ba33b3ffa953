using Azure;
using Azure.Data.Tables;
using Benchmarks.Beside.Tables;

namespace Benchmarks.Tests;

/// <summary>
/// The storage of the yardstick, by the official client: it takes and refuses what the service would.
/// </summary>
public sealed class TableStubTests : IAsyncLifetime
{
    private TableStub stub = null!;
    private TableClient table = null!;

    public async Task InitializeAsync()
    {
        stub = await TableStub.StartAsync();
        table = new(stub.ConnectionString, "Checkins");
        await table.CreateIfNotExistsAsync();
    }

    public async Task DisposeAsync() => await stub.DisposeAsync();

    [Fact]
    public async Task A_table_that_is_there_is_not_made_again_and_one_that_is_not_holds_nothing()
    {
        await table.CreateIfNotExistsAsync();
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());
        Assert.Equal(409, refused.Status);
        var missing = new TableClient(stub.ConnectionString, "Missing");
        Assert.Equal(
            404,
            (await Assert.ThrowsAsync<RequestFailedException>(() => missing.AddEntityAsync(Row("a", "1")))).Status
        );
    }

    [Fact]
    public async Task Every_kind_of_value_comes_back_as_it_went()
    {
        var (when, id) = (new DateTimeOffset(2026, 11, 27, 9, 30, 0, TimeSpan.Zero), Guid.NewGuid());
        var odd = new TableEntity("it's 100% a+b", "19:x@thread.v2;messageid=1 (é😀)")
        {
            ["Text"] = "“quoted” it's",
            ["Number"] = 5,
            ["Long"] = 5_000_000_000L,
            ["Real"] = 3.0,
            ["Yes"] = true,
            ["When"] = when,
            ["Id"] = id,
            ["Bytes"] = new byte[] { 1, 2 },
        };
        await table.AddEntityAsync(odd);
        var found = (await table.GetEntityAsync<TableEntity>(odd.PartitionKey, odd.RowKey)).Value;
        Assert.Equal(
            odd.Where(one => one.Key is not "Bytes").ToDictionary(),
            found.Where(one => odd.ContainsKey(one.Key) && one.Key is not "Bytes").ToDictionary()
        );
        Assert.Equal([1, 2], found.GetBinary("Bytes"));
    }

    [Fact]
    public async Task A_row_that_is_there_is_not_inserted_again()
    {
        await table.AddEntityAsync(Row("a", "1", "first"));
        Assert.Equal(
            409,
            (
                await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(Row("a", "1", "second")))
            ).Status
        );
        Assert.Equal("first", (await table.GetEntityAsync<TableEntity>("a", "1")).Value["Text"]);
    }

    [Fact]
    public async Task An_update_asks_for_the_version_that_was_read()
    {
        await table.AddEntityAsync(Row("a", "1"));
        var read = (await table.GetEntityAsync<TableEntity>("a", "1")).Value;
        await table.UpdateEntityAsync(Row("a", "1", "second"), read.ETag, TableUpdateMode.Replace);
        var stale = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.UpdateEntityAsync(Row("a", "1", "third"), read.ETag)
        );
        Assert.Equal(412, stale.Status);
        Assert.Equal(
            412,
            (
                await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("a", "1", read.ETag))
            ).Status
        );
        Assert.Equal(
            404,
            (
                await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(Row("a", "2"), ETag.All))
            ).Status
        );
    }

    [Fact]
    public async Task Merging_keeps_what_is_not_named_and_replacing_does_not()
    {
        await table.AddEntityAsync(new TableEntity("a", "1") { ["Text"] = "kept", ["Number"] = 1 });
        await table.UpsertEntityAsync(new TableEntity("a", "1") { ["Number"] = 2 });
        Assert.Equal("kept", (await table.GetEntityAsync<TableEntity>("a", "1")).Value["Text"]);
        await table.UpsertEntityAsync(new TableEntity("a", "1") { ["Number"] = 3 }, TableUpdateMode.Replace);
        Assert.False((await table.GetEntityAsync<TableEntity>("a", "1")).Value.ContainsKey("Text"));
    }

    [Fact]
    public async Task A_deleted_row_is_gone()
    {
        await table.UpsertEntityAsync(Row("a", "1"));
        await table.DeleteEntityAsync("a", "1");
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("a", "1")).HasValue);
        Assert.Equal(404, (await table.DeleteEntityAsync("a", "1")).Status);
    }

    [Fact]
    public async Task A_transaction_writes_all_and_counts_as_one()
    {
        var before = stub.Writes.Total;
        var answer = await table.SubmitTransactionAsync(
            Enumerable.Range(0, 100).Select(number => Add("a", $"{number:D3}"))
        );
        Assert.Equal(1, stub.Writes.Total - before);
        Assert.All(answer.Value, one => Assert.Equal(204, one.Status));
        Assert.Equal(100, (await RowsAsync(null)).Count);
    }

    [Fact]
    public async Task A_transaction_that_fails_writes_nothing_and_names_the_action()
    {
        await table.AddEntityAsync(Row("a", "2"));
        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            table.SubmitTransactionAsync([Add("a", "0"), Add("a", "1"), Add("a", "2"), Add("a", "3")])
        );
        Assert.Equal((409, 2), (failed.Status, failed.FailedTransactionActionIndex));
        Assert.Equal(["2"], await RowsAsync(null));
    }

    [Fact]
    public async Task A_query_filters_within_a_partition_in_order_page_by_page()
    {
        foreach (var key in new[] { "10", "2", "a", "B" })
        {
            await table.AddEntityAsync(Row("a", key, key));
            await table.AddEntityAsync(Row("b", key, key));
        }

        Assert.Equal(["10", "2", "B", "a"], await RowsAsync("PartitionKey eq 'a'", page: 1));
        Assert.Equal(["2", "B"], await RowsAsync("PartitionKey eq 'a' and RowKey ge '2' and RowKey lt 'a'"));
        Assert.Equal(["2", "a", "2"], await RowsAsync("Text eq '2' or (PartitionKey eq 'a' and not (RowKey lt 'a'))"));
        Assert.Empty(await RowsAsync("Missing ne 'x'"));
    }

    private static TableEntity Row(string partition, string row, string text = "x") =>
        new(partition, row) { ["Text"] = text };

    private static TableTransactionAction Add(string partition, string row) =>
        new(TableTransactionActionType.Add, Row(partition, row));

    private async Task<List<string>> RowsAsync(string? filter, int? page = null)
    {
        var keys = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, page))
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }
}
