using System.Net;
using CheckinBot.EventStore;
using CheckinBot.Operations;
using CheckinBot.Scheduling;
using CheckinBot.Startup;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Operations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.OlderRows;

/// <summary>The log of the maths group holds a row that nobody can read.</summary>
public sealed class PoisonedLogTests
{
    private const string Mark = "Xq7marked";

    [Fact]
    public async Task Its_own_group_gets_a_plain_sentence_and_nothing_is_changed()
    {
        await using var app = await PoisonedAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "check in");
        Assert.True(app.Group.LastFromBot!.Says("I cannot read the record that this needs just now"));
        var card = app.Group.Messages.First(message => message.Card.Offers("checkin.submit"));
        var pressed = await app.Teams.InvokeAsync(app.Ben, card, "checkin.submit", card.Card.DataOf("checkin.submit"));
        Assert.True(pressed.IsError);
        Assert.Contains("Nothing is lost. Whoever runs CheckinBot is told.", pressed.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_other_group_works_and_its_leader_reads_of_it_in_the_digest_that_one_is_missing()
    {
        await using var app = await PoisonedAsync();
        await app.RaisedInAsync(app.Teams.Conversation(School.ReadingGroup), app.Amira, "No whiteboards for us");
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("No whiteboards for us"));
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        var digest = app.LeaderChat.LastFromBot!;
        Assert.True(
            digest.Says("No whiteboards for us") && digest.Says("One of your groups is missing here"),
            digest.Reading
        );
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "records");
        Assert.True(
            app.LeaderChat.LastFromBot!.Says("One of your groups is missing here"),
            app.LeaderChat.LastFromBot!.Reading
        );
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "plan");
        Assert.True(
            app.LeaderChat.LastFromBot!.Says("Your backup plans")
                && app.LeaderChat.LastFromBot!.Says("One of your groups is missing here")
        );
    }

    [Fact]
    public async Task A_log_set_aside_is_named_once_an_hour_and_is_neither_unready_nor_anybody_else_s_lag()
    {
        await using var app = await PoisonedAsync();
        var mine = (await app.LogsAsync())[0];
        app.Clock.MoveTo(SchoolApp.Monday.AddDays(3).AddHours(6.5));
        await app.ClockWaitsAsync();
        await Watching.UntilAsync(() => new(Named(app, mine) > 0));
        await app.Teams.WaitForMessageAsync(app.Teams.Conversation(School.ReadingGroup), message =>
            message.Says("How is it going?")
        );
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await app.ClockWaitsAsync();

        var (status, says) = await app.Bot.HealthAsync("ready");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"agenda":{"lagSeconds":0,"mostSeconds":600,"status":"good"},"logsSetAside":1}""",
            says["alsoSeen"]!.ToJsonString()
        );
        Assert.Equal(1, Named(app, mine));
        Assert.All(app.Log.Errors, error =>
            Assert.Contains(
                $"Log {mine} cannot be read: row 0000000001 (SprintStarted)",
                error,
                StringComparison.Ordinal
            )
        );
        Assert.DoesNotContain(app.Log.All, line => line.Contains(Mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_command_check_names_it()
    {
        await using var app = await PoisonedAsync();
        var (code, said) = await Running.CommandAsync(
            "check",
            "--environment",
            "Development",
            "--Storage:ConnectionString",
            app.DataSource,
            "--Bot:DangerouslyAllowUnauthenticated=true"
        );
        Assert.Equal(1, code);
        Assert.Contains(
            "WRONG  record: 1 of 2 logs cannot be read and are set aside; the others work.",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"Log {(await app.LogsAsync())[0]} cannot be read: row 0000000001 (SprintStarted)",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Mended_it_goes_on_within_the_hour()
    {
        await using var app = await PoisonedAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "help");
        Assert.Equal(1, app.Bot.Services.GetRequiredService<LogsSetAside>().Count);
        await SpoilAsync(app, "Monday-to-Friday", "Thursday");
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(app.Bot.Services.GetRequiredService<LogHandlers>().MayWake((await app.LogsAsync())[0]));
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "check in");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("checkin.submit"));
        Assert.Equal(0, app.Bot.Services.GetRequiredService<LogsSetAside>().Count);
    }

    [Fact]
    public async Task Somebody_is_erased_from_all_other_logs_and_the_administrator_reads_which_one_is_left()
    {
        await using var app = await PoisonedAsync();
        await app.Bot.StopAsync();
        var stopped = await Assert.ThrowsAsync<UnreadableLogException>(() => EraseAsync(app));
        Assert.Contains((await app.LogsAsync())[0], StartProblems.Of(stopped).Single(), StringComparison.Ordinal);
        var left = (await app.EverythingAsync()).Where(row =>
            row.Contains(app.Chen.AadObjectId, StringComparison.OrdinalIgnoreCase)
            && row.StartsWith("Sprints", StringComparison.Ordinal)
        );
        Assert.NotEmpty(left);
        Assert.All(left, row => Assert.Contains(stopped.Log, row, StringComparison.Ordinal));

        await SpoilAsync(app, "Monday-to-Friday", "Thursday");
        Assert.Equal(0, await EraseAsync(app));
        Assert.DoesNotContain(await app.EverythingAsync(), row =>
            row.Contains(app.Chen.AadObjectId, StringComparison.OrdinalIgnoreCase)
        );
    }

    // Two groups that Dana leads; then the bot is stopped, the first row of the maths group's log spoilt, and started
    // again.
    private static async Task<SchoolApp> PoisonedAsync()
    {
        var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Ben, card, new() { ["done"] = Mark });
        await app.SettledAsync();
        await app.SetUpReadingAsync(shares: false);
        await app.SettledAsync(app.Teams.Conversation(School.ReadingGroup));
        await app.Bot.StopAsync();
        await SpoilAsync(app, "Thursday", "Monday-to-Friday");
        await app.StartBotAsync();
        return app;
    }

    private static async Task SpoilAsync(SchoolApp app, string was, string becomes)
    {
        await using var connection = new SqliteConnection(app.DataSource);
        await connection.OpenAsync();
        await using var spoil = connection.CreateCommand();
        spoil.CommandText =
            "UPDATE Sprints SET fields = replace(fields, $was, $becomes) WHERE key = '0000000001' AND partition = $log";
        spoil.Parameters.AddWithValue("$was", $"\"Plan_Rhythm_Days\":\"{was}\"");
        spoil.Parameters.AddWithValue("$becomes", $"\"Plan_Rhythm_Days\":\"{becomes}\"");
        spoil.Parameters.AddWithValue("$log", (await app.LogsAsync())[0]);
        Assert.Equal(1, await spoil.ExecuteNonQueryAsync());
    }

    private static int Named(SchoolApp app, string log) =>
        app.Log.Errors.Count(error => error.Contains($"Log {log} is set aside", StringComparison.Ordinal));

    private static Task<int> EraseAsync(SchoolApp app) =>
        Commands.RunAsync(
            [
                "erase",
                "--tenant",
                app.Teams.Options.TenantId,
                "--person",
                app.Chen.AadObjectId,
                "--yes",
                "--environment",
                "Development",
                "--Storage:ConnectionString",
                app.DataSource,
                "--Bot:DangerouslyAllowUnauthenticated",
                "true",
            ],
            TextWriter.Null
        );
}

internal static class LogsOf
{
    /// <summary>The logs of sprints: the maths group's first.</summary>
    public static async Task<string[]> LogsAsync(this SchoolApp app)
    {
        var all = (await Erasing.RowsAsync(app.Store(), StoreTable.Sprints))
            .Select(row => row.Partition)
            .Distinct()
            .ToList();
        var maths = GroupKey.Of(new(app.Teams.Options.TenantId, app.Group.Id)).Sprint(1).Value;
        return [maths, .. all.Where(one => one != maths)];
    }
}
