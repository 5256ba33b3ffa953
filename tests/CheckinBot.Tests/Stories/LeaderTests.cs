using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Stories;

/// <summary>What a leader does from the nudge, and what becomes of it on every card.</summary>
public sealed class LeaderTests
{
    private const string Projector = "The projector is broken";

    [Fact]
    public async Task Encouragement_arrives_as_the_leaders_and_is_no_acknowledgement()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        var own = await app.SendAsync(
            app.Dana,
            nudge,
            "barrier.encourage",
            new() { ["text"] = "You will find a way, as always" }
        );
        Assert.True(own.Card.Has("You wrote to the group: \"You will find a way, as always\""));
        Assert.True(own.Card.Offers("barrier.acknowledge"));
        var word = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("A word from your leader"));
        Assert.True(word.Says("You will find a way, as always") && word.Says("Dana Whitfield") && word.Says(Projector));
        var sprint = await app.SettledAsync();
        Assert.Equal(BarrierState.Open, sprint.Barriers[0].State);
        Assert.Equal(TouchKind.Encouraged, Assert.Single(sprint.Touches).Kind);
    }

    [Fact]
    public async Task The_suggestion_can_be_edited_and_the_short_ones_go_as_they_are()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        var form = await app.FormAsync(app.Dana, nudge, "barrier.encourage");
        Assert.StartsWith("Thank you for saying it early.", form.Card.ValueOf("text"), StringComparison.Ordinal);
        var data = nudge.Card.DataOf("barrier.encourage");
        await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => app.Teams.InvokeAsync(app.Dana, nudge, "barrier.encourage", data))
        );
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("You're on the right track."));
        Assert.Single((await app.SettledAsync()).Encouragements);
    }

    [Fact]
    public async Task Empty_encouragement_is_asked_again_and_the_card_keeps_what_was_typed()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        Assert.Contains(
            "Please write a few words",
            (await app.SendAsync(app.Dana, nudge, "barrier.encourage", new() { ["text"] = " " })).Toast,
            StringComparison.Ordinal
        );
        var long501 = new string('x', 501);
        Assert.Contains(
            "up to 500 fit",
            (await app.SendAsync(app.Dana, nudge, "barrier.encourage", new() { ["text"] = long501 })).Toast,
            StringComparison.Ordinal
        );
        Assert.Empty((await app.SettledAsync()).Encouragements);
    }

    [Theory]
    [InlineData("barrier.askWhy", IdeaPhase.Why, "You asked the group why it happens.")]
    [InlineData("barrier.askIdeas", IdeaPhase.Ideas, "You asked the group for its ideas.")]
    public async Task Asking_the_group_opens_its_options_and_the_card_says_so(
        string verb,
        IdeaPhase phase,
        string sentence
    )
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        Assert.True((await app.Teams.PressAsync(app.Dana, nudge, verb)).Card.Has(sentence));
        await app.Teams.PressAsync(app.Dana, nudge, verb);
        var sprint = await app.NewestAsync();
        Assert.Equal(phase, sprint.Sprint.Barriers[0].IdeaRound.Phase);
        Assert.Single(sprint.Sprint.Touches);
    }

    [Fact]
    public async Task Holding_back_sends_one_sentence_and_only_a_yes_brings_it_back()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        var own = await app.SendAsync(app.Dana, nudge, "barrier.holdBack", new() { ["schoolDays"] = "2" });
        Assert.True(own.Card.Has("The group tries first"));
        Assert.True(
            own.Card.Has(
                "It is asked on Wed 25 Nov, 15:00 whether it still stands, and only a yes brings it back to you."
            )
        );
        var news = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Your leader trusts you to try first")
        );
        Assert.True(
            news.Says(
                "Your leader has seen this and trusts you to try first. I ask you on Wed 25 Nov, 15:00 "
                    + "whether it still stands"
            )
        );
        var stale = await app.Teams.InvokeAsync(
            app.Dana,
            nudge,
            "barrier.holdBack",
            With(nudge.Card.DataOf("barrier.clear"), ("schoolDays", "5"))
        );
        Assert.True(stale.Card.Has("It is asked on Wed 25 Nov, 15:00"));
        Assert.Equal(2, app.LeaderChat.Messages.Count);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("")]
    public async Task Holding_back_takes_1_2_3_or_5_school_days(string days)
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        Assert.Equal(
            "Please pick for how long: 1, 2, 3 or 5 school days.",
            (await app.SendAsync(app.Dana, nudge, "barrier.holdBack", new() { ["schoolDays"] = days })).Toast
        );
        Assert.Equal(BarrierState.Open, (await app.SettledAsync()).Barriers[0].State);
    }

    [Fact]
    public async Task Passing_on_gives_it_to_a_colleague_and_both_cards_say_so()
    {
        await using var app = await SchoolApp.StartAsync();
        var (nudge, grace) = (await RaisedAsync(app), await GraceAsync(app));
        var own = await app.SendAsync(app.Dana, nudge, "barrier.passOn", new() { ["to"] = grace.AadObjectId });
        Assert.True(own.Card.Has("You passed it on to Grace Mbeki. It is theirs now, and the group's card says so."));
        Assert.False(own.Card.Offers("barrier.clear"));
        var theirs = await app.Teams.WaitForMessageAsync(app.Teams.PersonalChat(grace), message =>
            message.Says(Projector)
        );
        Assert.True(theirs.Says("Dana Whitfield passed it on to you, Mon 23 Nov, 09:00."));
        Assert.True(
            (await app.Teams.PressAsync(grace, theirs, "barrier.acknowledge")).Card.Has(
                "The group knows that you are on it."
            )
        );
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Id == nudge.Id && message.Says("Grace Mbeki is on it. The group knows.")
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Grace Mbeki has read it and is on it.")
        );
        Assert.Equal(2, app.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task Whoever_passed_it_on_has_it_no_more_and_a_stale_card_says_who_has()
    {
        await using var app = await SchoolApp.StartAsync();
        var (nudge, grace) = (await RaisedAsync(app), await GraceAsync(app));
        var stale = With(nudge.Card.DataOf("barrier.acknowledge"));
        await app.SendAsync(app.Dana, nudge, "barrier.passOn", new() { ["to"] = grace.AadObjectId });
        var before = await app.SettledAsync();
        var answer = await app.Teams.InvokeAsync(app.Dana, nudge, "barrier.acknowledge", stale);
        Assert.True(answer.Card.Has("Only Grace Mbeki can do this"));
        Assert.True(answer.Card.Has("You passed it on to Grace Mbeki."));
        Assert.Equal(before.Sequence, (await app.SettledAsync()).Sequence);
    }

    [Fact]
    public async Task Somebody_the_bot_never_met_gets_what_was_passed_on_once_they_come()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        var grace = app.Teams.AddPerson("Grace", "Mbeki");
        Assert.True(
            (await app.SendAsync(app.Dana, nudge, "barrier.passOn", new() { ["to"] = grace.AadObjectId })).Card.Has(
                "passed it on to your colleague"
            )
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("I cannot write to your colleague until they add me in Teams")
        );
        await app.Teams.InstallAsync(grace);
        await app.Teams.WaitForMessageAsync(app.Teams.PersonalChat(grace), message => message.Says(Projector));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Id == nudge.Id && message.Says("You passed it on to Grace Mbeki.")
        );
    }

    [Theory]
    [InlineData("", "Please pick the colleague whom you pass it on to.")]
    [InlineData(
        "nobody",
        "I could not find \"nobody\" in this group's chat. Please pick them from the list, or write "
            + "their name or e-mail address as Teams shows it."
    )]
    public async Task Passing_on_needs_somebody(string to, string sentence)
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        Assert.Equal(sentence, (await app.SendAsync(app.Dana, nudge, "barrier.passOn", new() { ["to"] = to })).Toast);
    }

    [Fact]
    public async Task It_is_not_passed_on_to_whoever_has_it()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        Assert.Contains(
            "This barrier is with them already.",
            (await app.SendAsync(app.Dana, nudge, "barrier.passOn", new() { ["to"] = app.Dana.AadObjectId })).Toast,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("barrier.encourage", "text", "Well done")]
    [InlineData("barrier.holdBack", "schoolDays", "2")]
    public async Task A_stale_card_of_a_cleared_barrier_says_by_whom_and_sends_nothing(
        string verb,
        string field,
        string value
    )
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        var stale = With(Seen.IdsOf(nudge.Card), (field, value));
        await app.Teams.PressAsync(
            app.Chen,
            await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("checkin.submit")),
            "barrier.clear",
            which: one => (string?)one["data"]!["outcome"] == "removed"
        );
        var before = await app.SettledAsync();
        var answer = await app.Teams.InvokeAsync(app.Dana, nudge, verb, stale);
        Assert.True(answer.Card.Has("This barrier is cleared meanwhile, so nothing was sent."));
        Assert.True(answer.Card.Has("Cleared: out of the way. Chen Liu, Mon 23 Nov, 09:00."));
        Assert.Equal(before.Sequence, (await app.SettledAsync()).Sequence);
    }

    [Fact]
    public async Task The_nudge_opens_with_what_helps_a_leader_to_help()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Scenes.InTheWay(("help", "ear")));
        var nudge = await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says(Projector));
        Assert.True(
            nudge.Says(
                "They would like to be heard. Ask how it is for them and listen; advice can wait until they ask for it."
            )
        );
        Assert.True(nudge.Says("3 teachers"));
    }

    [Theory]
    [InlineData("pulseAndWins", true)]
    [InlineData("barriersOnly", false)]
    public async Task The_last_rounds_stand_on_it_if_the_group_lets_its_leader_see_them(string holds, bool shown)
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync(new() { ["digestHolds"] = holds });
        await app.CheckInAsync(app.Ben, await app.AskNowAsync(sprint));
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        var sum = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What check-in 1 brought"));
        await app.Teams.InvokeAsync(
            app.Amira,
            sprint,
            "round.ask",
            new() { ["sprint"] = (await app.NewestAsync()).Id.Value }
        );
        var second = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Check-in 2") && message.Card.Offers("checkin.submit")
        );
        await app.CheckInAsync(app.Chen, second, Doing.InTheWay());
        var nudge = await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says(Projector));
        Assert.Equal(shown, nudge.Says("Check-in 1: 1 answer, 1 on track"));
        Assert.False(nudge.Says("Check-in 2"));
        Assert.Equal(shown, sum.Says("the counts, shout-outs and barriers raised for them"));
    }

    [Fact]
    public async Task What_a_leader_does_at_night_reaches_the_group_in_the_morning_and_the_card_says_when()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        await app.MoveToAsync(SchoolApp.Monday.AddHours(10));
        var own = await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        Assert.True(own.Card.Has("The group reads it on Tue 24 Nov, 08:00, when its hours begin."));
        Assert.DoesNotContain(app.Group.Messages, message => message.Says("Your leader is on it"));
        await app.PassAsync(SchoolApp.Monday.AddHours(23));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is on it"));
    }

    private static async Task<Message> RaisedAsync(SchoolApp app)
    {
        await app.CheckInAsync(app.Chen, await app.AskNowAsync(await app.SetUpAsync()), Doing.InTheWay());
        return await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says(Projector));
    }

    private static async Task<Person> GraceAsync(SchoolApp app)
    {
        var grace = app.Teams.AddPerson("Grace", "Mbeki");
        await app.Teams.InstallAsync(grace);
        return grace;
    }

    private static JsonObject With(JsonObject data, params ReadOnlySpan<(string Name, JsonNode? Value)> values) =>
        Refusals.Scene.With(data, values);
}
