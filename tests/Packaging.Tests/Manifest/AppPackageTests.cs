using System.Text.Json.Nodes;

namespace Packaging.Tests.Manifest;

public sealed class AppPackageTests
{
    private const string BotId = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

    [NodeFact]
    public async Task The_package_keeps_microsofts_schema_as_it_is() =>
        Assert.Empty(await Published.SchemaErrors((await AppPackage.Packed()).Manifest));

    [NodeFact]
    public async Task The_package_keeps_microsofts_schema_once_filled_in() =>
        Assert.Empty(await Published.SchemaErrors((await Filled()).Manifest));

    [NodeFact]
    public async Task The_package_keeps_every_rule_that_the_schema_leaves_out()
    {
        Assert.Empty(ManifestRules.BrokenBy(await AppPackage.Packed()));
        Assert.Empty(ManifestRules.BrokenBy(await Filled()));
    }

    [NodeFact]
    public async Task Each_rule_notices_the_package_that_breaks_it()
    {
        var good = await AppPackage.Packed();

        Assert.Equal(ManifestRules.Names.Order(), BrokenPackages.ByRule.Keys.Order());
        foreach (var (rule, spoil) in BrokenPackages.ByRule)
        {
            Assert.Contains(rule, ManifestRules.BrokenBy(good with { Manifest = Spoilt(good, spoil) }));
        }
    }

    [NodeFact]
    public async Task The_schema_notices_each_manifest_that_breaks_it()
    {
        var good = await AppPackage.Packed();

        foreach (var (complaint, spoil) in BrokenPackages.BySchema)
        {
            Assert.Contains(await Published.SchemaErrors(Spoilt(good, spoil)), error =>
                error.StartsWith(complaint, StringComparison.Ordinal)
            );
        }
    }

    [NodeFact]
    public async Task Filling_in_reaches_every_place_and_leaves_no_placeholder()
    {
        var manifest = (await Filled()).Manifest;

        Assert.Equal(BotId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("1.2.3", (string?)manifest["version"]);
        Assert.Equal("Hill School", (string?)manifest["developer"]!["name"]);
        Assert.Equal("https://checkin.hill.example.org/privacy", (string?)manifest["developer"]!["privacyUrl"]);
        Assert.DoesNotContain("checkinbot.example", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("00000000-", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    private static Task<AppPackage> Filled() =>
        AppPackage.Packed(
            "--bot-id",
            BotId,
            "--host",
            "checkin.hill.example.org",
            "--app-version",
            "1.2.3",
            "--developer",
            "Hill School"
        );

    private static JsonObject Spoilt(AppPackage good, Action<JsonObject> spoil)
    {
        var manifest = good.Manifest.DeepClone().AsObject();
        spoil(manifest);
        return manifest;
    }
}
