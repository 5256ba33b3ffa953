using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class PlanTests
{
    private const string Stranger = "This card belongs to another group, so nothing was changed.";

    [Fact]
    public async Task A_plan_is_written_listed_changed_and_dropped_in_one_place()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var list = await app.DraftAsync();
        var messages = app.LeaderChat.Messages.Count;
        var shown = await app.Teams.ViewAsync(app.Dana, list);
        Assert.All(
            new[]
            {
                "Pupils explain how they solved it",
                Planning.If,
                Planning.Then,
                Planning.With,
                "Only you know of it.",
            },
            text => Assert.True(shown.Has(text))
        );

        var form = await app.Teams.PressAsync(app.Dana, list, "plan.edit");
        Assert.Equal(Planning.Then, form.Card.ValueOf("then"));
        var changed = await app.Teams.PressAsync(app.Dana, list, "plan.save", new() { ["then"] = "Then a walk" });
        Assert.True(changed.Card.Has("Then a walk") && !changed.Card.Has(Planning.Then));

        var dropped = await app.Teams.PressAsync(app.Dana, list, "plan.drop");
        Assert.True(dropped.Card.Has("It is dropped.") && !dropped.Card.Has("Then a walk"));
        Assert.Equal(messages, app.LeaderChat.Messages.Count);
        Assert.False((await app.PlansAsync()).Says("Then a walk"));
    }

    [Fact]
    public async Task A_plan_without_what_to_do_is_asked_for_again_with_all_that_was_typed()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var list = await app.DraftAsync(then: "");
        var again = await app.Teams.ViewAsync(app.Dana, list);
        Assert.True(again.Has("Please write what you would do then."));
        Assert.Equal(Planning.If, again.ValueOf("when"));
        Assert.True(
            (await app.Teams.PressAsync(app.Dana, list, "plan.save", new() { ["then"] = Planning.Then })).Card.Has(
                "It is kept."
            )
        );
        Assert.Single((await app.LeaderAsync()).Plans);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_keeps_one_plan()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var list = await app.PlansAsync();
        var data = (await app.Teams.PressAsync(app.Dana, list, "plan.new")).Card.DataOf("plan.save");
        foreach (var then in new[] { "First", "Second" })
        {
            data["when"] = Planning.If;
            data["then"] = then;
            Assert.True((await app.Teams.InvokeAsync(app.Dana, list, "plan.save", data)).Card.Has("It is kept."));
        }

        Assert.Equal("Second", Assert.Single((await app.LeaderAsync()).Plans).Facts.Then);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_saved_says_so_and_the_same_press_works_later()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var list = await app.PlansAsync();
        await app.Teams.PressAsync(app.Dana, list, "plan.new");
        using (app.StorageOutage())
        {
            var answer = await app.Teams.PressAsync(
                app.Dana,
                list,
                "plan.save",
                new() { ["when"] = Planning.If, ["then"] = Planning.Then }
            );
            Assert.Equal(500, answer.StatusCode);
            Assert.StartsWith("This could not be saved just now", answer.Toast, StringComparison.Ordinal);
        }

        Assert.True(
            (
                await app.Teams.PressAsync(
                    app.Dana,
                    list,
                    "plan.save",
                    new() { ["when"] = Planning.If, ["then"] = Planning.Then }
                )
            ).Card.Has("It is kept.")
        );
        Assert.Single((await app.LeaderAsync()).Plans);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_leader_of_two_groups_keeps_plans_for_each()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var reading = app.Teams.Conversation(School.ReadingGroup);
        await app.Teams.InstallAsync(reading);
        var welcome = reading.LastFromBot!;
        await app.Teams.PressAsync(app.Chen, welcome, "sprint.setup");
        await app.Teams.PressAsync(
            app.Chen,
            welcome,
            "sprint.start",
            Doing.Filled(app, new() { ["focus"] = "Reading aloud" })
        );
        var (id, _) = await app.NewestAsync(reading);
        var list = await app.PlansAsync();
        await app.Teams.PressAsync(app.Dana, list, "plan.new", which: button =>
            (string?)button["data"]!["sprint"] == id.Value
        );
        await app.Teams.PressAsync(
            app.Dana,
            list,
            "plan.save",
            new() { ["when"] = Planning.If, ["then"] = Planning.Then }
        );
        Assert.Equal(id, Assert.Single((await app.LeaderAsync()).Plans).Facts.Sprint);
        var card = await app.Teams.ViewAsync(app.Dana, list);
        Assert.True(card.Has("Reading aloud") && card.Has("Pupils explain how they solved it"));
    }

    [Fact]
    public async Task Many_plans_are_read_page_by_page()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        foreach (var number in Enumerable.Range(1, 8))
        {
            await app.DraftAsync(when: $"If number {number} happens");
        }

        var list = await app.PlansAsync();
        Assert.True(list.Says("If number 8") && !list.Says("If number 2 "));
        var more = await app.Teams.PressAsync(app.Dana, list, "plan.list");
        Assert.True(more.Card.Has("If number 2 ") && !more.Card.Has("If number 8"));
        var changed = await app.Teams.PressAsync(app.Dana, list, "plan.edit");
        Assert.True(changed.Card.Has("A plan, just in case"));
        Assert.True((await app.Teams.PressAsync(app.Dana, list, "plan.save")).Card.Has("If number 2 "));
    }

    [Fact]
    public async Task In_a_groups_chat_the_word_is_one_that_is_not_known()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.DraftAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "plan");
        var answer = app.Group.LastFromBot!;
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "something else");
        Assert.Equal(app.Group.LastFromBot!.Reading, answer.Reading);
    }

    [Fact]
    public async Task Somebody_who_leads_nobody_has_no_plans_and_can_make_none()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var list = await app.DraftAsync();
        var form = (await app.Teams.PressAsync(app.Dana, list, "plan.edit")).Card.DataOf("plan.save");
        await app.Teams.InstallAsync(app.Ben);
        var chat = app.Teams.PersonalChat(app.Ben);
        await app.Teams.SendMessageAsync(app.Ben, chat, "plan");
        Assert.True(chat.LastFromBot!.Says("No group has named you as its leader yet."));
        (form["then"], form["when"]) = ("Mine now", "Mine now");
        Assert.Equal(Stranger, (await app.Teams.InvokeAsync(app.Ben, chat.LastFromBot!, "plan.new", form)).Toast);
        Assert.Equal(Stranger, (await app.Teams.InvokeAsync(app.Ben, chat.LastFromBot!, "plan.save", form)).Toast);
        foreach (var verb in new[] { "plan.edit", "plan.offer", "plan.drop", "plan.list" })
        {
            Assert.DoesNotContain(
                Planning.Then,
                (await app.Teams.InvokeAsync(app.Ben, chat.LastFromBot!, verb, form)).Body?.ToString() ?? "",
                StringComparison.Ordinal
            );
        }

        Assert.Equal(Planning.Then, Assert.Single((await app.LeaderAsync()).Plans).Facts.Then);
    }

    [Theory]
    [InlineData("plan.list")]
    [InlineData("plan.new")]
    [InlineData("plan.edit")]
    [InlineData("plan.save")]
    [InlineData("plan.drop")]
    [InlineData("plan.offer")]
    [InlineData("plan.stepIn")]
    [InlineData("plan.stepBack")]
    [InlineData("plan.stepInSave")]
    [InlineData("plan.yes")]
    [InlineData("plan.no")]
    public async Task In_a_groups_chat_even_the_leader_reaches_no_plan(string verb)
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        var list = await app.DraftAsync();
        var data = (await app.Teams.PressAsync(app.Dana, list, "plan.edit")).Card.DataOf("plan.save");
        data["keeper"] = app.Keeper().Value;
        Assert.Equal(Stranger, (await app.Teams.InvokeAsync(app.Dana, sprint, verb, data)).Toast);
        Assert.Equal(PlanState.Draft, Assert.Single((await app.LeaderAsync()).Plans).State);
    }
}
