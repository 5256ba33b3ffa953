using System.Globalization;
using Testing;

namespace Data.Tables.Tests;

[Collection(AzuriteTests.Name)]
public sealed class SasTests(AzuriteTests.Fixture azurite)
{
    [Fact]
    public async Task A_signature_for_a_table_reads_and_writes_it()
    {
        var name = (await azurite.NewTableAsync()).Name;
        var table = new TableClient(new Uri($"{azurite.Server.Uri}/{name}"), new AzureSasCredential(Signature(name, "raud")));

        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        Assert.Equal([1], await table.QueryAsync<TableEntity>("PartitionKey eq 'p'").Select(row => row.GetInt32("A")!.Value).ToListAsync());
    }

    [Fact]
    public async Task A_signature_to_read_does_not_write()
    {
        var name = (await azurite.NewTableAsync()).Name;
        var service = new TableServiceClient($"TableEndpoint={azurite.Server.Uri};SharedAccessSignature={Signature(name, "r")}");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => service.GetTableClient(name).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(403, refused.Status);
        Assert.True(refused.ErrorCode == TableErrorCode.AuthorizationPermissionMismatch);
    }

    // https://learn.microsoft.com/rest/api/storageservices/create-service-sas, "Construct the signature string", table service.
    private static string Signature(string table, string permissions)
    {
        var expiry = DateTimeOffset.UtcNow.AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var resource = $"/table/{AzuriteServer.AccountName}/{table.ToLowerInvariant()}";
        var signed = string.Join('\n', permissions, "", expiry, resource, "", "", "", "2020-12-06", "", "", "", "");
        var signature = new TableSharedKeyCredential(AzuriteServer.AccountName, AzuriteServer.AccountKey).Sign(signed);
        return $"sv=2020-12-06&tn={table}&sp={permissions}&se={Uri.EscapeDataString(expiry)}&sig={Uri.EscapeDataString(signature)}";
    }
}
