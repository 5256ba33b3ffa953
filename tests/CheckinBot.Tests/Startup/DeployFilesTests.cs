using System.Text.RegularExpressions;
using CheckinBot.Startup;
using CheckinBot.Tests.App;
using Microsoft.Extensions.Configuration;

namespace CheckinBot.Tests.Startup;

/// <summary>What an operator copies: the unit, the container, the settings to fill in.</summary>
public sealed class DeployFilesTests
{
    public static TheoryData<string> Files =>
        [
            "deploy/checkinbot.service",
            "deploy/checkinbot-backup.service",
            "deploy/env.example",
            "Dockerfile",
            "infra/modules/app.bicep",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_setting_in_it_is_one(string file)
    {
        var keys = Regex
            .Matches(Text(file), @"\b((?:[A-Z][A-Za-z]+__[A-Za-z_]+)|MicrosoftApp\w+)\b")
            .Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.NotNull(KnownSettings.Find(key)));
    }

    [Fact]
    public void Each_placeholder_that_is_left_in_the_settings_to_fill_in_is_noticed()
    {
        var lines = Text("deploy/env.example")
            .Split('\n')
            .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(line => line.Split('=', 2))
            .ToList();
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                lines.ToDictionary(
                    line => line[0].Replace("__", ":", StringComparison.Ordinal),
                    line => (string?)line[1]
                )
            )
            .Build();
        var problems = SettingsCheck.Problems(settings);
        Assert.Equal(lines.Count - 1, problems.Count); // all but the type
        Assert.All(problems, problem =>
            Assert.Contains("still holds a placeholder", problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_unit_restarts_it_keeps_its_files_to_itself_and_waits_for_its_end()
    {
        var unit = Text("deploy/checkinbot.service");
        Assert.All(
            new[]
            {
                "Restart=always",
                "UMask=0077",
                "NoNewPrivileges=yes",
                "ProtectSystem=strict",
                "Type=notify",
                "StateDirectoryMode=0700",
            },
            line => Assert.Contains($"\n{line}\n", unit, StringComparison.Ordinal)
        );
        Assert.True(
            int.Parse(
                Regex.Match(unit, @"TimeoutStopSec=(\d+)").Groups[1].Value,
                System.Globalization.CultureInfo.InvariantCulture
            ) > 30
        );
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Folder, file));
}
