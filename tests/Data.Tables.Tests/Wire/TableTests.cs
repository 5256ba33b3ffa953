namespace Data.Tables.Tests;

[Collection(AzuriteTests.Name)]
public sealed class TableTests(AzuriteTests.Fixture azurite)
{
    [Fact]
    public async Task A_table_is_created_listed_and_deleted()
    {
        var service = azurite.Service;
        var name = NewName();

        var created = await service.CreateTableAsync(name);
        Assert.Equal(name, created.Value.Name);
        Assert.Contains(name, await NamesAsync(service));

        Assert.Equal(204, (await service.DeleteTableAsync(name)).Status);
        Assert.DoesNotContain(name, await NamesAsync(service));
    }

    [Fact]
    public async Task Creating_a_table_that_is_there_is_fine_only_when_asked_so()
    {
        var service = azurite.Service;
        var name = NewName();
        await service.CreateTableIfNotExistsAsync(name);

        var again = await service.CreateTableIfNotExistsAsync(name);
        Assert.Equal(409, again.GetRawResponse().Status);
        Assert.Equal(name, again.Value.Name);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableAsync(name));
        Assert.Equal(409, refused.Status);
        Assert.True(refused.ErrorCode == TableErrorCode.TableAlreadyExists);
    }

    [Fact]
    public async Task Deleting_a_table_that_is_not_there_is_an_answer() =>
        Assert.Equal(404, (await azurite.Service.GetTableClient(NewName()).DeleteAsync()).Status);

    [Fact]
    public async Task Tables_are_filtered_by_name_and_paged()
    {
        var service = azurite.Service;
        var names = new[] { NewName(), NewName(), NewName() };
        foreach (var name in names)
            await service.GetTableClient(name).CreateIfNotExistsAsync();

        var filter = TableServiceClient.CreateQueryFilter($"TableName eq {names[0]} or TableName eq {names[1]} or TableName eq {names[2]}");
        var pages = await service.QueryAsync(filter, maxPerPage: 2).AsPages().ToListAsync();

        Assert.Equal(names.Order(StringComparer.Ordinal), pages.SelectMany(page => page.Values).Select(table => table.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, pages[0].Values.Count);
    }

    [Fact]
    public async Task A_missing_table_is_named_in_the_error()
    {
        var table = azurite.Service.GetTableClient(NewName());

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(404, refused.Status);
        Assert.True(refused.ErrorCode == TableErrorCode.TableNotFound);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task A_wrong_key_is_a_403_with_its_code_read_from_xml()
    {
        var stranger = new TableServiceClient(azurite.Server.Uri, new TableSharedKeyCredential(Testing.AzuriteServer.AccountName, "d3Jvbmc="));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.CreateTableAsync(NewName()));

        Assert.Equal(403, refused.Status);
        Assert.False(string.IsNullOrEmpty(refused.ErrorCode));
    }

    private static string NewName() => "T" + Guid.NewGuid().ToString("N");

    private static async Task<List<string>> NamesAsync(TableServiceClient service) =>
        await service.QueryAsync().Select(table => table.Name).ToListAsync();
}
