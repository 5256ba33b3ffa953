using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class CheckinTests
{
    [Fact]
    public async Task Whoever_answered_sees_what_they_said()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await OpenAsync(app);
        await app.CheckInAsync(app.Ben, card);
        await SoFarAsync(app, "Answered so far: Ben Okafor.");
        var own = await app.Teams.ViewAsync(app.Ben, card);
        Assert.True(own.Has("Thank you, your check-in is kept"));
        Assert.True(own.Has("Ben Okafor tried exit tickets"));
        Assert.True(own.Offers("checkin.edit"));
        Assert.True((await app.Teams.ViewAsync(app.Chen, card)).Offers("checkin.submit"));
    }

    [Fact]
    public async Task The_shared_card_names_who_answered_and_never_who_has_not()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await OpenAsync(app);
        await app.CheckInAsync(app.Ben, card);
        await app.CheckInAsync(app.Chen, card);
        var shared = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far") && message.Says("Ben Okafor") && message.Says("Chen Liu")
        );
        Assert.False(shared.Says("Amira"));
        Assert.False(shared.Says("tried exit tickets"));
    }

    [Fact]
    public async Task An_answer_can_be_changed_in_place()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await OpenAsync(app);
        await app.CheckInAsync(app.Ben, card, new() { ["shoutOut"] = "Chen" });
        await SoFarAsync(app, "Answered so far: Ben Okafor.");
        var form = (await app.Teams.PressAsync(app.Ben, card, "checkin.edit")).Card;
        Assert.Equal("Ben Okafor tried exit tickets", form.ValueOf("done"));
        Assert.Equal("Chen", form.ValueOf("shoutOut"));
        var own = (
            await app.Teams.PressAsync(app.Ben, card, "checkin.submit", new() { ["done"] = "Two lessons" })
        ).Card;
        Assert.True(own.Has("Two lessons"));
        Assert.True(own.Has("changed by you since"));
        Assert.Equal("Two lessons", Assert.Single((await app.SettledAsync()).Rounds[0].Checkins.Values).Answer.Done);
    }

    [Fact]
    public async Task An_answer_after_the_close_is_marked_late_and_added_to_the_summary()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await OpenAsync(app);
        await app.CheckInAsync(app.Ben, card);
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        var summary = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("What check-in 1 brought")
        );
        await UpdatedAsync(app, card, "Closed.");
        await app.Teams.PressAsync(app.Chen, card, "checkin.edit");
        var own = await app.CheckInAsync(app.Chen, card);
        Assert.True(own.Card.Has("after it had closed: it counts all the same"));
        var updated = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == summary.Id && message.Says("Chen Liu tried exit tickets")
        );
        Assert.True(updated.Says("Chen Liu  came later"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_press_that_Teams_sends_again_changes_nothing_and_gets_the_same_answer()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await OpenAsync(app);
        var first = await app.CheckInAsync(app.Ben, card, Doing.InTheWay());
        var before = await app.SettledAsync();
        var again = await app.Teams.RedeliverAsync(
            app.Teams.Deliveries.Last(delivery => delivery.Answer == first).Activity
        );
        Assert.Equal(BotAnswer.CardType, again.Type);
        Assert.True(again.Card.Has("Ben Okafor tried exit tickets"));
        Assert.Equal(before.Sequence, (await app.NewestAsync()).Sprint.Sequence);
        Assert.Single(app.LeaderChat.Messages, message => message.Says("The projector is broken"));
    }

    [Fact]
    public async Task A_client_that_knows_only_submit_answers_too_and_gets_a_sentence()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await OpenAsync(app);
        var value = card.Card.DataOf("checkin.submit");
        value["verb"] = "checkin.submit";
        value["going"] = "wobbling";
        value["done"] = "From an old phone";
        value["tweak"] = "Nothing";
        await app.Teams.SubmitAsync(app.Chen, card, value);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Text == "Thank you, your check-in is kept.");
        await SoFarAsync(app, "Answered so far: Chen Liu.");
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_submit_of_a_button_that_is_not_known_gets_a_sentence()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SubmitAsync(app.Chen, app.Group.Messages[0], new() { ["verb"] = "cake.bake" });
        Assert.Contains("newer or older CheckinBot", app.Group.LastFromBot!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("going", "", "Please pick how it is going")]
    [InlineData("going", "brilliantly", "I could not read")]
    [InlineData("done", " ", "Please write in a few words what you did")]
    [InlineData("stuck", "The projector", "Please pick who should hear of it.")]
    [InlineData("hears", "leader", "Please write in a few words what is in the way")]
    public async Task What_is_missing_is_asked_for_and_nothing_typed_is_lost(
        string input,
        string value,
        string sentence
    )
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await OpenAsync(app);
        var before = await app.SettledAsync();
        var form = (
            await app.CheckInAsync(app.Ben, card, new() { ["shoutOut"] = "Chen for the timer", [input] = value })
        ).Card;
        Assert.True(form.Has(sentence));
        Assert.Equal("Chen for the timer", form.ValueOf("shoutOut"));
        Assert.Equal("Shorter prompts", form.ValueOf("tweak"));
        Assert.Equal(before.Sequence, (await app.NewestAsync()).Sprint.Sequence);
    }

    [Theory]
    [InlineData("done", "Done is 1001 characters long; up to 1000 fit.")]
    [InlineData("tweak", "Tweak is 1001 characters long")]
    [InlineData("shoutOut", "The shout-out is 1001 characters long")]
    public async Task A_text_over_the_limit_stays_on_the_card_with_what_to_do(string input, string sentence)
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await OpenAsync(app);
        var text = new string('x', 1001);
        var form = (await app.CheckInAsync(app.Ben, card, new() { [input] = text })).Card;
        Assert.True(form.Has(sentence));
        Assert.Equal(text, form.ValueOf(input));
        Assert.Empty((await app.NewestAsync()).Sprint.Rounds[0].Checkins);
    }

    [Fact]
    public async Task A_text_at_the_limit_is_kept_whole()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await OpenAsync(app);
        var text = string.Concat(Enumerable.Repeat("語🙂", 333)) + "x";
        var own = await app.CheckInAsync(
            app.Ben,
            card,
            new()
            {
                ["done"] = text,
                ["tweak"] = text,
                ["shoutOut"] = text,
                ["stuck"] = text,
                ["hears"] = "leader",
            }
        );
        Assert.Equal(text, Assert.Single((await app.SettledAsync()).Rounds[0].Checkins.Values).Answer.Done);
        Assert.Equal(BotAnswer.CardType, own.Type);
    }

    [Fact]
    public async Task Check_in_moves_the_card_once_to_the_end_of_the_chat()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await OpenAsync(app);
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "Check in!");
        await app.Teams.RedeliverAsync(app.Teams.Deliveries[^1].Activity);
        Assert.True(app.Group.Find(card.Id)!.IsDeleted);
        var moved = Assert.Single(app.Group.Messages, message =>
            !message.IsDeleted && message.Says("How is it going?")
        );
        Assert.Equal(app.Group.LastFromBot, moved);
        await app.CheckInAsync(app.Ben, moved);
        await SoFarAsync(app, "Answered so far: Ben Okafor.");
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Check_in_brings_the_card_back_when_somebody_took_it_away()
    {
        await using var app = await SchoolApp.StartAsync();
        await OpenAsync(app);
        await app.SettledAsync();
        app.Teams.Faults.FailNext(1, 404, app.Group, CallKind.Delete);
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "check-in");
        Assert.True(app.Group.LastFromBot!.Says("How is it going?"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Fifty_teachers_can_answer_one_round_and_it_is_summed_up()
    {
        await using var app = await SchoolApp.StartAsync();
        var people = Enumerable
            .Range(1, 50)
            .Select(number => app.Teams.AddPerson($"Teacher{number}", "With-A-Long-Family-Name"))
            .ToList();
        foreach (var person in people)
        {
            await app.Teams.AddMemberAsync(app.Group, person);
        }

        var card = await OpenAsync(app);
        var texts = new JsonObject
        {
            ["done"] = new string('d', 900),
            ["stuck"] = new string('s', 900),
            ["hears"] = "group",
            ["shoutOut"] = new string('t', 900),
        };
        await Task.WhenAll(people.Select(person => app.CheckInAsync(person, card, texts)));
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("What check-in 1 brought") && message.Says("50 answers")
        );
        Assert.Empty(app.Log.Errors);
    }

    private static async Task<Message> OpenAsync(SchoolApp app) => await app.AskNowAsync(await app.SetUpAsync());

    private static Task<Message> SoFarAsync(SchoolApp app, string text) =>
        app.Teams.WaitForMessageAsync(app.Group, message => message.Says(text));

    private static Task<Message> UpdatedAsync(SchoolApp app, Message card, string text) =>
        app.Teams.WaitForMessageAsync(app.Group, message => message.Id == card.Id && message.Says(text));
}
