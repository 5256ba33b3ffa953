using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;
using static CheckinBot.Tests.App.Trying;

namespace CheckinBot.Tests.Stories;

public sealed class OptionsTests
{
    private static readonly DateTimeOffset Thursday = SchoolApp.Monday.AddDays(3).AddHours(6);

    [Fact]
    public async Task First_why_then_ideas_with_a_name_or_without()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        var options = await app.OpenAsync(app.Group, app.Chen, card, ids, "why");
        var own = await app.Teams.PressAsync(app.Ben, options, "options.why", new() { ["text"] = "The cable is old" });
        Assert.True(own.Card.Has("The cable is old"));
        Assert.True(own.Card.Has("Ben Okafor"));
        await app.Teams.PressAsync(app.Amira, options, "options.on", which: one =>
            one["data"]!["phase"]!.ToString() == "ideas"
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == options.Id && message.Card.Offers("options.idea")
        );
        await app.Teams.PressAsync(app.Ben, options, "options.idea", new() { ["text"] = Sleeves });
        await app.Teams.PressAsync(app.Chen, options, "options.idea", new() { ["text"] = Swap, ["named"] = "false" });
        await app.Teams.PressAsync(app.Amira, options, "options.on", which: one =>
            one["data"]!["phase"]!.ToString() == "support"
        );
        var shown = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == options.Id && message.Says(Sleeves) && message.Says(Swap)
        );
        Assert.True(shown.Says("somebody of your group"));
        Assert.False(shown.Says("Chen Liu"));
    }

    [Fact]
    public async Task Support_is_one_tap_counted_and_can_be_taken_back()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var options = await SupportAsync(app);
        var own = await app.Teams.PressAsync(app.Amira, options, "options.back");
        Assert.True(own.Card.Has("Take it back"));
        var shared = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == options.Id && message.Says("1 backs it.")
        );
        Assert.False(shared.Says("Take it back"));
        Assert.False(shared.Says("Amira"));
        await app.SettledAsync();
        Assert.True((await app.Teams.ViewAsync(app.Amira, options, again: true)).Has("Take it back"));
        await app.Teams.PressAsync(app.Amira, options, "options.back", which: one =>
            one["title"]!.ToString().StartsWith("Take", StringComparison.Ordinal)
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == options.Id && !message.Says("1 backs it.")
        );
    }

    [Fact]
    public async Task On_the_day_whoever_tries_it_is_asked_once_and_when_it_worked_the_group_can_clear_it()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        var options = await app.TriedAsync(app.Group, app.Chen, app.Ben, card, ids);
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == options.Id && message.Says("Ben Okafor tries it until Thu 26 Nov")
        );
        var question = await AskedAsync(app);
        Assert.True(question.Says("Ben Okafor, your group chose this idea"));
        Assert.Equal(app.Ben.Id, (string?)question.Card!["msteams"]!["entities"]![0]!["mentioned"]!["id"]);
        var told = await app.Teams.PressAsync(
            app.Ben,
            question,
            "options.tell",
            new() { ["result"] = "worked", ["learned"] = "Ten minutes were enough" }
        );
        Assert.True(told.Card.Has("It worked"));
        Assert.True(told.Card.Offers("barrier.clear"));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == question.Id && message.Says("Ten minutes were enough") && message.Card!["msteams"] is null
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == options.Id && message.Says("It worked") && message.Card.Offers("barrier.clear")
        );
        await app.MoveToAsync(SchoolApp.Monday.AddDays(9));
        await app.SettledAsync();
        Assert.DoesNotContain(app.Group.Messages, message => message.Says("your group chose this idea"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task What_helped_in_part_is_a_lesson_and_leads_back_to_the_other_ideas()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        var options = await app.TriedAsync(app.Group, app.Chen, app.Ben, card, ids);
        var question = await AskedAsync(app);
        var told = await app.Teams.PressAsync(
            app.Ben,
            question,
            "options.tell",
            new() { ["result"] = "partly", ["learned"] = "They slip" }
        );
        Assert.True(told.Card.Has("That is a lesson"));
        Assert.False(told.Card.Offers("barrier.clear"));
        var back = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == options.Id && message.Says("Which idea comes next?")
        );
        Assert.True(back.Says("Tried. It helped in part"));
        Assert.True(back.Says("They slip"));
        question = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == question.Id && message.Card.Offers("options.open")
        );
        Assert.True((await app.Teams.PressAsync(app.Amira, question, "options.open")).Card.Offers("options.form"));
    }

    [Fact]
    public async Task Only_whoever_tries_it_says_how_it_went()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        await app.TriedAsync(app.Group, app.Chen, app.Ben, card, ids);
        var question = await AskedAsync(app);
        var refused = await app.Teams.PressAsync(app.Chen, question, "options.tell", new() { ["result"] = "worked" });
        Assert.Equal("Ben Okafor tries this one and says how it went.", refused.Toast);
        Assert.Empty((await app.NewestAsync()).Sprint.Moves);
    }

    [Fact]
    public async Task When_they_have_left_anybody_may_say_how_it_went()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        await app.TriedAsync(app.Group, app.Chen, app.Ben, card, ids);
        await app.Teams.RemoveMemberAsync(app.Group, app.Ben);
        var question = await AskedAsync(app);
        Assert.Null(question.Card!["msteams"]);
        Assert.True(
            (await app.Teams.PressAsync(app.Chen, question, "options.tell", new() { ["result"] = "didNot" })).Card.Has(
                "It did not work this time"
            )
        );
    }

    [Fact]
    public async Task A_question_whose_barrier_is_cleared_meanwhile_asks_nothing_any_more()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        var options = await app.TriedAsync(app.Group, app.Chen, app.Ben, card, ids);
        var question = await AskedAsync(app);
        var tell = With(question.Card.DataOf("options.tell"), ("result", "worked"));
        await app.Teams.InvokeAsync(app.Chen, card, "barrier.clear", With(ids, ("outcome", "removed")));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == question.Id && message.Says("The barrier is cleared meanwhile")
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == options.Id && message.Says("This barrier is cleared")
        );
        Assert.Equal(
            "Nobody tries this idea now, so nothing was changed.",
            (await app.Teams.InvokeAsync(app.Ben, question, "options.tell", tell)).Toast
        );
    }

    [Fact]
    public async Task A_barrier_that_is_cleared_before_the_day_asks_nobody()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        await app.TriedAsync(app.Group, app.Chen, app.Ben, card, ids);
        await app.Teams.InvokeAsync(app.Chen, card, "barrier.clear", With(ids, ("outcome", "removed")));
        await app.MoveToAsync(Thursday);
        await app.MoveToAsync(Thursday.AddDays(1));
        await app.SettledAsync();
        Assert.DoesNotContain(app.Group.Messages, message => message.Says("your group chose this idea"));
    }

    [Fact]
    public async Task Opening_what_is_open_shows_it_in_place_with_a_way_back()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        await app.OpenAsync(app.Group, app.Chen, card, ids, "ideas");
        await app.UpdatedAsync();
        var own = await app.Teams.InvokeAsync(app.Ben, card, "options.open", With(ids, ("phase", "ideas")));
        Assert.True(own.Card.Has("What could you try?") && !own.Card.Offers("options.idea"));
        var back = await app.Teams.PressAsync(app.Ben, card, "moves.back");
        Assert.True(back.Card.Offers("barrier.clear"));
        Assert.Single(app.Group.Messages, message => message.Says("What could you try?"));
    }

    [Fact]
    public async Task Options_that_are_opened_again_come_down_to_the_end_of_the_chat()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        var options = await app.TriedAsync(app.Group, app.Chen, app.Ben, card, ids);
        var question = await AskedAsync(app);
        await app.Teams.PressAsync(app.Ben, question, "options.tell", new() { ["result"] = "worked" });
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == options.Id && message.Says("It worked")
        );
        await app.SettledAsync();
        Assert.True((await app.Teams.PressAsync(app.Amira, options, "options.open")).IsSuccess);
        var down = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id != options.Id && message.Says("Ideas so far") && message.Card.Offers("options.idea")
        );
        Assert.True(down.Says(Sleeves));
        await app.Teams.PressAsync(app.Chen, down, "options.idea", new() { ["text"] = Swap });
        Assert.True((await app.Teams.ViewAsync(app.Chen, down)).Has(Swap));
        Assert.True(app.Group.Find(options.Id) is null or { IsDeleted: true });
    }

    [Fact]
    public async Task A_leader_who_is_not_in_the_group_may_ask_but_not_answer()
    {
        await using var app = await SchoolApp.StartAsync();
        var check = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, check, Doing.InTheWay());
        var nudge = await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Says("The projector is broken")
        );
        var ids = nudge.Card.DataOf("barrier.clear");
        Assert.Contains(
            "The group is asked",
            (await app.Teams.InvokeAsync(app.Dana, nudge, "options.open", With(ids, ("phase", "why")))).Toast,
            StringComparison.Ordinal
        );
        var options = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Why is this happening?"));
        Assert.True(options.Says("Dana Whitfield asks."));
        foreach (var (verb, data) in Answers(ids))
        {
            Assert.Contains(
                "so nothing was changed",
                (await app.Teams.InvokeAsync(app.Dana, options, verb, data)).Toast,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "so nothing was changed",
                (await app.Teams.InvokeAsync(app.Dana, nudge, verb, data)).Toast,
                StringComparison.Ordinal
            );
        }

        var again = await app.Teams.InvokeAsync(app.Dana, options, "options.open", With(ids, ("phase", "why")));
        Assert.Contains("The group is asked", again.Toast, StringComparison.Ordinal);
        Assert.Equal(IdeaPhase.Why, (await app.SettledAsync()).Barriers[0].IdeaRound.Phase);
    }

    [Fact]
    public async Task A_stranger_and_somebody_of_another_group_change_nothing_and_learn_nothing()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var reading = await app.SetUpReadingAsync(shares: false);
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        var options = await app.OpenAsync(app.Group, app.Chen, card, ids, "ideas");
        var stranger = app.Teams.AddPerson("Eve", "Nobody");
        var before = (await app.SettledAsync()).Sequence;
        foreach (
            var (verb, data) in Answers(ids)
                .Append(("options.open", With(ids, ("phase", "ideas"))))
                .Append(("options.view", ids))
        )
        {
            foreach (
                var answer in new[]
                {
                    await app.Teams.InvokeAsync(stranger, options, verb, data),
                    await app.Teams.InvokeAsync(app.Amira, reading.LastFromBot!, verb, data),
                }
            )
            {
                Assert.True(answer.Card is null, $"{verb}: {answer.Card}");
                Assert.DoesNotContain("projector", answer.Toast, StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, (await app.SettledAsync()).Sequence);
    }

    private static IEnumerable<(string Verb, JsonObject Data)> Answers(JsonObject ids) =>
        [
            ("options.on", With(ids, ("phase", "ideas"))),
            ("options.why", With(ids, ("text", "Because"))),
            ("options.idea", With(ids, ("text", "Try"))),
            ("options.back", With(ids, ("idea", 1), ("backs", true))),
            (
                "options.choose",
                With(ids, ("idea", 1), ("tries", "00000000-0000-0000-0000-000000000001"), ("until", "2026-11-26"))
            ),
            ("options.tell", With(ids, ("idea", 1), ("result", "worked"))),
            ("moves.see", ids),
            ("moves.take", With(ids, ("idea", 1))),
            ("moves.back", ids),
        ];

    private static async Task<Message> SupportAsync(SchoolApp app)
    {
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        var options = await app.OpenAsync(app.Group, app.Chen, card, ids, "ideas");
        await app.Teams.PressAsync(app.Ben, options, "options.idea", new() { ["text"] = Sleeves });
        await app.Teams.PressAsync(app.Ben, options, "options.on", which: one =>
            one["data"]!["phase"]!.ToString() == "support"
        );
        return await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == options.Id && message.Card.Offers("options.form")
        );
    }

    private static async Task<Message> AskedAsync(SchoolApp app)
    {
        await app.MoveToAsync(Thursday);
        var question = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("your group chose this idea") && message.Card.Offers("options.tell")
        );

        // Which card was pressed is known once its delivery is written down; nobody is as fast as a test.
        await app.SettledAsync();
        return question;
    }
}
