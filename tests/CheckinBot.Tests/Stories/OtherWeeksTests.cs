using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>Schools whose days of rest are others.</summary>
public sealed class OtherWeeksTests
{
    private static readonly DateTimeOffset ThursdayEvening = new(2026, 11, 26, 18, 0, 0, TimeSpan.FromHours(3));

    private static JsonObject Riyadh(string days = "sunday,monday,tuesday,wednesday,thursday") =>
        new()
        {
            ["firstDay"] = "2026-11-23",
            ["lastDay"] = "2026-12-17",
            ["hour"] = "15:00",
            ["zone"] = "Asia/Riyadh",
            ["days"] = days,
        };

    [Fact]
    public async Task A_barrier_raised_on_Thursday_evening_in_Riyadh_waits_for_Sunday_and_the_card_says_so()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync(Riyadh());
        await app.PassAsync(ThursdayEvening.AddHours(-2));
        var card = app.Group.Messages.Last(message => message.Says("How is it going?"));
        await app.PassAsync(ThursdayEvening);
        var answer = await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        Assert.True(answer.Card.Has("Sun 29 Nov, 08:00"), $"{answer.Body}");
        Assert.Single(app.LeaderChat.Messages);
        await app.PassAsync(ThursdayEvening.AddDays(1));
        Assert.Single(app.LeaderChat.Messages);
        await app.PassAsync(new(2026, 11, 29, 8, 0, 0, TimeSpan.FromHours(3)));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The projector is broken"));
    }

    [Fact]
    public async Task Nobody_in_a_Riyadh_group_is_reminded_on_Friday_or_Saturday()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync(Riyadh());
        await app.PassAsync(new(2026, 11, 26, 15, 0, 0, TimeSpan.FromHours(3)));
        var asked = app.Group.Messages.Count;
        await app.PassAsync(new(2026, 11, 28, 23, 0, 0, TimeSpan.FromHours(3)));
        Assert.Equal(asked, app.Group.Messages.Count);
        Assert.Equal(OutboxState.Delivered, (await app.NewestAsync()).Sprint.Outbox[Notice.AskOf(4)].State);
    }

    [Fact]
    public async Task The_school_s_days_hold_for_a_group_that_says_nothing_else_and_for_its_leader_s_settings()
    {
        await using var app = await SchoolApp.StartAsync(
            new() { ["School:Days"] = "Sunday;Monday;Tuesday;Wednesday;Thursday" }
        );
        await app.SetUpAsync(Riyadh(days: "tuesday"));
        Assert.False((await app.NewestAsync()).Sprint.Plan.IsSchoolDay(new(2026, 11, 27)));
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "settings");
        Assert.True(app.LeaderChat.LastFromBot!.Card.Has("Sunday"));
        Assert.False(app.LeaderChat.LastFromBot!.Card.Has("Friday"));
    }

    [Fact]
    public async Task A_group_s_own_school_days_win_over_the_school_s()
    {
        await using var app = await SchoolApp.StartAsync();
        var plan = Riyadh(days: "monday");
        plan["week"] = "saturday,sunday,monday,tuesday,wednesday";
        await app.SetUpAsync(plan);
        var kept = (await app.NewestAsync()).Sprint.Plan;
        Assert.Equal(
            "MTW--SS",
            string.Concat(
                "MTWTFSS".Select(
                    (letter, day) => kept.IsSchoolDay(new LocalDate(2026, 11, 23).PlusDays(day)) ? letter : '-'
                )
            )
        );
    }
}
