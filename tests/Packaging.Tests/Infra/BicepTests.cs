using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Packaging.Tests.Infra;

public sealed class BicepTests
{
    private static readonly string[] _waysToASecret =
    [
        "listKeys",
        "listAccountSas",
        "listSecrets",
        "getSecret",
        "securestring",
        "secureObject",
    ];

    [Fact]
    public async Task It_compiles_and_the_linter_has_nothing_to_say_with_all_its_rules_that_make_sense()
    {
        Assert.Equal("", (await Bicep.Run("build", Bicep.Main, "--stdout")).Complaint);
        var lint = await Bicep.Run("lint", Bicep.Main);
        Assert.Equal((0, "", ""), (lint.ExitCode, lint.Output.Trim(), lint.Complaint.Trim()));
    }

    [Fact]
    public async Task A_mistake_is_noticed()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("checkinbot-bicep-").FullName, "x.bicep");
        await File.WriteAllTextAsync(
            file,
            "resource a 'Microsoft.Storage/storageAccounts@2025-06-01' = {\n  name: nobody\n}\n"
        );
        var built = await Bicep.Run("build", file, "--stdout");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("nobody", built.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiled_template_that_the_deploy_button_uses_is_what_the_files_say() =>
        Assert.Equal(
            (await Bicep.Run("build", Bicep.Main, "--stdout")).Output.Trim(),
            (await File.ReadAllTextAsync(Path.Combine(Bicep.Folder, "main.json"))).Trim()
        );

    [Theory]
    [InlineData("plain")]
    [InlineData("all")]
    public async Task What_a_deployment_would_make_is_what_was_looked_at(string parameters)
    {
        var validated = await Bicep.Validate(parameters);
        Assert.True(validated.ExitCode == 0, validated.Output + validated.Complaint);
    }

    [Fact]
    public async Task Every_promise_is_kept()
    {
        foreach (var parameters in new[] { "plain", "all" })
        {
            var resources = await Bicep.Resources(parameters);
            Assert.All(Promise.All, promise => Assert.True(promise.IsKept(resources), $"{parameters}: {promise}"));
        }
    }

    [Fact]
    public async Task Every_promise_notices_another_value()
    {
        foreach (var promise in Promise.All)
        {
            var resources = await Bicep.Resources("plain");
            promise.Break(resources);
            Assert.False(promise.IsKept(resources), promise.ToString());
        }
    }

    [Fact]
    public async Task Names_are_made_valid() =>
        Assert.Contains(await Bicep.Resources("all"), one =>
            (string?)one!["type"] == "Microsoft.Web/sites"
            && ((string)one["name"]!).StartsWith("hill-school-bot-", StringComparison.Ordinal)
        );

    [Fact]
    public async Task Settings_of_the_school_win_over_the_defaults_and_never_say_who_the_bot_is()
    {
        var settings = (string)
            (await Bicep.Resources("all")).Single(one =>
                ((string)one!["name"]!).EndsWith("/appsettings", StringComparison.Ordinal)
            )!["properties"]!;
        Assert.True(
            settings.IndexOf("'School__TimeZone'", StringComparison.Ordinal)
                < settings.IndexOf("'School__HoursTo'", StringComparison.Ordinal),
            settings
        );
        Assert.True(
            settings.IndexOf("somebody-else", StringComparison.Ordinal)
                < settings.LastIndexOf("'MicrosoftAppId'", StringComparison.Ordinal),
            settings
        );
    }

    [Fact]
    public async Task With_nothing_asked_for_nothing_watches_and_nothing_is_sent()
    {
        var types = (await Bicep.Resources("plain")).Select(one => (string)one!["type"]!).ToList();
        Assert.DoesNotContain(types, type =>
            type.StartsWith("Microsoft.Insights", StringComparison.Ordinal)
            || type.StartsWith("Microsoft.OperationalInsights", StringComparison.Ordinal)
        );
        Assert.Equal(
            4,
            (await Bicep.Resources("all"))
                .Select(one => (string)one!["type"]!)
                .Count(type =>
                    type
                        is "Microsoft.Insights/metricAlerts"
                            or "Microsoft.Insights/scheduledQueryRules"
                            or "Microsoft.Insights/workbooks"
                )
        );
    }

    [Fact]
    public async Task No_file_asks_for_or_hands_out_a_secret()
    {
        var template = await File.ReadAllTextAsync(Path.Combine(Bicep.Folder, "main.json"));
        Assert.All(_waysToASecret, way => Assert.DoesNotContain(way, template, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_guide_names_every_parameter()
    {
        var guide = await File.ReadAllTextAsync(Repository.At("infra", "README.md"));
        var parameters = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Bicep.Folder, "main.json")))![
            "parameters"
        ]!.AsObject();
        Assert.All(parameters, parameter => Assert.Contains($"`{parameter.Key}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alerts_and_the_workbook_ask_for_metrics_that_there_are()
    {
        var page = await File.ReadAllTextAsync(Repository.At("docs", "operations.md"));
        var asked =
            await File.ReadAllTextAsync(Path.Combine(Bicep.Folder, "workbook.json"))
            + await File.ReadAllTextAsync(Path.Combine(Bicep.Folder, "modules", "alerts.bicep"));
        var names = Regex.Matches(asked, @"checkinbot\.[a-z.]+").Select(match => match.Value).Distinct().ToList();
        Assert.True(names.Count > 5);
        Assert.All(names, name => Assert.Contains($"| `{name}` |", page, StringComparison.Ordinal));
        Assert.NotNull(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Bicep.Folder, "workbook.json"))));
    }
}
