using Azure.Data.Tables.Sas;
using CheckinBot.Store;
using CheckinBot.Store.Tables;
using static CheckinBot.Tests.Store.Tables.ScriptedTables;

namespace CheckinBot.Tests.Store.Tables;

/// <summary>The ways to name an account, and to be let in.</summary>
public sealed class TablesAccountTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Key = "a2V5";
    private readonly string prefix = $"a{Guid.NewGuid():N}";

    [Theory]
    [InlineData($"AccountName=school;AccountKey={Key}", "https://school.table.core.windows.net/")]
    [InlineData(
        $"DefaultEndpointsProtocol=https;AccountName=school;AccountKey={Key};EndpointSuffix=core.chinacloudapi.cn",
        "https://school.table.core.chinacloudapi.cn/"
    )]
    [InlineData(
        $"accountname=school; accountkey={Key}; tableendpoint=http://127.0.0.1:5/school;BlobEndpoint=http://x/;",
        "http://127.0.0.1:5/school"
    )]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    public void A_connection_string_leads_to_an_address(string text, string address) =>
        Assert.Equal(new Uri(address), TablesAccount.Of(text).Uri);

    [Fact]
    public async Task A_signature_that_may_do_all_lets_the_store_in()
    {
        var store = Store(TableAccountSasPermissions.All);
        await store.PrepareAsync(default);

        Assert.True(await store.Insert(Make("1"), Make("2")));
        Assert.Equal(2, await store.ReadAsync(StoreTable.Sprints, "p", null, null, default).CountAsync());
    }

    [Fact]
    public async Task A_signature_that_may_only_read_is_a_store_unavailable_and_is_not_repeated()
    {
        var account = TablesAccount.Of(azurite.Server.ConnectionString);
        await new TablesStore(account, prefix).PrepareAsync(default);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            Store(TableAccountSasPermissions.Read).Insert(Make("1"))
        );

        Assert.Contains("403", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sig=", failure.ToString(), StringComparison.Ordinal);
    }

    private TablesStore Store(TableAccountSasPermissions permissions)
    {
        var signature = TablesAccount
            .Of(azurite.Server.ConnectionString)
            .GenerateSasUri(permissions, TableAccountSasResourceTypes.All, DateTimeOffset.UtcNow.AddHours(1))
            .Query.TrimStart('?');
        return new(TablesAccount.Of($"TableEndpoint={azurite.Server.Uri};SharedAccessSignature={signature}"), prefix);
    }
}
