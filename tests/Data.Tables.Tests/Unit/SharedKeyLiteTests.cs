using Testing;

namespace Data.Tables.Tests;

public sealed class SharedKeyLiteTests
{
    private const string Date = "Thu, 01 Jan 2026 00:00:00 GMT";

    [Theory]
    [InlineData("Tables", "WRN6nOrne13nPse4EBO5ULIQ1KAssaa6ujBtCrgHTls=")]
    [InlineData("Tab7(PartitionKey='it%27%27s',RowKey='a%20b')", "F0gA2SjfQL7dhWNR0rJbxg35XRfOfY74BOzmL0yex/A=")]
    public void A_path_is_signed_as_it_is_sent_after_the_account(string path, string signature)
    {
        var credential = new TableSharedKeyCredential(AzuriteServer.AccountName, AzuriteServer.AccountKey);

        var header = SharedKeyLite.Authorization(credential, Date, new Uri($"http://127.0.0.1:1/devstoreaccount1/{path}"));

        Assert.Equal($"SharedKeyLite devstoreaccount1:{signature}", header);
    }

    [Fact]
    public void The_query_is_not_signed()
    {
        var credential = new TableSharedKeyCredential(AzuriteServer.AccountName, AzuriteServer.AccountKey);

        Assert.Equal(
            SharedKeyLite.Authorization(credential, Date, new Uri("http://127.0.0.1:1/devstoreaccount1/Tables")),
            SharedKeyLite.Authorization(credential, Date, new Uri("http://127.0.0.1:1/devstoreaccount1/Tables?$top=1")));
    }

    [Fact]
    public void A_key_that_is_not_base64_is_refused_without_being_repeated()
    {
        var refused = Assert.Throws<ArgumentException>(() => new TableSharedKeyCredential("account", "not base64 !"));

        Assert.DoesNotContain("not base64 !", refused.Message, StringComparison.Ordinal);
    }
}
