using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>
/// A group is asked at one hour, so people type at one time: nothing that somebody else does takes their card from
/// under their hands.
/// </summary>
public sealed class TypingTests
{
    [Fact]
    public async Task The_check_in_card_is_not_touched_by_answers_and_barriers_until_it_closes()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Ben, card);
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var nudge = await app.NudgeAsync();
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        await app.UntilAsync(
            await SoFarAsync(app),
            "Ben Okafor",
            "Chen Liu",
            "Dana Whitfield is on it",
            Doing.Projector
        );
        Assert.Equal(0, app.Group.Find(card.Id)!.Updates);
        Assert.True((await app.Teams.ViewAsync(app.Amira, app.Group.Find(card.Id)!)).Offers("checkin.submit"));
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        await app.UntilAsync(card, "Closed.");
        Assert.Equal(1, app.Group.Find(card.Id)!.Updates);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_there_does_not_update_the_message_of_who_has_answered()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Ben, card);
        var soFar = await app.UntilAsync(await SoFarAsync(app), "Answered so far: Ben Okafor.");
        await app.Teams.PressAsync(app.Ben, card, "checkin.edit");
        var kept = await app.Teams.PressAsync(app.Ben, card, "checkin.submit", new() { ["done"] = "Two lessons" });
        await app.SettledAsync();
        Assert.Equal(soFar.Updates, app.Group.Find(soFar.Id)!.Updates);
        Assert.True(kept.Card.Has("Thank you, your check-in is kept"));
        Assert.True((await app.Teams.ViewAsync(app.Ben, app.Group.Find(card.Id)!)).Has("Two lessons"));
    }

    [Fact]
    public async Task Somebody_who_has_not_answered_keeps_what_they_typed_when_Teams_asks_for_their_view()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        var ids = card.Card.DataOf("checkin.submit");
        var amira = await app.Teams.InvokeAsync(app.Amira, card, "checkin.view", ids.DeepClone().AsObject());
        Assert.True(amira.IsSuccess);
        Assert.Null(amira.Card);
        await app.CheckInAsync(app.Ben, card);
        Assert.True(
            (await app.Teams.InvokeAsync(app.Ben, card, "checkin.view", ids)).Card.Has(
                "Thank you, your check-in is kept"
            )
        );
    }

    [Fact]
    public async Task The_leaders_open_form_stays_while_the_group_adds_something_and_the_nudge_says_it()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var living = await app.RaiseAsync(
            app.Chen,
            Doing.Projector,
            more: new JsonObject { ["help"] = "action", ["kind"] = "technology" }
        );
        var nudge = await app.NudgeAsync();
        var form = await app.FormAsync(app.Dana, nudge, "plan.stepInSave");
        await app.FillAsync(app.Ben, living, "barrier.add", new() { ["text"] = "Room 4 lends us theirs" });
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Id == nudge.Id && message.Says("Room 4 lends us theirs")
        );
        Assert.Equal(0, app.LeaderChat.Find(form.Id)!.Updates);
        Assert.True((await app.Teams.ViewAsync(app.Dana, app.LeaderChat.Find(form.Id)!)).Offers("plan.stepInSave"));
    }

    [Fact]
    public async Task A_form_that_was_sent_is_closed_for_everybody()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var living = await app.RaiseAsync(app.Chen, Doing.Projector, more: new JsonObject { ["kind"] = "technology" });
        var form = await app.FormAsync(app.Ben, living, "barrier.add");
        await app.Teams.PressAsync(app.Ben, form, "barrier.add", new() { ["text"] = "Room 4 lends us theirs" });
        var closed = await app.UntilAsync(form, "Thank you, it is added.");
        Assert.False(closed.Card.Offers("barrier.add"));
        await app.UntilAsync(living, "Room 4 lends us theirs");
    }

    [Fact]
    public async Task A_press_that_Teams_sends_again_opens_no_second_form()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var living = await app.RaiseAsync(app.Chen, Doing.Projector, more: new JsonObject { ["kind"] = "technology" });
        await app.FormAsync(app.Ben, living, "barrier.add");
        await app.Teams.RedeliverAsync(app.Teams.Deliveries[^1].Activity);
        Assert.Single(app.Group.Messages, message => message.Says("What have you tried since"));
    }

    [Fact]
    public async Task Going_on_to_ideas_keeps_what_stands_in_the_box()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        var options = await app.OpenAsync(app.Group, app.Chen, card, ids, "why");
        await app.Teams.PressAsync(
            app.Ben,
            options,
            "options.on",
            new() { ["text"] = "The cable is old" },
            which: one => one["data"]!["phase"]!.ToString() == "ideas"
        );
        var said = Assert.Single((await app.SettledAsync()).Barriers[0].IdeaRound.Whys);
        Assert.Equal("The cable is old", said.Text);
    }

    private static Task<Message> SoFarAsync(SchoolApp app) =>
        app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Answered so far"));
}
