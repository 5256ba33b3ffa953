using CheckinBot.Chat.TextCommands;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>Words as the editors of Teams make them, and as teachers write them.</summary>
public sealed class EditorTextTests
{
    private const string NotUnderstood = "Sorry, I did not understand that, so nothing is kept of it.";

    private static async Task<(SchoolApp App, Message Card)> AskedAsync()
    {
        var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        return (app, card);
    }

    // As a client sends it: the text as it stands, with the mention entity that Teams adds.
    private static async Task<Message> WriteAsync(SchoolApp app, Person person, Conversation chat, string text)
    {
        await app.Teams.SendMessageAsync(person, chat, "word");
        var activity = app
            .Teams.Deliveries.Last(delivery => (string?)delivery.Activity["type"] == "message")
            .Activity.DeepClone()
            .AsObject();
        activity["id"] = $"1772050244{Random.Shared.Next(100, 999)}";
        activity["text"] = text;
        await app.Teams.RedeliverAsync(activity);
        await app.UpdatedAsync();
        return chat.LastFromBot!;
    }

    [Theory]
    [InlineData("<quoted messageId=\"1772050244572\"/> <at>CheckinBot</at> check in")]
    [InlineData("<at>CheckinBot</at>&nbsp;check in")]
    [InlineData("<at>CheckinBot</at> check\u00a0in")]
    [InlineData("<at>CheckinBot</at> “check in”")]
    [InlineData("<at>CheckinBot</at>, check–in")]
    [InlineData("CheckinBot check in")]
    public async Task Check_in_is_found_and_the_card_comes_down(string text)
    {
        var (app, card) = await AskedAsync();
        await using var running = app;
        var last = await WriteAsync(app, app.Ben, app.Group, text);
        Assert.True(last.Says("How is it going?"), last.Reading);
        Assert.NotEqual(card.Id, last.Id);
    }

    [Fact]
    public async Task A_reply_by_quoting_in_one_s_own_chat_is_understood()
    {
        await using var app = await SchoolApp.StartAsync();
        Assert.True(
            (await WriteAsync(app, app.Dana, app.LeaderChat, "<quoted messageId=\"1772050244572\"/> settings")).Says(
                "Your settings"
            )
        );
    }

    [Fact]
    public async Task What_follows_barrier_stands_in_the_form()
    {
        var (app, _) = await AskedAsync();
        await using var running = app;
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "barrier: the projector is broken and nobody helps");
        Assert.Equal("the projector is broken and nobody helps", app.Group.LastFromBot!.Card.ValueOf("what"));
    }

    [Fact]
    public async Task What_follows_check_in_begins_the_writer_s_own_answer_and_the_round_s_card_stays()
    {
        var (app, card) = await AskedAsync();
        await using var running = app;
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "check in: did two lessons, all good");
        var begun = app.Group.LastFromBot!;
        Assert.Equal("did two lessons, all good", begun.Card.ValueOf("done"));
        Assert.True(begun.Says("Ben Okafor, your words are in the form. Nothing is kept until you send it."));
        Assert.False(card.IsDeleted);
        Assert.Equal(
            BotAnswer.CardType,
            (await app.CheckInAsync(app.Ben, begun, new() { ["done"] = "did two lessons, all good" })).Type
        );
        Assert.Equal(
            "did two lessons, all good",
            (await app.NewestAsync()).Sprint.Rounds[0].Checkins[new(app.Ben.AadObjectId)].Answer.Done
        );
    }

    [Fact]
    public async Task What_follows_log_stands_in_the_form_line_by_line()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "log: - asked\n- offered cover");
        Assert.Equal("- asked\n- offered cover", app.LeaderChat.LastFromBot!.Card.ValueOf("about"));
    }

    [Theory]
    [InlineData("barrier: no room", "There is no sprint here yet")]
    [InlineData("check in: two lessons", "No check-in is open")]
    public async Task Where_nothing_can_take_the_text_it_is_shown_again_and_said_not_to_be_kept(
        string text,
        string heading
    )
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, text);
        var last = app.Group.LastFromBot!;
        Assert.True(
            last.Says(heading) && last.Says("What you wrote is not kept here:") && last.Says(text.Split(": ")[1]),
            last.Reading
        );
    }

    [Fact]
    public async Task A_barrier_in_one_s_own_chat_is_seen_by_that_person_only_and_says_so()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "barrier: no room");
        Assert.True(
            app.LeaderChat.LastFromBot!.Says("Raise it in your group's chat")
                && app.LeaderChat.LastFromBot!.Says("Who sees this: only you.")
        );
    }

    [Theory]
    [InlineData("we are stuck, the projector is broken", "\"barrier\"")]
    [InlineData("chek in", "\"check in\"")]
    [InlineData("we like it here", "\"help\"")]
    public async Task What_is_not_understood_is_said_so_in_one_line_with_the_likeliest_words(string text, string word)
    {
        var (app, _) = await AskedAsync();
        await using var running = app;
        await app.Teams.SendMessageAsync(app.Ben, app.Group, text);
        var answer = app.Group.LastFromBot!;
        Assert.StartsWith(NotUnderstood, answer.Text, StringComparison.Ordinal);
        Assert.Contains(word, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", answer.Text!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop asking us")]
    [InlineData("we want to quit")]
    [InlineData("pause until Monday")]
    public async Task Whoever_wants_an_end_gets_the_sprint_with_the_button_that_ends_it(string text)
    {
        var (app, _) = await AskedAsync();
        await using var running = app;
        await app.Teams.SendMessageAsync(app.Ben, app.Group, text);
        var answer = app.Group.LastFromBot!;
        Assert.True(answer.Says(NotUnderstood), answer.Reading);
        Assert.True(answer.Card.Offers("sprint.end"), answer.Reading);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Help_lists_the_words_whether_a_sprint_runs_or_not(bool runs)
    {
        await using var app = await SchoolApp.StartAsync();
        if (runs)
        {
            await app.SetUpAsync();
        }

        await app.Teams.SendMessageAsync(app.Ben, app.Group, "help");
        Assert.All(new[] { "check in: ", "barrier: ", "digest: ", "what does my leader see: ", "help: " }, word =>
            Assert.True(app.Group.LastFromBot!.Says(word), word)
        );
    }

    [Fact]
    public async Task Help_lists_the_words_after_a_sprint_has_ended_and_while_the_records_are_away()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.PressAsync(app.Amira, await app.SetUpAsync(), "sprint.end");
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "help");
        Assert.True(app.Group.LastFromBot!.Says("Set up a sprint") && app.Group.LastFromBot!.Says("barrier: "));
    }

    [Fact]
    public async Task Help_in_the_words_of_many_languages_is_answered()
    {
        await using var app = await SchoolApp.StartAsync();
        foreach (var word in HelpWords.All)
        {
            await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, word + "!");
            Assert.True(app.LeaderChat.LastFromBot!.Says("I write to you here when it raises a barrier"), word);
        }
    }

    [Fact]
    public async Task Plan_in_a_group_s_chat_is_a_word_like_any_that_is_not_known()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.Group, "plan");
        var plan = app.Group.LastFromBot!.Text;
        Assert.StartsWith(NotUnderstood, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("plan", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(403)]
    public async Task A_card_that_cannot_be_deleted_further_up_becomes_a_line_and_nobody_is_told_that_it_failed(
        int status
    )
    {
        var (app, card) = await AskedAsync();
        await using var running = app;
        app.Teams.Faults.FailNext(1, status, app.Group, CallKind.Delete);
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "check in");
        await app.UpdatedAsync();
        Assert.True(app.Group.LastFromBot!.Says("How is it going?"));
        Assert.DoesNotContain(app.Group.Messages, message =>
            message.Text?.Contains("nothing was changed", StringComparison.Ordinal) == true
        );
        Assert.True(
            app.Group.Messages.Single(message => message.Id == card.Id)
                .Says("This check-in moved further down in this chat.")
        );
        Assert.Contains(app.Log.All, line =>
            line.Contains("could not be deleted further up", StringComparison.Ordinal)
            && line.Contains("replaced", StringComparison.Ordinal)
        );
    }
}
