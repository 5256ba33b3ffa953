using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CheckinBot.Tests.Startup;

public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-start-");

    public static TheoryData<string, string[], string[]> Wrong =>
        new()
        {
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "Storage:ConnectionString=Server=db;Password=hunter2"],
                ["Storage:ConnectionString", "'Data Source=FILE'"]
            },
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "Storage:ConnectionString=AccountName=school"],
                ["Storage:ConnectionString", "AccountKey"]
            },
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "Storage:TableEndpoint=http://school.example"],
                ["Storage:TableEndpoint", "https"]
            },
            {
                "Production",
                ["Bot:DangerouslyAllowUnauthenticated=true"],
                ["Bot:DangerouslyAllowUnauthenticated", "Development only", "Remove it"]
            },
            { "Production", [], ["MicrosoftAppId is not set", "Set MicrosoftAppType"] },
            {
                "Production",
                [
                    "MicrosoftAppType=SingleTenant",
                    "MicrosoftAppId=7c1cf0a5-04ad-4b7b-a1ad-1b0a3a6f5b58",
                    "MicrosoftAppTenantId=7c1cf0a5-04ad-4b7b-a1ad-1b0a3a6f5b59",
                ],
                ["MicrosoftAppPassword is not set", "client secret"]
            },
            {
                "Production",
                [
                    "MicrosoftAppType=SingleTenant",
                    "MicrosoftAppId=7c1cf0a5-04ad-4b7b-a1ad-1b0a3a6f5b58",
                    "MicrosoftAppPassword=hunter2",
                ],
                ["MicrosoftAppTenantId is not set"]
            },
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "Bot:PublicAddress=school"],
                ["Bot:PublicAddress", "https"]
            },
            {
                "Production",
                [
                    "MicrosoftAppType=UserAssignedMSI",
                    "MicrosoftAppId=7c1cf0a5-04ad-4b7b-a1ad-1b0a3a6f5b58",
                    "MicrosoftAppTenantId=7c1cf0a5-04ad-4b7b-a1ad-1b0a3a6f5b59",
                    "Bot:PublicAddress=http://checkinbot.example",
                ],
                ["Bot:PublicAddress", "https"]
            },
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "School:TimeZone=Middle/Earth"],
                ["School:TimeZone is \"Middle/Earth\"", "Europe/London"]
            },
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "School:HoursFrom=8"],
                ["School:HoursFrom is \"8\"", "08:00"]
            },
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "School:HoursTo=25:00"],
                ["School:HoursTo is \"25:00\"", "17:00"]
            },
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "School:HoursFrom=09:00", "School:HoursTo=10:59"],
                ["School:HoursTo is 10:59", "two hours after School:HoursFrom, 09:00", "later"]
            },
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "School:HoursFrom=17:00", "School:HoursTo=08:00"],
                ["School:HoursTo is 08:00", "later"]
            },
            {
                "Development",
                [
                    "Bot:DangerouslyAllowUnauthenticated=true",
                    "Overload:AtOnce=0",
                    "Overload:Waiting=-1",
                    "Overload:RetryAfterSeconds=601",
                ],
                ["Overload:AtOnce is 0", "Overload:Waiting is -1", "Overload:RetryAfterSeconds is 601", "from 1 to 600"]
            },
            {
                "Development",
                [
                    "Bot:DangerouslyAllowUnauthenticated=true",
                    "School:BlockingHours=0",
                    "School:SlowingDays=-1",
                    "School:CanWaitDays=1001",
                ],
                [
                    "School:BlockingHours is 0",
                    "School:SlowingDays is -1",
                    "School:CanWaitDays is 1001",
                    "from 1 to 1000",
                ]
            },
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "Shutdown:Seconds=19"],
                ["Shutdown:Seconds is 19", "from 20 to 600"]
            },
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "Shutdown:DrainSeconds=121"],
                ["Shutdown:DrainSeconds is 121", "from 0 to 120"]
            },
            {
                "Development",
                ["Bot:DangerouslyAllowUnauthenticated=true", "Health:MostLagMinutes=5", "Health:StorageSeconds=0"],
                ["Health:MostLagMinutes is 5", "from 6 to 1440", "Health:StorageSeconds is 0", "from 1 to 60"]
            },
        };

    [Fact]
    public async Task With_nothing_configured_but_local_mode_it_runs_and_keeps_its_data_in_a_file()
    {
        await using var app = Create("Development", "Bot:DangerouslyAllowUnauthenticated=true");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        Assert.Contains(
            "CheckinBot",
            await client.GetStringAsync(new Uri("/", UriKind.Relative)),
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(Path.Combine(folder.FullName, "data", "checkinbot.db")));
        await app.StopAsync();
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_configured_wrongly_stops_the_start_and_names_the_key_and_the_fix(
        string environment,
        string[] settings,
        string[] words
    )
    {
        await using var app = Create(environment, settings);
        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.All(words, word => Assert.Contains(word, stopped.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("hunter2", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_says_in_sentences_why_it_did_not_start()
    {
        var (code, said) = await RunAsync(
            "--environment",
            "Production",
            "--Bot:DangerouslyAllowUnauthenticated=true",
            "--School:TimeZone=Middle/Earth"
        );
        Assert.Equal(1, code);
        Assert.Contains("CheckinBot did not start:", said, StringComparison.Ordinal);
        Assert.Contains("- School:TimeZone is \"Middle/Earth\"", said, StringComparison.Ordinal);
        Assert.Contains("- Bot:DangerouslyAllowUnauthenticated is set", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_says_when_its_storage_cannot_be_written()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "data"), "a file where the folder should be");
        var (code, said) = await RunAsync("--environment", "Development", "--Bot:DangerouslyAllowUnauthenticated=true");
        Assert.Equal(1, code);
        Assert.Contains("Check Storage:ConnectionString", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private WebApplication Create(string environment, params string[] settings) =>
        CheckinBotApp.Create(
            [
                "--environment",
                environment,
                "--urls",
                "http://127.0.0.1:0",
                "--contentRoot",
                folder.FullName,
                .. settings.Select(setting => "--" + setting),
            ],
            builder => builder.Logging.ClearProviders()
        );

    private async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(CheckinBotApp).Assembly.Location,
                "--urls",
                "http://127.0.0.1:0",
                "--contentRoot",
                folder.FullName,
                .. arguments,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
