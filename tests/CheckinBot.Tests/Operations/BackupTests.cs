using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Wire;

namespace CheckinBot.Tests.Operations;

public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_made_while_answers_are_written_holds_all_that_was_acknowledged_before_it()
    {
        await using var app = await SchoolApp.StartAsync();
        var crowd = await app.CrowdAsync(60);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        var acknowledged = new HashSet<MemberId>();
        foreach (var person in crowd.Take(20))
        {
            await app.Bot.ExecuteAsync(app, app.Checkin(person));
            acknowledged.Add(person.Id());
        }

        var writing = Task.Run(async () =>
        {
            foreach (var person in crowd.Skip(20))
            {
                await app.Bot.ExecuteAsync(app, app.Checkin(person));
            }
        });
        var file = Path.Combine(Path.GetDirectoryName(app.Database)!, "backup.db");
        var (code, said) = await BackupAsync(app, file);
        await writing;
        Assert.True(code == 0, said);

        app.Teams.Faults.FailNext(100, 503, app.LeaderChat);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben, "The projector is broken"));
        await app.WhenAsync(sprint => sprint.Pending.Any(one => one.Attempts > 0));
        var later = Path.Combine(Path.GetDirectoryName(app.Database)!, "later.db");
        Assert.Equal(0, (await BackupAsync(app, later)).Code);
        await app.Bot.StopAsync();
        app.Teams.Faults.Clear();
        Assert.Superset(acknowledged, await MembersAsync(app, file));

        // Restored: as the settings' own file. What was pending is sent, and the round goes on.
        await app.StartBotAsync(new() { ["Storage:ConnectionString"] = $"Data Source={later}" });
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The projector is broken"));
        Assert.Equal(BotAnswer.CardType, (await app.CheckInAsync(app.Chen, card)).Type);
        Assert.Equal(62, (await app.SettledAsync()).Rounds[0].Checkins.Count);
    }

    [Fact]
    public async Task It_never_takes_another_file_s_place()
    {
        var place = await new Place().MadeAsync();
        await File.WriteAllTextAsync(place.File("kept"), "kept");
        await using var app = await SchoolApp.StartAsync();
        var (code, said) = await BackupAsync(app, place.File("kept"));
        Assert.Equal(1, code);
        Assert.Contains("exists already", said, StringComparison.Ordinal);
        Assert.Equal("kept", await File.ReadAllTextAsync(place.File("kept")));
    }

    [Fact]
    public async Task It_is_one_file_that_only_its_owner_reads()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var place = new Place();
        Assert.Equal(0, (await BackupAsync(app, place.File("copy.db"))).Code);
        Assert.Equal(["copy.db"], Directory.GetFiles(Path.GetDirectoryName(place.File("x"))!).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(place.File("copy.db")));
        }
    }

    [Fact]
    public async Task A_database_that_is_damaged_is_not_taken_for_whole()
    {
        await using var app = await SchoolApp.StartAsync();
        var crowd = await app.CrowdAsync(40);
        await app.AskNowAsync(await app.SetUpAsync());
        await Task.WhenAll(crowd.Select(person => app.Bot.ExecuteAsync(app, app.Checkin(person))));
        await app.SettledAsync();
        var place = new Place();
        Assert.Equal(0, (await BackupAsync(app, place.File("good.db"))).Code);
        await DamageAsync(place.File("good.db"));

        var exception = await Record.ExceptionAsync(async () =>
        {
            var (code, _) = await Running.CommandAsync(
                "backup",
                "--from",
                $"Data Source={place.File("good.db")}",
                "--to",
                place.File("bad.db")
            );
            Assert.Equal(1, code);
        });
        Assert.True(exception is null or StoreUnavailableException, exception?.ToString());
        Assert.False(File.Exists(place.File("bad.db")));
    }

    private static Task<(int Code, string Said)> BackupAsync(SchoolApp app, string file) =>
        Running.CommandAsync("backup", "--from", app.DataSource, "--to", file);

    private static async Task<HashSet<MemberId>> MembersAsync(SchoolApp app, string file)
    {
        using var store = new CheckinBot.Store.Sqlite.SqliteStore(new($"Data Source={file}"));
        var rows = await store.ReadAsync(StoreTable.Sprints, app.Sprint().Value, null, null, default).ToListAsync();
        return [.. rows.Select(row => EventRows.Read(row).Event).OfType<CheckedIn>().Select(one => one.Member)];
    }

    // The middle of the file, past the pages that say what is in it.
    private static async Task DamageAsync(string file)
    {
        await using var stream = File.OpenWrite(file);
        stream.Position = (stream.Length / 2) & ~4095;
        await stream.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
    }
}
