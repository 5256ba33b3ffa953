using Testing;

namespace Data.Tables.Tests;

/// <summary>One Azurite for all tests on the wire.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<AzuriteTests.Fixture>
{
    public const string Name = "Azurite";

    public sealed class Fixture : IAsyncLifetime
    {
        public AzuriteServer Server { get; private set; } = null!;

        public TableServiceClient Service => new(Server.ConnectionString);

        public async Task InitializeAsync() => Server = await AzuriteServer.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();

        /// <summary>A table of the test's own.</summary>
        public async Task<TableClient> NewTableAsync(TableClientOptions? options = null)
        {
            var table = new TableClient(Server.ConnectionString, "T" + Guid.NewGuid().ToString("N"), options);
            await table.CreateAsync();
            return table;
        }
    }
}
