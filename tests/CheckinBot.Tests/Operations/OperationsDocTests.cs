using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using CheckinBot.Health;
using CheckinBot.Operations;
using CheckinBot.Stopping;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Operations;

public sealed class OperationsDocTests
{
    private static readonly string Page = SourceTree.File("docs", "operations.md").Text;

    [Fact]
    public async Task The_page_lists_every_instrument_with_its_unit_and_no_other()
    {
        await using var app = await SchoolApp.StartAsync();
        var own = app.Bot.Services.GetRequiredService<IMeterFactory>();
        var published = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
            published.AddRange(
                instrument.Meter.Scope == own && instrument.Meter.Name == "CheckinBot"
                    ? [$"{instrument.Name} {instrument.Unit}"]
                    : []
            );
        listener.Start();

        var documented = Regex
            .Matches(Page, @"^\| `(checkinbot\.[\w.]+)` \| ([^,|]+), ", RegexOptions.Multiline)
            .Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}");
        Assert.Equal(published.Order(), documented.Order());
    }

    [Fact]
    public void The_page_lists_every_setting_of_health_and_of_stopping()
    {
        var keys = new[]
        {
            (HealthOptions.Section, typeof(HealthOptions)),
            (ShutdownOptions.Section, typeof(ShutdownOptions)),
        }.SelectMany(part =>
            part.Item2.GetProperties().Where(one => one.CanWrite).Select(one => $"| `{part.Item1}:{one.Name}` |")
        );
        Assert.All(keys, key => Assert.Contains(key, Page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_names_every_command_and_a_command_that_is_none_is_refused()
    {
        var (code, said) = await Running.CommandAsync("--help");
        Assert.Equal(0, code);
        Assert.Matches(@"(?m)^\s+backup\s", said);
        Assert.Matches(@"(?m)^\s+move\s", said);
        Assert.NotEqual(0, (await Running.CommandAsync("bakcup")).Code);
    }

    [Theory]
    [InlineData(true, "backup", "--to", "x")]
    [InlineData(true, "bakcup")]
    [InlineData(true, "--help")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://127.0.0.1:0")]
    [InlineData(false, "School:TimeZone=UTC")]
    public void Settings_run_the_service_and_words_are_commands(bool isCommand, params string[] arguments) =>
        Assert.Equal(isCommand, Commands.AreMeant(arguments));
}
