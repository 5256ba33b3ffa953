namespace Data.Tables.Tests;

public sealed class TableConnectionStringTests
{
    private const string Key = "a2V5";

    [Theory]
    [InlineData($"AccountName=school;AccountKey={Key}", "https://school.table.core.windows.net/", "school")]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=school;AccountKey={Key};EndpointSuffix=core.chinacloudapi.cn", "https://school.table.core.chinacloudapi.cn/", "school")]
    [InlineData($"accountname=school; accountkey={Key}; tableendpoint=http://127.0.0.1:5/school;BlobEndpoint=http://x/;", "http://127.0.0.1:5/school/", "school")]
    [InlineData("TableEndpoint=https://school.table.core.windows.net/;SharedAccessSignature=sv=1&sig=a%3D", "https://school.table.core.windows.net/", "school")]
    [InlineData("AccountName=school;SharedAccessSignature=sv=1&sig=a%3D", "https://school.table.core.windows.net/", "school")]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://127.0.0.2", "http://127.0.0.2:10002/devstoreaccount1/", "devstoreaccount1")]
    [InlineData($"AccountName=school;AccountKey={Key};TableEndpoint=https://school-secondary.table.core.windows.net", "https://school-secondary.table.core.windows.net/", "school")]
    public void It_names_an_endpoint_and_an_account(string text, string endpoint, string account)
    {
        var client = new TableServiceClient(text);

        Assert.Equal(new Uri(endpoint), client.Uri);
        Assert.Equal(account, client.AccountName);
    }

    [Theory]
    [InlineData("AccountName=school", "AccountKey is missing")]
    [InlineData($"AccountKey={Key}", "AccountName is missing")]
    [InlineData("AccountName=school;secretwithoutname", "a part has no 'name='")]
    [InlineData($"AccountName=school;AccountName=other;AccountKey={Key}", "AccountName is there twice")]
    [InlineData("UseDevelopmentStorage=false", "UseDevelopmentStorage can only be 'true'")]
    [InlineData($"AccountName=school;AccountKey={Key};TableEndpoint=nowhere", "TableEndpoint makes no address")]
    public void A_string_that_cannot_be_used_says_why_without_its_secrets(string text, string reason)
    {
        var refused = Assert.Throws<ArgumentException>(() => new TableServiceClient(text));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, refused.Message, StringComparison.Ordinal);
    }
}
