using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Wire;

namespace CheckinBot.Tests.Stories;

/// <summary>The group tries first: it is asked on the day, and its leader hears only upon a yes.</summary>
public sealed class TryingFirstTests
{
    private static readonly DateTimeOffset TheDay = SchoolApp.Monday.AddDays(2).AddHours(6);

    [Fact]
    public async Task On_the_day_the_group_is_asked_and_its_yes_brings_it_to_the_leader()
    {
        await using var app = await SchoolApp.StartAsync();
        var (card, question) = await AskedAsync(app);
        app.LeaderHeardNothing();
        var answer = await app.Teams.PressAsync(app.Amira, question, "barrier.still");
        Assert.True(answer.Card.Has("Thank you for saying so. It goes to your leader now; you have tried."));
        await app.NudgeAsync();
        await app.UntilAsync(card, "Dana Whitfield has heard");
        await app.UntilAsync(question, "Still in the way", "Dana Whitfield has heard");
        await app.SettledAsync();
        Assert.Equal(2, app.LeaderChat.Messages.Count);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_no_clears_it_and_the_leader_never_hears()
    {
        await using var app = await SchoolApp.StartAsync();
        var (card, question) = await AskedAsync(app);
        var answer = await app.SendAsync(
            app.Amira,
            question,
            "barrier.clear",
            new() { ["outcome"] = "workedAround", ["note"] = "The old one does" }
        );
        Assert.True(answer.Card.Has("It is gone"));
        await app.UntilAsync(card, "A barrier is cleared", "Cleared: a way round was found", "The old one does");
        await app.UntilAsync(question, "It is gone");
        await app.SettledAsync();
        app.LeaderHeardNothing();
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Two_who_say_yes_at_once_send_the_leader_one_message()
    {
        await using var app = await SchoolApp.StartAsync();
        var (_, question) = await AskedAsync(app);
        var ids = question.Card.DataOf("barrier.still");
        await Task.WhenAll(
            new[] { app.Amira, app.Ben, app.Chen }.Select(person =>
                app.Teams.InvokeAsync(person, question, "barrier.still", ids)
            )
        );
        await app.NudgeAsync();
        await app.SettledAsync();
        Assert.Equal(2, app.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task Before_the_day_still_there_is_noted_and_the_leader_hears_nothing()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await TryFirstAsync(app);
        var answer = await app.Teams.PressAsync(app.Chen, card, "barrier.still");
        Assert.True(answer.Card.Has("It is noted as still there; nobody is nudged again."));
        await app.UntilAsync(card, "We try first, until Wed 25 Nov", "Mentioned again once.");
        await app.SettledAsync();
        app.LeaderHeardNothing();
    }

    [Theory]
    [InlineData("tryFirst")]
    [InlineData("carPark")]
    public async Task The_group_can_let_its_leader_hear_at_any_time(string hears)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var card = await app.RaiseAsync(app.Ben, Doing.Projector, hears, new() { ["until"] = "2026-11-25" });
        card = await app.UntilAsync(card, "hears only once you say so");
        var answer = await app.Teams.PressAsync(app.Chen, card, "barrier.tell");
        Assert.True(answer.Card.Has("It goes to your leader."));
        await app.NudgeAsync();
        card = await app.UntilAsync(card, "Dana Whitfield has heard");
        Assert.False(card.Card.Offers("barrier.tell"));
        await app.MoveToAsync(TheDay);
        await app.SettledAsync();
        Assert.DoesNotContain(app.Group.Messages, message => message.Says("Is this still in the way?"));
    }

    [Theory]
    [InlineData("", "Please pick the day until which your group tries first.")]
    [InlineData("2026-11-23", "Please pick a day after today, so that there is time to try.")]
    [InlineData("2027-06-01", "That is more than two months away.")]
    public async Task A_day_that_does_not_fit_is_asked_for_again_and_nothing_typed_is_lost(
        string until,
        string sentence
    )
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var typed = new JsonObject
        {
            ["until"] = until,
            ["tried"] = "The cable",
            ["kind"] = "technology",
            ["asGroup"] = "true",
        };
        var form = await app.RaiseAsync(app.Ben, Doing.Projector, "tryFirst", typed);
        var again = await app.Teams.ViewAsync(app.Ben, form);
        Assert.True(again.Has(sentence));
        Assert.Equal(
            ("The cable", "technology", "true"),
            (again.ValueOf("tried"), again.ValueOf("kind"), again.ValueOf("asGroup"))
        );
        Assert.Empty((await app.NewestAsync()).Sprint.Barriers);
    }

    [Fact]
    public async Task Another_day_can_be_picked_with_the_check_in_that_it_came_from()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        var said = Doing.InTheWay(hears: "tryFirst");
        said["until"] = "2026-11-25";
        await app.CheckInAsync(app.Chen, card, said);
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far: Chen Liu.") && message.Says("We try first, until Wed 25 Nov")
        );
        await app.SettledAsync();
        await app.Bot.SettleAsync(app);
        var form = (await app.Teams.PressAsync(app.Chen, card, "checkin.edit")).Card;
        Assert.Equal(("tryFirst", "2026-11-25"), (form.ValueOf("hears"), form.ValueOf("until")));
        await app.Teams.PressAsync(app.Chen, card, "checkin.submit", new() { ["until"] = "2026-11-27" });
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Card.Offers("barrier.tell") && message.Says("We try first, until Fri 27 Nov")
        );
        Assert.Single((await app.SettledAsync()).Barriers);
        app.LeaderHeardNothing();
    }

    [Fact]
    public async Task What_is_raised_at_night_says_when_the_leader_hears()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.MoveToAsync(SchoolApp.Monday.AddHours(11));
        var card = await app.RaiseAsync(app.Ben, Doing.Projector);
        await app.UntilAsync(card, "Dana Whitfield hears on Tue 24 Nov, 08:00");
        app.LeaderHeardNothing();
        Assert.Equal(BarrierState.Open, (await app.NewestAsync()).Sprint.Barriers[0].State);
    }

    private static async Task<Message> TryFirstAsync(SchoolApp app)
    {
        await app.SetUpAsync();
        return await app.UntilAsync(
            await app.RaiseAsync(app.Ben, Doing.Projector, "tryFirst", new() { ["until"] = "2026-11-25" }),
            "We try first, until Wed 25 Nov"
        );
    }

    private static async Task<(Message Card, Message Question)> AskedAsync(SchoolApp app)
    {
        var card = await TryFirstAsync(app);
        await app.MoveToAsync(TheDay);
        var question = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Is this still in the way?")
        );
        await app.SettledAsync();
        return (card, question);
    }
}
