using CheckinBot.Store.Tables;
using Testing;

namespace CheckinBot.Tests.Store.Tables;

public sealed class AzuriteServerTests
{
    [Fact]
    public async Task Each_server_has_data_of_its_own_and_leaves_when_disposed()
    {
        await using var first = await AzuriteServer.StartAsync();
        var second = await AzuriteServer.StartAsync();
        await TablesAccount.Of(second.ConnectionString).CreateTableAsync("Only");

        Assert.Empty(await TablesAccount.Of(first.ConnectionString).QueryAsync().ToListAsync());
        await second.DisposeAsync();

        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(second.Uri));
    }
}
