using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Refusals;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Stories;

public sealed class StepInTests
{
    private const string Stranger = "This card belongs to another group, so nothing was changed.";

    [Fact]
    public async Task A_leader_steps_in_only_together_with_somebody_of_the_group_who_says_yes()
    {
        await using var scene = await Scene.StartAsync();
        var app = scene.App;
        await app.Teams.InstallAsync(app.Ben);
        var (nudge, log) = (scene.Nudge.Now(), (await app.SettledAsync()).Sequence);
        var asked = await StepInAsync(scene, app.Ben);
        Assert.True(asked.Card.Has("Ben Okafor is asked privately, within the agreed hours."));
        Assert.True(asked.Card.Has("The projector is broken"));
        var question = await app.QuestionAsync(app.Ben);
        Assert.True(
            question.Says("The projector is broken") && question.Says(Planning.Then) && question.Says(Planning.Ask)
        );
        Assert.Equal(
            (nudge.Card?.ToJsonString(), log),
            (scene.Nudge.Now().Card?.ToJsonString(), (await app.SettledAsync()).Sequence)
        );

        await app.Teams.PressAsync(app.Ben, question, "plan.yes");
        var joint = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Ben Okafor and Dana Whitfield are doing this together.")
        );
        Assert.True(joint.Says("The projector is broken") && joint.Says(Planning.Then) && !joint.Says(Planning.Ask));
        Assert.Equal(BarrierState.Acknowledged, (await app.SettledAsync()).Barriers[0].State);
        await app.Teams.PressAsync(app.Ben, joint, "plan.tell", Planning.Result());
        var sprint = await app.SettledAsync();
        Assert.Equal(sprint.Barriers[0].Id, Assert.Single(sprint.Moves).Barrier);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_no_leaves_the_nudge_as_it_is_and_stands_in_the_leaders_plans_only()
    {
        await using var scene = await Scene.StartAsync();
        var app = scene.App;
        await app.Teams.InstallAsync(app.Ben);
        await StepInAsync(scene, app.Ben);
        await app.Teams.PressAsync(app.Ben, await app.QuestionAsync(app.Ben), "plan.no");
        await app.QuietAsync();
        Assert.False(scene.Nudge.Now().Says("Ben Okafor"));
        Assert.Equal(BarrierState.Open, (await app.SettledAsync()).Barriers[0].State);
        var list = await app.PlansAsync();
        Assert.True(list.Says("The projector is broken") && list.Says("Ben Okafor said: not now."));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_again_and_back_shows_the_nudge()
    {
        await using var scene = await Scene.StartAsync();
        var app = scene.App;
        var again = await app.FillAsync(
            app.Dana,
            scene.Nudge,
            "plan.stepInSave",
            new() { ["then"] = Planning.Then, ["message"] = Planning.Ask }
        );
        Assert.True(again.Card.Has("Please pick somebody of the group"));
        Assert.Equal(Planning.Then, again.Card.ValueOf("then"));
        var empty = await app.FillAsync(
            app.Dana,
            scene.Nudge,
            "plan.stepInSave",
            new() { ["coOwner"] = app.Ben.AadObjectId, ["then"] = "" }
        );
        Assert.True(empty.Card.Has("Please write what you would do then."));
        Assert.Empty((await app.LeaderAsync()).Plans);
        Assert.True(
            (await app.Teams.InvokeAsync(app.Dana, scene.Nudge, "plan.stepBack", Ids(scene))).Card.Offers(
                "barrier.acknowledge"
            )
        );
    }

    [Fact]
    public async Task Whoever_is_asked_already_is_named_to_the_leader_instead_of_a_second_form()
    {
        await using var scene = await Scene.StartAsync();
        await StepInAsync(scene, scene.App.Ben);
        var again = await scene.App.Teams.PressAsync(scene.App.Dana, scene.Nudge, "plan.stepIn");
        Assert.True(again.Card.Has("You have asked Ben Okafor already, and they have not answered yet."));
    }

    [Fact]
    public async Task The_same_press_again_asks_once()
    {
        await using var scene = await Scene.StartAsync();
        var app = scene.App;
        await StepInAsync(scene, app.Ben);
        var press = app
            .Teams.Deliveries.Last(delivery =>
                (string?)delivery.Activity["value"]?["action"]?["verb"] == "plan.stepInSave"
            )
            .Activity.DeepClone()
            .AsObject();
        Assert.True((await app.Teams.RedeliverAsync(press)).Card.Has("Ben Okafor is asked privately"));
        press["id"] = "f:again";
        Assert.True((await app.Teams.RedeliverAsync(press)).Card.Has("Ben Okafor is asked privately"));
        Assert.Equal(1, Assert.Single((await app.LeaderAsync()).Plans).Offers);
    }

    [Fact]
    public async Task A_barrier_that_was_cleared_meanwhile_is_said_to_be_and_nobody_is_asked()
    {
        await using var scene = await Scene.StartAsync();
        var app = scene.App;
        var open = await app.FormAsync(app.Dana, scene.Nudge, "plan.stepInSave");
        var form = open.Card.DataOf("plan.stepInSave");
        await app.Teams.InvokeAsync(app.Chen, scene.Card, "barrier.clear", scene.Clearing());
        (form["coOwner"], form["then"]) = (app.Ben.AadObjectId, Planning.Then);
        var late = await app.Teams.InvokeAsync(app.Dana, open, "plan.stepInSave", form);
        Assert.True(
            late.Card.Has("It is not in the way any more, so nobody was asked.")
                && late.Card.Has("A barrier is cleared")
        );
        Assert.Empty((await app.LeaderAsync()).Plans);
    }

    [Fact]
    public async Task Nobody_but_the_leader_steps_in()
    {
        await using var scene = await Scene.StartAsync();
        var app = scene.App;
        await app.Teams.InstallAsync(app.Ben);
        foreach (var verb in new[] { "plan.stepIn", "plan.stepBack", "plan.stepInSave" })
        {
            Assert.Equal(
                Stranger,
                (
                    await app.Teams.InvokeAsync(app.Ben, app.Teams.PersonalChat(app.Ben).LastFromBot!, verb, Ids(scene))
                ).Toast
            );
            Assert.Equal(Stranger, (await app.Teams.InvokeAsync(app.Ben, scene.Card, verb, Ids(scene))).Toast);
        }
    }

    private static JsonObject Ids(Scene scene) => Seen.IdsOf(scene.Nudge.Card);

    private static Task<BotAnswer> StepInAsync(Scene scene, Person coOwner) =>
        scene.App.FillAsync(
            scene.App.Dana,
            scene.Nudge,
            "plan.stepInSave",
            new()
            {
                ["coOwner"] = coOwner.AadObjectId,
                ["then"] = Planning.Then,
                ["message"] = Planning.Ask,
            }
        );
}
