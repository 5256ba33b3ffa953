namespace Data.Tables.Tests;

[Collection(AzuriteTests.Name)]
public sealed class TransactionTests(AzuriteTests.Fixture azurite)
{
    [Fact]
    public async Task A_hundred_rows_are_written_together()
    {
        var table = await azurite.NewTableAsync();
        var actions = Enumerable.Range(0, 100).Select(n => Add($"{n:D3}", n));

        var answer = await table.SubmitTransactionAsync(actions);

        Assert.Equal(202, answer.GetRawResponse().Status);
        Assert.Equal(100, answer.Value.Count);
        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
        var rows = await table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(answer.Value.Select(part => part.Headers.ETag!.Value), rows.Select(row => row.ETag));
    }

    [Fact]
    public async Task Every_kind_of_action_does_what_it_says()
    {
        var table = await azurite.NewTableAsync();
        foreach (var key in new[] { "merged", "replaced", "deleted", "upmerged", "upreplaced" })
            await table.AddEntityAsync(new TableEntity("p", key) { ["Old"] = 1 });

        await table.SubmitTransactionAsync(
        [
            Act(TableTransactionActionType.Add, "added"), Act(TableTransactionActionType.UpdateMerge, "merged"), Act(TableTransactionActionType.UpdateReplace, "replaced"),
            Act(TableTransactionActionType.Delete, "deleted"), Act(TableTransactionActionType.UpsertMerge, "upmerged"), Act(TableTransactionActionType.UpsertReplace, "upreplaced"),
            Act(TableTransactionActionType.UpsertMerge, "upadded"),
        ]);

        var rows = await table.QueryAsync<TableEntity>().ToDictionaryAsync(row => row.RowKey, row => (row.GetInt32("Old"), row.GetInt32("New")));
        Assert.Equal(
            new Dictionary<string, (int?, int?)>
            {
                ["added"] = (null, 2), ["merged"] = (1, 2), ["replaced"] = (null, 2), ["upmerged"] = (1, 2), ["upreplaced"] = (null, 2), ["upadded"] = (null, 2),
            },
            rows);
    }

    [Fact]
    public async Task One_refused_action_undoes_all_and_is_named()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "taken") { ["N"] = 1 });

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([Add("first", 1), Add("second", 2), Add("taken", 3), Add("fourth", 4)]));

        Assert.Equal((2, 409), (failed.FailedTransactionActionIndex, failed.Status));
        Assert.True(failed.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Equal(1, (await table.QueryAsync<TableEntity>().SingleAsync()).GetInt32("N"));
    }

    [Fact]
    public async Task A_stale_etag_in_a_transaction_undoes_all()
    {
        var table = await azurite.NewTableAsync();
        var stale = (await table.AddEntityAsync(new TableEntity("p", "row") { ["N"] = 1 })).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new TableEntity("p", "row") { ["N"] = 2 }, stale);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [Add("new", 1), new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "row") { ["N"] = 3 }, stale)]));

        Assert.Equal((1, 412), (failed.FailedTransactionActionIndex, failed.Status));
        Assert.Equal(2, (await table.QueryAsync<TableEntity>().SingleAsync()).GetInt32("N"));
    }

    [Fact]
    public async Task An_update_without_an_etag_still_needs_its_row()
    {
        var table = await azurite.NewTableAsync();

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([Act(TableTransactionActionType.UpdateMerge, "missing")]));

        Assert.Equal(404, failed.Status);
    }

    [Fact]
    public async Task A_transaction_on_a_missing_table_fails()
    {
        var table = azurite.Service.GetTableClient("T" + Guid.NewGuid().ToString("N"));

        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(() => table.SubmitTransactionAsync([Add("a", 1)]));

        Assert.Equal(404, refused.Status);
    }

    [Fact]
    public async Task Two_megabytes_of_any_letters_go_in_one_transaction()
    {
        var table = await azurite.NewTableAsync();
        var text = string.Concat(Enumerable.Repeat("aé学😀", 500));

        await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(n => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("p", $"{n:D3}") { ["Text"] = text })));

        Assert.All(await table.QueryAsync<TableEntity>().ToListAsync(), row => Assert.Equal(text, row.GetString("Text")));
    }

    [Fact]
    public async Task Of_two_transactions_for_the_same_rows_one_wins_whole()
    {
        var table = await azurite.NewTableAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => WinsAsync(table, writer)));

        Assert.Single(outcomes, true);
        var winner = Array.IndexOf(outcomes, true);
        var rows = await table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(10, rows.Count);
        Assert.All(rows, row => Assert.Equal(winner, row.GetInt32("N")));
    }

    private static async Task<bool> WinsAsync(TableClient table, int writer)
    {
        try
        {
            await table.SubmitTransactionAsync(Enumerable.Range(0, 10).Select(n => Add($"{n}", writer)));
            return true;
        }
        catch (TableTransactionFailedException failed) when (failed.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return false;
        }
    }

    private static TableTransactionAction Add(string key, int number) => new(TableTransactionActionType.Add, new TableEntity("p", key) { ["N"] = number });

    private static TableTransactionAction Act(TableTransactionActionType type, string key) => new(type, new TableEntity("p", key) { ["New"] = 2 });
}
