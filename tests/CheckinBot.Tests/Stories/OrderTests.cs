using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>Messages of one moment arrive in the order in which they belong.</summary>
public sealed class OrderTests
{
    private static int At(SchoolApp app, string text) => app.Group.Messages.FindIndex(message => message.Says(text));

    [Fact]
    public async Task Yesterday_s_summary_arrives_before_today_s_question()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync(
            new()
            {
                ["firstDay"] = "2026-11-23",
                ["lastDay"] = "2026-12-11",
                ["days"] = "monday,tuesday,wednesday,thursday,friday",
                ["hour"] = "15:00",
                ["zone"] = "Europe/London",
            }
        );
        await app.PassAsync(SchoolApp.Monday.AddHours(6));
        await app.PassAsync(SchoolApp.Monday.AddDays(1).AddHours(6));
        Assert.InRange(At(app, "What check-in 1 brought"), 1, At(app, "Check-in 2") - 1);
    }

    [Fact]
    public async Task The_last_summary_arrives_before_the_look_back()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await app.CheckInAsync(app.Ben, await app.AskNowAsync(sprint));
        await app.Teams.PressAsync(app.Amira, sprint, "sprint.end");
        await app.RestAsync();
        Assert.InRange(At(app, "What check-in 1 brought"), 1, At(app, "Time to look back") - 1);
    }
}
