namespace Data.Tables.Tests;

[Collection(AzuriteTests.Name)]
public sealed class QueryTests(AzuriteTests.Fixture azurite)
{
    [Fact]
    public async Task More_than_1000_rows_come_page_by_page_in_order()
    {
        var table = await azurite.NewTableAsync();
        for (var batch = 0; batch < 11; batch++)
            await table.SubmitTransactionAsync(Enumerable.Range(batch * 100, 100).Select(n => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{n:D5}"))));

        var pages = await table.QueryAsync<TableEntity>().AsPages().ToListAsync();

        Assert.Equal([1000, 100], pages.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(0, 1100).Select(n => $"{n:D5}"), pages.SelectMany(page => page.Values).Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_page_token_can_be_kept_and_taken_up_again()
    {
        var table = await azurite.NewTableAsync();
        foreach (var key in new[] { "a", "b %+'é", "c", "d 😀", "e" })
            await table.AddEntityAsync(new TableEntity("it's 😀", key));
        var query = table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"it's 😀"}"), maxPerPage: 2);

        var first = await query.AsPages().FirstAsync();
        var rest = await query.AsPages(first.ContinuationToken).SelectMany(page => page.Values.ToAsyncEnumerable()).Select(row => row.RowKey).ToListAsync();

        Assert.Equal(["a", "b %+'é"], first.Values.Select(row => row.RowKey));
        Assert.Equal(["c", "d 😀", "e"], rest);
    }

    [Fact]
    public async Task A_page_size_hint_goes_before_the_page_size_asked_for()
    {
        var table = await azurite.NewTableAsync();
        for (var n = 0; n < 5; n++)
            await table.AddEntityAsync(new TableEntity("p", $"{n}"));

        var pages = await table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages(pageSizeHint: 4).ToListAsync();

        Assert.Equal([4, 1], pages.Select(page => page.Values.Count));
    }

    [Fact]
    public async Task A_made_up_token_is_refused()
    {
        var table = await azurite.NewTableAsync();

        await Assert.ThrowsAsync<ArgumentException>(async () => await table.QueryAsync<TableEntity>().AsPages("made up token, no").ToListAsync());
    }

    [Fact]
    public async Task Literals_of_each_type_find_their_row()
    {
        var table = await azurite.NewTableAsync();
        var (id, at) = (Guid.NewGuid(), DateTimeOffset.UnixEpoch.AddTicks(7));
        await table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["S"] = "it's", ["B"] = true, ["I"] = -5, ["L"] = 5_000_000_000, ["D"] = 2.0, ["G"] = id, ["At"] = at, ["X"] = new byte[] { 10 },
        });
        await table.AddEntityAsync(new TableEntity("p", "other"));

        foreach (var filter in new[]
                 {
                     TableClient.CreateQueryFilter($"S eq {"it's"}"), TableClient.CreateQueryFilter($"B eq {true}"), TableClient.CreateQueryFilter($"I lt {0}"),
                     TableClient.CreateQueryFilter($"L ge {5_000_000_000}"), TableClient.CreateQueryFilter($"D eq {2.0}"), TableClient.CreateQueryFilter($"G eq {id}"),
                     TableClient.CreateQueryFilter($"At eq {at}"), TableClient.CreateQueryFilter($"X eq {new byte[] { 10 }}"),
                     TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and (RowKey ge {"r"} and RowKey lt {"s"})"),
                 })
        {
            var found = await table.QueryAsync<TableEntity>(filter).ToListAsync();
            Assert.Equal("r", Assert.Single(found).RowKey);
        }
    }

    [Fact]
    public async Task What_a_person_typed_finds_only_itself()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "1") { ["Name"] = "other" });
        await table.AddEntityAsync(new TableEntity("p", "2") { ["Name"] = "x' or Name ne 'x" });

        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Name eq {"x' or Name ne 'x"}")).ToListAsync();

        Assert.Equal("2", Assert.Single(found).RowKey);
    }

    [Fact]
    public async Task A_row_without_the_property_never_matches()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "without"));

        Assert.Empty(await table.QueryAsync<TableEntity>("Absent ne 'x'").ToListAsync());
    }

    [Fact]
    public async Task A_selection_returns_only_what_it_names()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1L, ["B"] = 2 });

        var row = await table.QueryAsync<TableEntity>(select: ["RowKey", "A"]).SingleAsync();

        Assert.Equal(("r", 1L, false), (row.RowKey, row.GetInt64("A"), row.ContainsKey("B")));
        Assert.NotEqual(default, row.ETag);
    }
}
