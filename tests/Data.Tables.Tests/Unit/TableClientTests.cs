namespace Data.Tables.Tests;

public sealed class TableClientTests
{
    [Fact]
    public void A_token_is_never_sent_in_the_clear() =>
        Assert.Throws<ArgumentException>(() => new TableServiceClient(new Uri("http://school.table.core.windows.net"), new NoToken()));

    [Fact]
    public void A_token_credential_takes_an_https_endpoint() =>
        Assert.Equal("school", new TableClient(new Uri("https://school.table.core.windows.net"), "Sprints", new NoToken()).AccountName);

    [Fact]
    public void A_signature_client_takes_the_address_of_the_table()
    {
        var client = new TableClient(new Uri("https://school.table.core.windows.net/Sprints"), new AzureSasCredential("sig=a"));

        Assert.Equal("Sprints", client.Name);
        Assert.Equal(new Uri("https://school.table.core.windows.net/Sprints"), client.Uri);
    }

    [Fact]
    public void An_endpoint_with_a_query_is_refused() =>
        Assert.Throws<ArgumentException>(() => new TableServiceClient(new Uri("https://school.table.core.windows.net/?sig=a"), new AzureSasCredential("sig=a")));

    [Theory]
    [InlineData("Sprints", true)]
    [InlineData("abc", true)]
    [InlineData("ab", false)]
    [InlineData("1abc", false)]
    [InlineData("a-bc", false)]
    [InlineData("Tables", false)]
    [InlineData("abc\n", false)]
    [InlineData("äbc", false)]
    public void Table_names_follow_the_rule_of_the_service(string name, bool fits)
    {
        var refused = Record.Exception(() => new TableServiceClient("UseDevelopmentStorage=true").GetTableClient(name));

        Assert.Equal(fits, refused is null);
        Assert.True(refused is null or ArgumentException);
    }

    [Fact]
    public void A_table_name_has_at_most_63_characters()
    {
        var service = new TableServiceClient("UseDevelopmentStorage=true");

        Assert.Equal(63, service.GetTableClient(new string('a', 63)).Name.Length);
        Assert.Throws<ArgumentException>(() => service.GetTableClient(new string('a', 64)));
    }

    [Fact]
    public void A_plain_loopback_client_gives_up_idle_connections_before_Azurite_does()
    {
        using var handler = LoopbackTransport.NewHandler();
        var options = new TableClientOptions();
        var shared = options.Transport;

        _ = new TableServiceClient("UseDevelopmentStorage=true", options);

        Assert.True(handler.PooledConnectionIdleTimeout <= TimeSpan.FromSeconds(4));
        Assert.NotSame(shared, options.Transport);
    }

    [Fact]
    public void A_client_of_the_cloud_keeps_the_usual_transport()
    {
        var options = new TableClientOptions();
        var shared = options.Transport;

        _ = new TableServiceClient("AccountName=school;AccountKey=a2V5", options);

        Assert.Same(shared, options.Transport);
    }

    private sealed class NoToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
