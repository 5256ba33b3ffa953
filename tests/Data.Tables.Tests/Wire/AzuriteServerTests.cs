using Testing;

namespace Data.Tables.Tests;

public sealed class AzuriteServerTests
{
    [Fact]
    public async Task Each_server_has_data_of_its_own_and_leaves_when_disposed()
    {
        await using var first = await AzuriteServer.StartAsync();
        var second = await AzuriteServer.StartAsync();
        var table = new TableClient(second.ConnectionString, "Only");
        await table.CreateAsync();

        Assert.Empty(await new TableServiceClient(first.ConnectionString).QueryAsync().ToListAsync());
        await second.DisposeAsync();

        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(second.Uri));
    }
}
