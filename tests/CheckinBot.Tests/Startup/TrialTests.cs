using CheckinBot.Tests.App;
using Testing;

namespace CheckinBot.Tests.Startup;

/// <summary>The program as an operator starts it, in a process of its own.</summary>
public sealed class TrialTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-trial-");

    public static TheoryData<string> Names => [.. Trials.All.Select(trial => trial.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_wrong_is_said_in_a_sentence_that_names_the_key_and_the_fix_and_ends_with_1(string name)
    {
        var trial = Trials.All.Single(one => one.Name == name);
        trial.Prepare(folder.FullName);
        await using var bot = Start(trial.Arguments(folder.FullName));
        await bot.ExitAsync(Patience);
        Assert.True(bot.ExitCode == 1, $"{bot.ExitCode}: {bot.Output}");
        Assert.Contains("CheckinBot did not start:", bot.Output, StringComparison.Ordinal);
        Assert.All(trial.Words, word => Assert.Contains(word, bot.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Trial.Secret, bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_up_well_it_starts_and_its_first_line_says_with_what_and_no_secret()
    {
        await using var bot = Start(
            new Trial(
                "all is well",
                ["School:TimeZone=Europe/London", "Bot:PublicAddress=https://school.example"]
            ).Arguments(folder.FullName)
        );
        await Watching.UntilAsync(
            () => new(bot.Output.Contains("Now listening on", StringComparison.Ordinal)),
            Patience
        );
        var first = bot.Output[..bot.Output.IndexOf("Now listening", StringComparison.Ordinal)];
        string[] words =
        [
            $"version {OlderRows.KeptRows.Version}",
            $"store the SQLite file {folder.FullName}",
            "7c1cf0a5-04ad-4b7b-a1ad-1b0a3a6f5b58 (SingleTenant)",
            "tenants 7c1cf0a5-04ad-4b7b-a1ad-1b0a3a6f5b59",
            "time zone Europe/London",
            "agreed hours 08:00 to 17:00",
            "public address https://school.example",
        ];
        Assert.All(words, word => Assert.Contains(word, first, StringComparison.Ordinal));
        Assert.DoesNotContain(Trial.Secret, bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_prints_the_version_and_ends()
    {
        await using var bot = Start(["--version"]);
        await bot.ExitAsync(Patience);
        Assert.Equal(0, bot.ExitCode);
        Assert.StartsWith(OlderRows.KeptRows.Version, bot.Output, StringComparison.Ordinal);
        Assert.Single(bot.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_storage_that_is_away_at_the_start_is_waited_for_and_said()
    {
        var file = Path.Combine(folder.FullName, "held.db");
        using var holder = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        holder.Open();
        using var hold = holder.CreateCommand();
        hold.CommandText = "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE";
        hold.ExecuteNonQuery();

        await using var bot = Start(
            new Trial("held", [$"Storage:ConnectionString=Data Source={file};Default Timeout=1"]).Arguments(
                folder.FullName
            )
        );
        await Watching.UntilAsync(
            () => new(bot.Output.Contains("The service waits for its storage", StringComparison.Ordinal)),
            Patience
        );
        Assert.DoesNotContain("Now listening", bot.Output, StringComparison.Ordinal);
        holder.Close();
        await Watching.UntilAsync(() => new(bot.Output.Contains("Now listening", StringComparison.Ordinal)), Patience);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private ChildProcess Start(IEnumerable<string> arguments) =>
        ChildProcess.Start("dotnet", [typeof(CheckinBotApp).Assembly.Location, .. arguments], folder.FullName);
}
