using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>
/// A barrier is never forgotten, and nobody is nagged: reminders, the deputy, hours, holidays, holding back.
/// </summary>
public sealed class NeverForgottenTests
{
    private const string Projector = "The projector is broken";
    private static readonly DateTimeOffset Friday = SchoolApp.Monday.AddDays(4);

    [Fact]
    public async Task Unseen_for_four_school_hours_it_is_brought_to_mind_once()
    {
        await using var scene = await RaisedAsync();
        await scene.App.PassAsync(At(12, 59));
        Assert.Equal(2, scene.App.LeaderChat.Messages.Count);
        await scene.App.PassAsync(At(13));
        var reminder = scene.App.LeaderChat.LastFromBot!;
        Assert.True(reminder.Says("Still unseen: a group is waiting for a word") && reminder.Says(Projector));
        Assert.True(reminder.Card.Offers("barrier.acknowledge"));
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(3));
        Assert.Equal(3, scene.App.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task Unseen_even_so_the_deputy_hears_once_and_may_act_and_everybody_reads_who_did()
    {
        await using var scene = await RaisedAsync(deputy: true);
        var theirs = await scene.DeputyHearsAsync();
        Assert.True(
            theirs.Says("Dana Whitfield has not seen it yet, so you hear of it as the deputy.")
                && theirs.Says(Projector)
        );
        var own = await scene.App.Teams.PressAsync(scene.Grace, theirs, "barrier.acknowledge");
        Assert.True(own.Card.Has("The group knows that you are on it."));
        await scene.App.Teams.WaitForMessageAsync(scene.App.LeaderChat, message =>
            message.Id == scene.Nudge.Id
            && message.Says("Grace Mbeki is on it. The group knows.")
            && message.Says("Grace Mbeki, the deputy, was told too")
        );
        await scene.App.Teams.WaitForMessageAsync(scene.App.Group, message =>
            message.Says("Grace Mbeki has read it and is on it.")
        );
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(7));
        Assert.Equal(2, scene.DeputyChat.Messages.Count);
        Assert.Empty(scene.App.Log.Errors);
    }

    [Fact]
    public async Task A_deputy_who_was_not_told_has_no_rights_and_learns_nothing()
    {
        await using var scene = await RaisedAsync(deputy: true);
        var before = await scene.App.RestAsync();
        var hello = scene.DeputyChat.LastFromBot!;
        var answer = await scene.App.Teams.InvokeAsync(
            scene.Grace,
            hello,
            "barrier.acknowledge",
            scene.Nudge.Card.DataOf("barrier.acknowledge")
        );
        Assert.Equal("This card belongs to another group, so nothing was changed.", answer.Toast);
        Assert.Equal(before.Sequence, (await scene.App.RestAsync()).Sequence);
    }

    [Theory]
    [InlineData("barrier.acknowledge", null, null)]
    [InlineData("barrier.encourage", "text", "You will find a way")]
    [InlineData("barrier.askWhy", null, null)]
    [InlineData("barrier.askIdeas", null, null)]
    public async Task Whatever_the_leader_does_counts_as_seen(string verb, string? field, string? value)
    {
        await using var scene = await RaisedAsync(deputy: true);
        Assert.True(
            (
                await scene.App.SendAsync(
                    scene.App.Dana,
                    scene.Nudge,
                    verb,
                    field is null ? [] : new() { [field] = value }
                )
            ).IsSuccess
        );
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(2));
        Assert.Equal(2, scene.App.LeaderChat.Messages.Count);
        Assert.Single(scene.DeputyChat.Messages);
    }

    [Fact]
    public async Task Nothing_is_sent_about_a_barrier_that_is_cleared()
    {
        await using var scene = await RaisedAsync(deputy: true);
        await scene.App.ClearAsync(scene.App.Chen, scene.Card, "removed");
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(3));
        Assert.Equal(2, scene.App.LeaderChat.Messages.Count);
        Assert.Single(scene.DeputyChat.Messages);
    }

    [Fact]
    public async Task Evenings_and_weekends_do_not_count()
    {
        await using var scene = await RaisedAsync(at: Friday.AddHours(6));
        await scene.App.PassAsync(Friday.AddDays(2));
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(7).AddMinutes(59));
        Assert.Equal(2, scene.App.LeaderChat.Messages.Count);
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(7).AddHours(1));
        Assert.Equal(3, scene.App.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task A_holiday_does_not_count()
    {
        await using var scene = await RaisedAsync(
            at: SchoolApp.Monday.AddHours(6),
            changes: new() { ["holidayFrom"] = "2026-11-24", ["holidayTo"] = "2026-11-27" }
        );
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(3));
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(7).AddMinutes(59));
        Assert.Equal(2, scene.App.LeaderChat.Messages.Count);
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(7).AddHours(1));
        Assert.Equal(3, scene.App.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task Raised_on_Friday_evening_it_arrives_on_Monday_and_the_groups_card_says_when()
    {
        await using var scene = await SetUpAsync();
        await scene.App.PassAsync(Friday.AddHours(10));
        await scene.RaiseAsync();
        await scene.App.Teams.WaitForMessageAsync(scene.App.Group, message =>
            message.Says(Projector) && message.Says("Dana Whitfield hears on Mon 30 Nov, 08:00")
        );
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(7).AddHours(-1).AddMinutes(-1));
        Assert.Single(scene.App.LeaderChat.Messages);
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(7).AddHours(-1));
        await scene.App.Teams.WaitForMessageAsync(scene.App.LeaderChat, message => message.Says(Projector));
        await scene.App.Teams.WaitForMessageAsync(scene.App.Group, message =>
            message.Says(Projector) && message.Says("Dana Whitfield has heard")
        );
    }

    [Theory]
    [InlineData("blocking", true)]
    [InlineData("slowing", false)]
    public async Task A_leader_who_allowed_it_hears_of_a_blocking_one_at_once(string urgency, bool atOnce)
    {
        await using var scene = await SetUpAsync(anyHour: true);
        await scene.App.PassAsync(Friday.AddHours(10));
        await scene.RaiseAsync(urgency);
        await scene.App.RestAsync();
        Assert.Equal(atOnce ? 2 : 1, scene.App.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task A_leader_who_cannot_be_reached_is_not_waited_for_longer_than_one_who_does_not_look()
    {
        await using var scene = await SetUpAsync(deputy: true, leaderInstalled: false);
        await scene.RaiseAsync();
        await scene.App.Teams.WaitForMessageAsync(scene.App.Group, message =>
            message.Says("Your leader has not heard yet")
        );
        await scene.App.PassAsync(At(13));
        var theirs = await scene.App.Teams.WaitForMessageAsync(scene.DeputyChat, message => message.Says(Projector));
        Assert.True(
            theirs.Says("your leader cannot be reached")
                || theirs.Says("Your leader cannot be reached, so you hear of it as the deputy.")
        );
        Assert.Empty(scene.App.LeaderChat.Messages);
    }

    [Fact]
    public async Task Held_back_and_still_standing_it_comes_back_and_then_waits_like_a_new_one()
    {
        await using var scene = await RaisedAsync();
        await scene.HeldBackAndAskedAsync();
        await scene.App.StillThereAsync();
        var back = await scene.App.Teams.WaitForMessageAsync(scene.App.LeaderChat, message =>
            message.Says("They tried first. It still stands.") && message.Id != scene.Nudge.Id
        );
        Assert.True(back.Card.Offers("barrier.acknowledge"));
        await scene.App.Teams.PressAsync(scene.App.Dana, back, "barrier.acknowledge");
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(7));
        Assert.Equal(3, scene.App.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task Held_back_and_nobody_says_that_it_still_stands_nothing_comes_back()
    {
        await using var scene = await RaisedAsync(deputy: true);
        await scene.HeldBackAndAskedAsync();
        await scene.App.PassAsync(SchoolApp.Monday.AddDays(9));
        Assert.Equal(2, scene.App.LeaderChat.Messages.Count);
        Assert.Single(scene.DeputyChat.Messages);
    }

    private static DateTimeOffset At(int hour, int minute = 0) =>
        SchoolApp.Monday.AddHours(hour - 9).AddMinutes(minute);

    private static Task<LeaderScene> SetUpAsync(
        bool deputy = false,
        bool leaderInstalled = true,
        bool anyHour = false,
        JsonObject? changes = null
    ) => LeaderScene.StartAsync(deputy, leaderInstalled, anyHour, changes);

    private static async Task<LeaderScene> RaisedAsync(
        bool deputy = false,
        DateTimeOffset? at = null,
        JsonObject? changes = null
    )
    {
        var scene = await LeaderScene.StartAsync(deputy, leaderInstalled: true, anyHour: false, changes);
        if (at is { } moment)
        {
            await scene.App.PassAsync(moment);
        }

        await scene.RaiseAsync();
        await scene.HeardAsync();
        return scene;
    }
}
