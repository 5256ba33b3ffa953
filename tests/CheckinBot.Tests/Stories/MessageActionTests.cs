using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Stories;

/// <summary>"Raise as a barrier", in the menu of a chat message.</summary>
public sealed class MessageActionTests
{
    private const string Action = "raiseBarrier";
    private const string Said = "The <only> set of \"boards\" is gone & we need it";

    [Fact]
    public async Task The_dialog_holds_what_the_message_says()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var form = await OpenedAsync(app, app.Ben, await SaidAsync(app));
        Assert.Equal(Said, form.ValueOf("what"));
        Assert.True(form.Has("The link to the message is kept with it."));
    }

    [Fact]
    public async Task It_is_raised_and_its_card_leads_back_to_the_message()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var message = await SaidAsync(app);
        var form = await OpenedAsync(app, app.Ben, message);
        var answer = await app.Teams.SubmitMessageActionAsync(app.Ben, message, Action, Filled(form));
        Assert.Equal(
            ("message", true),
            (
                (string?)answer.Task!["type"],
                ((string?)answer.Task["value"])!.StartsWith("Thank you for saying it.", StringComparison.Ordinal)
            )
        );
        await app.NudgeAsync("The <only> set");
        var card = await app.Teams.WaitForMessageAsync(app.Group, one =>
            one.Card.Offers("barrier.form") && one.Says("The <only> set") && one.Says("Raised by Ben Okafor")
        );
        Assert.Contains(
            $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(app.Group.Id)}/{message.Id}",
            card.Card!.ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.Equal($"message:{message.Id}", Assert.Single((await app.SettledAsync()).Barriers).Source);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Sent_twice_it_is_one_barrier()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var message = await SaidAsync(app);
        var form = await OpenedAsync(app, app.Ben, message);
        await app.Teams.SubmitMessageActionAsync(app.Ben, message, Action, Filled(form));
        await app.Teams.SubmitMessageActionAsync(app.Ben, message, Action, Filled(form));
        Assert.Single((await app.SettledAsync()).Barriers);
    }

    [Theory]
    [InlineData("what", "", "Please write in a few words what is in the way.")]
    [InlineData("hears", "", "Please pick who should hear of it.")]
    [InlineData("hears", "tryFirst", "Please pick the day until which your group tries first.")]
    public async Task What_is_unclear_is_asked_again_in_the_dialog_with_all_that_was_typed(
        string input,
        string value,
        string sentence
    )
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var message = await SaidAsync(app);
        var data = Filled(await OpenedAsync(app, app.Ben, message));
        (data["tried"], data["until"], data[input]) = ("Paper", "", value);
        var again = await app.Teams.SubmitMessageActionAsync(app.Ben, message, Action, data);
        Assert.True(CardOf(again).Has(sentence));
        Assert.Equal("Paper", CardOf(again).ValueOf("tried"));
        Assert.True(CardOf(again).Has("The link to the message is kept with it."));
        Assert.Empty((await app.NewestAsync()).Sprint.Barriers);
    }

    [Fact]
    public async Task A_long_message_is_cut_to_what_fits()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var sent = await app.Teams.SendMessageAsync(app.Amira, app.Group, new string('x', 3000), mention: false);
        Assert.Equal(Limits.Barrier, (await OpenedAsync(app, app.Ben, sent.Message)).ValueOf("what")!.Length);
    }

    [Fact]
    public async Task Whoever_is_not_in_the_group_is_told_so_in_the_dialog()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var message = await SaidAsync(app);
        var eve = app.Teams.AddPerson("Eve", "Stranger");
        await app.SettledAsync();
        Assert.Contains(
            "a group that you are not in",
            await SentenceAsync(app.Teams.FetchMessageActionAsync(eve, message, Action)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "a group that you are not in",
            await SentenceAsync(
                app.Teams.SubmitMessageActionAsync(
                    eve,
                    message,
                    Action,
                    new() { ["what"] = "Mine", ["hears"] = "leader" }
                )
            ),
            StringComparison.Ordinal
        );
        Assert.Empty((await app.NewestAsync()).Sprint.Barriers);
        app.LeaderHeardNothing();
    }

    [Fact]
    public async Task Where_there_is_no_sprint_the_dialog_says_so()
    {
        await using var app = await SchoolApp.StartAsync();
        const string NoSprint = "There is no sprint in this chat.";
        Assert.Contains(
            NoSprint,
            await SentenceAsync(app.Teams.FetchMessageActionAsync(app.Ben, await SaidAsync(app), Action)),
            StringComparison.Ordinal
        );
        var own = await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "Anything");
        Assert.Contains(
            NoSprint,
            await SentenceAsync(app.Teams.FetchMessageActionAsync(app.Dana, own.Message, Action)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            NoSprint,
            await SentenceAsync(
                app.Teams.SubmitMessageActionAsync(
                    app.Dana,
                    own.Message,
                    Action,
                    new() { ["what"] = "Mine", ["hears"] = "leader" }
                )
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_action_that_is_not_known_gets_a_sentence()
    {
        await using var app = await SchoolApp.StartAsync();
        Assert.Contains(
            "newer or older CheckinBot",
            await SentenceAsync(app.Teams.FetchMessageActionAsync(app.Ben, await SaidAsync(app), "bakeCake")),
            StringComparison.Ordinal
        );
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task While_the_storage_is_away_the_dialog_says_that_nothing_was_changed()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var message = await SaidAsync(app);
        var data = Filled(await OpenedAsync(app, app.Ben, message));
        await app.SettledAsync();
        using (app.StorageOutage())
        {
            Assert.Contains(
                "nothing was changed",
                await SentenceAsync(app.Teams.SubmitMessageActionAsync(app.Ben, message, Action, data)),
                StringComparison.Ordinal
            );
        }
    }

    private static async Task<Message> SaidAsync(SchoolApp app) =>
        (await app.Teams.SendMessageAsync(app.Amira, app.Group, Said, mention: false)).Message;

    private static async Task<JsonNode?> OpenedAsync(SchoolApp app, Person person, Message message) =>
        CardOf(await app.Teams.FetchMessageActionAsync(person, message, Action));

    private static JsonNode? CardOf(BotAnswer answer)
    {
        Assert.Equal("continue", (string?)answer.Task!["type"]);
        return answer.Task["value"]!["card"]!["content"];
    }

    private static async Task<string?> SentenceAsync(Task<BotAnswer> asked)
    {
        var answer = await asked;
        Assert.Equal("message", (string?)answer.Task!["type"]);
        return (string?)answer.Task["value"];
    }

    private static JsonObject Filled(JsonNode? form) =>
        new()
        {
            ["what"] = form.ValueOf("what"),
            ["hears"] = "leader",
            ["until"] = form.ValueOf("until"),
            ["asGroup"] = "false",
        };
}
