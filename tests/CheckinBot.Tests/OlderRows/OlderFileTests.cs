using CheckinBot.Domain;
using CheckinBot.Tests.App;
using Microsoft.Data.Sqlite;

namespace CheckinBot.Tests.OlderRows;

/// <summary>
/// The file that commit bb20dc1 left behind on Monday, 23 November 2026: a sprint of the maths group, three check-ins,
/// a barrier of Chen's that was kept for Dana until she added the bot, and then reached her.
/// </summary>
public sealed class OlderFileTests
{
    private static readonly DateTimeOffset Later = SchoolApp.Monday.AddHours(1);

    [Fact]
    public async Task The_file_of_22_November_opens_as_its_group_left_it_and_nobody_hears_twice()
    {
        await using var app = await UpgradedAsync();
        var (_, sprint) = await app.NewestAsync();
        Assert.Equal((SchoolCare.Default, DigestHolds.PulseAndWins), (sprint.Plan.Care, sprint.Plan.Digest));
        Assert.Equal(3, sprint.Rounds[0].Checkins.Count);
        Assert.Equal(
            (BarrierState.Open, "The projector is broken"),
            (sprint.Barriers[0].State, sprint.Barriers[0].Words.Text)
        );
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        await app.SettledAsync();
        Assert.Single(app.LeaderChat.Messages, message => message.IsFromBot && message.Says("The projector is broken"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task The_group_of_22_November_goes_on_where_it_was()
    {
        await using var app = await UpgradedAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "check in");
        var card = await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("checkin.submit"));
        Assert.True((await app.Teams.PressAsync(app.Ben, card, "checkin.edit")).IsSuccess);
        Assert.True((await app.CheckInAsync(app.Ben, card, new() { ["done"] = "Ben tried it once more" })).IsSuccess);
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        Assert.Equal("Dana Whitfield", (await app.SettledAsync()).Plan.Leader.Name);

        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        var summary = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("What check-in 1 brought")
        );
        Assert.True(
            summary.Says("Ben tried it once more") && summary.Says("Amira Haddad tried exit tickets"),
            summary.Reading
        );
        Assert.Empty(app.Log.Errors);
    }

    private static async Task<SchoolApp> UpgradedAsync()
    {
        var app = await SchoolApp.StartAsync();
        await app.Bot.StopAsync();
        var place = new Operations.Place();
        await FillAsync(place.Source, KeptRows.File("2026-11-22.sql"));
        app.Clock.MoveTo(Later);
        await app.StartBotAsync(new() { ["Storage:ConnectionString"] = place.Source });

        // Where the chats are was another simulator's address: a word of each teaches the new one. What was tried
        // before is tried again.
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "help");
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "help");
        await app.ClockWaitsAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.SettledAsync();
        return app;
    }

    private static async Task FillAsync(string source, string script)
    {
        await using var connection = new SqliteConnection(source);
        await connection.OpenAsync();
        await using var fill = connection.CreateCommand();
        fill.CommandText = await File.ReadAllTextAsync(script);
        await fill.ExecuteNonQueryAsync();
    }
}
