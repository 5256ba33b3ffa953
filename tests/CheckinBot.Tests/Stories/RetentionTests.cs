using CheckinBot.Erasure;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class RetentionTests
{
    private const string Mark = "Xq7marked";
    private static readonly DateTimeOffset Over = SchoolApp.Monday.AddDays(42);

    [Fact]
    public async Task A_sprint_that_is_over_goes_after_the_days_that_were_set_and_with_it_what_pointed_at_it()
    {
        await using var app = await OverAsync(days: "30");
        await app.SweptAsync(Over.AddDays(20));
        Assert.Contains(await app.EverythingAsync(), row => row.Contains(Mark, StringComparison.Ordinal));

        await app.SweptAsync(Over.AddDays(32));
        var left = await app.EverythingAsync();
        Assert.Single(left, row =>
            row.StartsWith("Sprints ", StringComparison.Ordinal)
            && row.Contains("Event=RecordErased", StringComparison.Ordinal)
            && row.Contains("Reason=Age", StringComparison.Ordinal)
        );
        Assert.Single(left, row => row.StartsWith("Sprints ", StringComparison.Ordinal));
        Assert.DoesNotContain(left, row =>
            row.Contains(" member|", StringComparison.Ordinal)
            || row.Contains(" leader|", StringComparison.Ordinal)
            || row.Contains(Mark, StringComparison.Ordinal)
        );
        Assert.False(app.IsOnDisk(Mark));
        Assert.True(app.Log.Errors.Count == 0, string.Join('\n', app.Log.Errors));
    }

    [Fact]
    public async Task A_group_whose_sprint_went_can_start_another()
    {
        await using var app = await OverAsync(days: "30");
        await app.SweptAsync(Over.AddDays(32));
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "help");
        var welcome = app.Group.LastFromBot!;
        Assert.True((await app.Teams.PressAsync(app.Amira, welcome, "sprint.setup")).IsSuccess);
        var started = await app.Teams.PressAsync(app.Amira, welcome, "sprint.start", Doing.Filled(app));
        Assert.True(started.Card.Has("Your sprint"), started.Body?.ToJsonString());
        await app.SweptAsync(Over.AddDays(33));
        Assert.True((await app.NewestAsync()).Sprint.IsRunning);
    }

    [Fact]
    public async Task Without_a_number_of_days_nothing_goes()
    {
        await using var app = await OverAsync(days: null);
        await app.PassAsync(Over.AddDays(4000));
        Assert.Contains(await app.EverythingAsync(), row => row.Contains(Mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_leader_s_old_touches_and_plans_go_and_the_newer_ones_stay()
    {
        await using var app = await SchoolApp.StartAsync(new() { ["Retention:Days"] = "30" });
        await app.SetUpAsync();
        await app.DraftAsync(then: $"{Mark} plan");
        await LogAsync(app, $"{Mark} old");
        await app.SweptAsync(SchoolApp.Monday.AddDays(29));
        Assert.Contains(await app.EverythingAsync(), row => row.Contains($"{Mark} old", StringComparison.Ordinal));
        await LogAsync(app, "A young one");
        await app.SweptAsync(SchoolApp.Monday.AddDays(32));
        Assert.DoesNotContain(await app.EverythingAsync(), row => row.Contains(Mark, StringComparison.Ordinal));
        var leader = await app.LeaderAsync();
        Assert.Equal("A young one", Assert.Single(leader.Touches).Facts.About);
        Assert.Empty(leader.Plans);
    }

    [Theory]
    [InlineData(29)]
    [InlineData(3651)]
    public void A_number_of_days_that_makes_no_sense_stops_the_start_with_what_helps(int days) =>
        Assert.Equal(
            "Retention:Days must be 30 to 3650 days, or left out to keep everything.",
            new RetentionOptionsValidation().Validate(null, new() { Days = days }).FailureMessage
        );

    private static async Task LogAsync(SchoolApp app, string about)
    {
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "log");
        await app.Teams.PressAsync(
            app.Dana,
            app.LeaderChat.LastFromBot!,
            "record.save",
            new()
            {
                ["with"] = "Ben",
                ["about"] = about,
                ["how"] = "call",
                ["tone"] = "neutral",
            }
        );
    }

    private static async Task<SchoolApp> OverAsync(string? days)
    {
        var app = await SchoolApp.StartAsync(new() { ["Retention:Days"] = days });
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Ben, card, new() { ["done"] = $"{Mark} done" });
        await app.PassAsync(Over.AddDays(-10));

        // By then its look back is over too, which is the last thing that happens in it.
        await app.PassAsync(Over);
        Assert.NotNull((await app.NewestAsync()).Sprint.EndedAt);
        return app;
    }
}
