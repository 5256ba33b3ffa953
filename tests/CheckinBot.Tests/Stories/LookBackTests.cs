using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class LookBackTests
{
    [Fact]
    public async Task A_group_looks_back_decides_to_go_on_and_its_leader_hears_nothing_of_it()
    {
        await using var app = await SchoolApp.StartAsync();
        var brought = await app.LookedBackAsync(await app.EndedAsync());
        Assert.All(new[] { "Amira", "Ben", "Chen" }, name =>
            Assert.True(brought.Says($"{name} learned it") || brought.Says("learned it"))
        );
        Assert.True(brought.Says("3 yes · 0 partly · 0 no"));
        var decided = await app.DecideAsync(app.Ben, brought, "goOn");
        Assert.True(decided.Card.Has("goes on, said by Ben"), decided.Toast);
        var form = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Card.Offers("sprint.start") && message.Says("This is your last sprint again")
        );
        Assert.Equal("Pupils explain how they solved it", form.Card.ValueOf("focus"));
        Assert.True(form.Says("You learned:"));
        Assert.True(
            (
                await app.Teams.PressAsync(
                    app.Chen,
                    form,
                    "sprint.start",
                    new() { ["focus"] = "Pupils explain to each other" }
                )
            ).Card.Has("Your sprint")
        );
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "history");
        var history = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("What your group has behind it")
        );
        Assert.True(
            history.Says("Pupils explain to each other")
                && history.Says("Pupils explain how they solved it")
                && history.Says("your group goes on")
        );
        Assert.Single(app.LeaderChat.Messages);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task The_form_stays_as_it_is_while_others_answer_and_a_message_beside_it_counts()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.EndedAsync();
        var before = card.Card!.ToJsonString();
        await app.LookBackAsync(app.Amira, card);
        await app.Teams.InvokeAsync(
            app.Amira,
            card,
            "review.answer",
            await WithIdsAsync(app, LookingBack.Answer("Amira Haddad learned it"))
        );
        await app.LookBackAsync(app.Ben, card);
        var beside = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("2 of you have answered."));
        Assert.False(beside.Says("Amira") || beside.Says("yes ·"));
        Assert.Equal(before, app.Group.Messages.Single(message => message.Id == card.Id).Card!.ToJsonString());
        Assert.Equal(2, (await app.NewestAsync()).Sprint.Review.Answers.Count);
    }

    [Fact]
    public async Task Whoever_answered_sees_who_else_has_and_can_change_it()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.EndedAsync();
        await app.LookBackAsync(app.Amira, card);
        var own = await app.LookBackAsync(app.Ben, card);
        Assert.True(own.Card.Has("Answered so far: Amira"), own.Toast);
        var form = await app.Teams.PressAsync(app.Ben, card, "review.edit");
        Assert.Equal("Ben Okafor learned it", form.Card.ValueOf("learned"));
        Assert.True(
            (await app.LookBackAsync(app.Ben, card, LookingBack.Answer("Something else", worth: "no"))).Card.Has(
                "Something else"
            )
        );
        var view = await app.Teams.InvokeAsync(app.Chen, card, "review.view", Seen.DataOf(card.Card, "review.answer"));
        Assert.Null(view.Card);
    }

    [Fact]
    public async Task What_is_left_out_is_asked_for_with_all_that_was_typed()
    {
        await using var app = await SchoolApp.StartAsync();
        var answer = LookingBack.Answer("Typed already");
        answer.Remove("worth");
        var again = await app.Teams.InvokeAsync(
            app.Amira,
            await app.EndedAsync(),
            "review.answer",
            await WithIdsAsync(app, answer)
        );
        Assert.True(again.Card.Has("Please pick an answer to each of the four questions"));
        Assert.Equal("Typed already", again.Card.ValueOf("learned"));
    }

    [Fact]
    public async Task A_group_that_stops_gets_what_it_leaves_with()
    {
        await using var app = await SchoolApp.StartAsync();
        var brought = await app.LookedBackAsync(await app.EndedAsync(), "stop");
        await app.DecideAsync(app.Amira, brought, "stop");
        var kept = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("What your group leaves with")
        );
        Assert.True(kept.Says("3 on track · 0 wobbling · 0 stuck") && kept.Says("Ben Okafor learned it"));
        Assert.DoesNotContain(app.Group.Messages, message => message.Says("This is your last sprint again"));
    }

    [Fact]
    public async Task The_next_sprint_can_begin_while_the_look_back_is_open_and_answers_still_count()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.EndedAsync();
        var first = (await app.NewestAsync()).Id;
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "help");
        var welcome = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Your group looks back on its last sprint until")
        );
        await app.Teams.PressAsync(app.Amira, welcome, "sprint.setup");
        Assert.True(
            (await app.Teams.PressAsync(app.Amira, welcome, "sprint.start", Doing.Filled(app))).Card.Has("Your sprint")
        );
        var brought = await app.LookedBackAsync(card);
        Assert.NotEqual(first, (await app.NewestAsync()).Id);
        var decided = await app.DecideAsync(app.Ben, brought, "adapt");
        Assert.True(decided.Card.Has("goes on and adapts"), decided.Toast);
        Assert.DoesNotContain(app.Group.Messages, message => message.Says("This is your last sprint again"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task It_is_brought_to_mind_once_and_closes_after_five_school_days()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.EndedAsync();
        await app.LookBackAsync(app.Amira, card);
        await app.MoveToAsync(SchoolApp.Monday.AddDays(4).AddHours(6));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("The look back is still open"));
        await app.MoveToAsync(SchoolApp.Monday.AddDays(7).AddHours(6));
        var brought = await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("review.decide"));
        Assert.True(brought.Says("1 answer."));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == card.Id && !message.Card.Offers("review.answer")
        );
        var late = await app.Teams.InvokeAsync(
            app.Ben,
            card,
            "review.answer",
            await WithIdsAsync(app, LookingBack.Answer())
        );
        Assert.StartsWith("This look back is closed", late.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_tells_of_it_what_the_group_lets_it_tell_and_no_counts_of_three()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.DecideAsync(app.Ben, await app.LookedBackAsync(await app.EndedAsync()), "adapt");
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        var digest = await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("Your groups"));
        Assert.True(digest.Says("the group goes on and adapts") && digest.Says("Answers are counted here from 5 on."));
        Assert.False(digest.Says("learned it") || digest.Says("yes ·"));
    }

    [Fact]
    public async Task Of_a_group_that_shares_barriers_only_a_digest_tells_nothing_of_it()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync(new() { ["digestHolds"] = "barriersOnly" });
        await app.CheckInAsync(app.Ben, await app.AskNowAsync(sprint));
        await app.Teams.PressAsync(app.Amira, sprint, "sprint.end");
        var card = await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("review.answer"));
        await app.DecideAsync(app.Ben, await app.LookedBackAsync(card), "stop");
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        var digest = await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("Your groups"));
        Assert.False(digest.Says("Looked back") || digest.Says("stops here"));
    }

    [Fact]
    public async Task The_word_brings_the_form_down_while_it_is_open_and_then_what_it_brought()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.EndedAsync();
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "look back");
        await app.SettledAsync();
        var below = app.Group.LastFromBot!;
        Assert.True(below.Card.Offers("review.answer") && below.Id != card.Id, below.Reading);
        Assert.True(app.Group.Find(card.Id)!.IsDeleted);
        var brought = await app.LookedBackAsync(below);
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "Look back!");
        await app.SettledAsync();
        Assert.True(app.Group.LastFromBot!.Says("What your look back brought"), app.Group.LastFromBot!.Reading);
        Assert.True(app.Group.Find(brought.Id)!.IsDeleted);
        Assert.Single(app.Group.Messages, message => message.Card.Offers("review.decide") && !message.IsDeleted);
        Assert.True((await app.DecideAsync(app.Ben, app.Group.LastFromBot!, "stop")).Card.Has("stops here"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task The_word_finds_a_look_back_that_is_open_while_the_next_sprint_runs()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.EndedAsync();
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "help");
        var welcome = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Your group looks back on its last sprint until")
        );
        await app.Teams.PressAsync(app.Amira, welcome, "sprint.setup");
        await app.Teams.PressAsync(app.Amira, welcome, "sprint.start", Doing.Filled(app));
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "look back");
        Assert.True(app.Group.LastFromBot!.Card.Offers("review.answer"), app.Group.LastFromBot!.Reading);
    }

    [Fact]
    public async Task While_a_sprint_runs_the_word_tells_when_the_group_looks_back()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "look back");
        Assert.True(
            app.Group.LastFromBot!.Says("Your group looks back when its sprint is over, on"),
            app.Group.LastFromBot!.Reading
        );
        await app.Teams.InstallAsync(app.Ben);
        await app.Teams.SendMessageAsync(app.Ben, app.Teams.PersonalChat(app.Ben), "look back");
        Assert.True(app.Teams.PersonalChat(app.Ben).LastFromBot!.Says("A look back stands in the group's chat"));
    }

    [Fact]
    public async Task Of_somebody_who_is_forgotten_the_words_go_and_the_counts_stay()
    {
        await using var app = await SchoolApp.StartAsync();
        var brought = await app.LookedBackAsync(await app.EndedAsync());
        await app.SettledAsync();
        await app.Teams.InstallAsync(app.Ben);
        await app.ForgetAsync(app.Ben);
        var review = (await app.NewestAsync()).Sprint.Review;
        Assert.Equal(3, ReviewCounts.Of(review).Answers);
        Assert.Equal(2, review.Answers.Values.Count(one => one.Answer.Learned.Length > 0));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == brought.Id && !message.Says("Ben Okafor learned it")
        );
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> WithIdsAsync(
        SchoolApp app,
        System.Text.Json.Nodes.JsonObject answer
    )
    {
        answer["sprint"] = (await app.NewestAsync()).Id.Value;
        return answer;
    }
}
