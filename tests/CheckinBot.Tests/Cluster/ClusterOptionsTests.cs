using CheckinBot.Cluster;
using CheckinBot.Store;
using Microsoft.Extensions.Configuration;

namespace CheckinBot.Tests.Cluster;

public sealed class ClusterOptionsTests
{
    private static readonly StorageOptions Tables = new() { ConnectionString = "UseDevelopmentStorage=true" };

    [Fact]
    public void Nothing_is_asked_of_whoever_does_not_switch_it_on() =>
        Assert.Empty(Problems(new() { Port = -1, Address = "x" }, new()));

    [Fact]
    public void Switched_on_over_azure_tables_it_needs_nothing_else() =>
        Assert.Empty(Problems(new() { Enabled = true }));

    [Fact]
    public void A_sqlite_file_is_for_one_instance() =>
        Assert.Equal(
            [
                "Cluster:Enabled is true, and the store is a SQLite file, which is for one instance. "
                    + "Set Storage:TableEndpoint to share Azure Tables, or leave Cluster:Enabled out.",
            ],
            Problems(new() { Enabled = true }, new())
        );

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("bot-2.local")]
    public void An_address_that_nobody_could_reach_is_named_with_what_helps(string address) =>
        Assert.Contains(
            "Cluster:Address is no IP address",
            Assert.Single(Problems(new() { Enabled = true, Address = address })),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_port_a_number_of_instances_and_a_certificate_that_cannot_be_are_named_each()
    {
        var problems = Problems(
            new()
            {
                Enabled = true,
                Port = 70_000,
                MostInstances = 1,
                CertificatePath = "/nowhere/silo.pfx",
            }
        );
        Assert.Equal(
            ["Cluster:Port is 70000", "Cluster:MostInstances is 1", "The file at Cluster:CertificatePath"],
            problems.Select(one =>
                string.Join(' ', one.Split(' ', '.').Take(one.StartsWith("The", StringComparison.Ordinal) ? 4 : 3))
            )
        );
    }

    [Fact]
    public void App_services_own_address_and_port_are_taken_and_settings_come_before_them()
    {
        var given = Configuration(("WEBSITE_PRIVATE_IP", "10.0.1.4"), ("WEBSITE_PRIVATE_PORTS", "21001,21002"));
        Assert.Equal(
            ("10.0.1.4", 21_001),
            ($"{SiloEndpoint.AddressOf(new(), given)}", SiloEndpoint.PortOf(new(), given))
        );
        var set = new ClusterOptions { Address = "10.9.9.9", Port = 5000 };
        Assert.Equal(("10.9.9.9", 5000), ($"{SiloEndpoint.AddressOf(set, given)}", SiloEndpoint.PortOf(set, given)));
        Assert.Equal(11_111, SiloEndpoint.PortOf(new(), Configuration()));
    }

    private static string[] Problems(ClusterOptions options, StorageOptions? storage = null) =>
        [
            .. new ClusterOptionsValidation(
                Microsoft.Extensions.Options.Options.Create(storage ?? Tables),
                Configuration()
            )
                .Validate(null, options)
                .Failures
                ?? [],
        ];

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)))
            .Build();
}
