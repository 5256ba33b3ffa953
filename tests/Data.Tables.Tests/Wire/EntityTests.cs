namespace Data.Tables.Tests;

[Collection(AzuriteTests.Name)]
public sealed class EntityTests(AzuriteTests.Fixture azurite)
{
    [Fact]
    public async Task Every_type_comes_back_as_it_went()
    {
        var table = await azurite.NewTableAsync();
        var id = Guid.NewGuid();
        var at = new DateTimeOffset(2026, 11, 21, 9, 30, 15, TimeSpan.Zero).AddTicks(1234567);
        var added = await table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["S"] = "it's", ["Empty"] = "", ["B"] = false, ["I"] = int.MinValue, ["L"] = long.MaxValue, ["D"] = 0.1, ["Whole"] = 3.0,
            ["NaN"] = double.NaN, ["Down"] = double.NegativeInfinity, ["Big"] = 1e300, ["G"] = id, ["At"] = at, ["X"] = new byte[] { 0, 255 }, ["None"] = null,
        });

        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(204, added.Status);
        Assert.Equal(("it's", "", false), (read.GetString("S"), read.GetString("Empty"), read.GetBoolean("B")));
        Assert.Equal((int.MinValue, long.MaxValue), (read.GetInt32("I"), read.GetInt64("L")));
        Assert.Equal((0.1, 3.0, 1e300), (read.GetDouble("D"), read.GetDouble("Whole"), read.GetDouble("Big")));
        Assert.Equal((double.NaN, double.NegativeInfinity), (read.GetDouble("NaN"), read.GetDouble("Down")));
        Assert.Equal((id, at), (read.GetGuid("G"), read.GetDateTimeOffset("At")));
        Assert.Equal([0, 255], read.GetBinary("X")!);
        Assert.False(read.ContainsKey("None"));
        Assert.Equal(added.Headers.ETag, read.ETag);
        Assert.NotNull(read.Timestamp);
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("''")]
    [InlineData("100%")]
    [InlineData("a%20b")]
    [InlineData("a+b")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("😀")]
    [InlineData("größe")]
    [InlineData("..")]
    [InlineData("(x),y=z&w")]
    [InlineData("\"quoted\"")]
    [InlineData("19:x@thread.tacv2;messageid=1")]
    [InlineData("a:1bc$*~!|`^{}[]<>")]
    public async Task Odd_keys_work_for_every_operation(string key)
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity(key, "r" + key) { ["A"] = 1 });
        await table.UpsertEntityAsync(new TableEntity(key, "r" + key) { ["B"] = 2 });
        var read = (await table.GetEntityAsync<TableEntity>(key, "r" + key)).Value;
        await table.UpdateEntityAsync(new TableEntity(key, "r" + key) { ["C"] = 3 }, read.ETag);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new TableEntity(key, "r" + key) { ["D"] = 4 })]);

        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {"r" + key}")).SingleAsync();

        Assert.Equal((key, "r" + key), (found.PartitionKey, found.RowKey));
        Assert.Equal((1, 2, 3, 4), (found.GetInt32("A"), found.GetInt32("B"), found.GetInt32("C"), found.GetInt32("D")));
        Assert.Equal(204, (await table.DeleteEntityAsync(key, "r" + key)).Status);
    }

    [Fact]
    public async Task A_second_insert_is_refused_and_changes_nothing()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }));

        Assert.Equal(409, refused.Status);
        Assert.True(refused.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [Fact]
    public async Task A_stale_etag_is_refused_and_changes_nothing()
    {
        var table = await azurite.NewTableAsync();
        var stale = (await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 })).Headers.ETag!.Value;
        var fresh = (await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, stale)).Headers.ETag!.Value;

        var update = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, stale, TableUpdateMode.Replace));
        var delete = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", stale));

        Assert.Equal((412, 412), (update.Status, delete.Status));
        Assert.True(update.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied);
        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((2, fresh), (row.GetInt32("A"), row.ETag));
    }

    [Fact]
    public async Task A_merge_keeps_what_it_does_not_name_and_a_replace_does_not()
    {
        var table = await azurite.NewTableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 }, TableUpdateMode.Replace);

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2, ["B"] = null });
        var merged = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, ETag.All, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((2, 1), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((3, false), (replaced.GetInt32("A"), replaced.ContainsKey("B")));
    }

    [Fact]
    public async Task An_update_of_a_missing_row_is_refused()
    {
        var table = await azurite.NewTableAsync();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All));

        Assert.Equal(404, refused.Status);
        Assert.True(refused.ErrorCode == TableErrorCode.ResourceNotFound);
    }

    [Fact]
    public async Task An_update_without_an_etag_is_refused_before_it_is_sent()
    {
        var table = await azurite.NewTableAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }

    [Fact]
    public async Task Only_the_first_delete_has_status_204()
    {
        var table = await azurite.NewTableAsync();
        var row = new TableEntity("p", "r");
        await table.AddEntityAsync(row);

        Assert.Equal(204, (await table.DeleteEntityAsync(row)).Status);
        Assert.Equal(404, (await table.DeleteEntityAsync(row)).Status);
    }

    [Fact]
    public async Task A_missing_row_is_an_exception_only_where_it_must_exist()
    {
        var table = await azurite.NewTableAsync();

        var maybe = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        var missing = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.False(maybe.HasValue);
        Assert.Throws<InvalidOperationException>(() => maybe.Value);
        Assert.Equal(404, maybe.GetRawResponse().Status);
        Assert.True(missing.ErrorCode == TableErrorCode.ResourceNotFound);
    }

    [Fact]
    public async Task A_selection_returns_only_what_it_names()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var read = (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", ["A", "RowKey"])).Value!;

        Assert.Equal((1, "r", false), (read.GetInt32("A"), read.RowKey, read.ContainsKey("B")));
    }

    [Theory]
    [InlineData('ä')]
    [InlineData('学')]
    public async Task A_row_of_more_than_64_KiB_of_utf8_comes_back_whole(char letter)
    {
        var table = await azurite.NewTableAsync();
        for (var shift = 0; shift < 8; shift++)
        {
            var text = new string('a', shift) + new string(letter, 32000);
            var row = new TableEntity("p", $"{shift}") { ["A"] = text, ["B"] = text, ["Smile"] = string.Concat(Enumerable.Repeat("😀", 16000)) };
            await table.AddEntityAsync(row);

            var read = (await table.GetEntityAsync<TableEntity>("p", $"{shift}")).Value;

            Assert.Equal(text, read.GetString("A"));
            Assert.Equal(text, read.GetString("B"));
            Assert.Equal(row.GetString("Smile"), read.GetString("Smile"));
        }
    }

    [Fact]
    public async Task Of_racing_inserts_one_wins()
    {
        var table = await azurite.NewTableAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => StatusAsync(() => table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = n }))));

        Assert.Single(statuses, 204);
        Assert.Equal(15, statuses.Count(status => status == 409));
    }

    [Fact]
    public async Task Of_two_updates_of_one_version_one_wins()
    {
        var table = await azurite.NewTableAsync();
        var etag = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;

        var statuses = await Task.WhenAll(Enumerable.Range(0, 2).Select(n => StatusAsync(() => table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = n }, etag))));

        Assert.Equal([204, 412], statuses.Order());
    }

    [Fact]
    public async Task A_cancelled_token_stops_a_call()
    {
        var table = await azurite.NewTableAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.AddEntityAsync(new TableEntity("p", "r"), new CancellationToken(canceled: true)));
    }

    private static async Task<int> StatusAsync(Func<Task<Response>> write)
    {
        try
        {
            return (await write()).Status;
        }
        catch (RequestFailedException refused)
        {
            return refused.Status;
        }
    }
}
