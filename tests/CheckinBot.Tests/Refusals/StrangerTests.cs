using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Refusals;

public sealed class StrangerTests
{
    [Fact]
    public async Task Somebody_who_is_not_in_the_group_changes_nothing()
    {
        await using var scene = await Scene.StartAsync();
        await scene.RefusedAsync(
            scene.App.Dana,
            scene.Card,
            "checkin.submit",
            scene.Checkin(),
            "This belongs to a group that you are not in, so nothing was changed."
        );
        await scene.RefusedAsync(
            scene.App.Dana,
            scene.Card,
            "round.ask",
            scene.Ids(),
            "This belongs to a group that you are not in"
        );
        await scene.RefusedAsync(
            scene.App.Dana,
            scene.Card,
            "sprint.end",
            scene.Ids(),
            "This belongs to a group that you are not in"
        );
        await scene.RefusedAsync(
            scene.App.Dana,
            scene.Card,
            "checkin.edit",
            scene.Checkin(),
            "This check-in belongs to another group"
        );
    }

    [Fact]
    public async Task Somebody_who_left_the_group_changes_nothing_any_more()
    {
        await using var scene = await Scene.StartAsync();
        await scene.App.Teams.RemoveMemberAsync(scene.App.Group, scene.App.Ben);
        await scene.RefusedAsync(
            scene.App.Ben,
            scene.Card,
            "checkin.submit",
            scene.Checkin(),
            "This belongs to a group that you are not in, so nothing was changed."
        );
    }

    [Fact]
    public async Task Somebody_who_left_before_there_was_a_sprint_sets_up_none()
    {
        await using var app = await SchoolApp.StartAsync();
        var welcome = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Hello, I'm CheckinBot"));
        var form = await app.Teams.PressAsync(app.Ben, welcome, "sprint.setup");
        await app.Teams.RemoveMemberAsync(app.Group, app.Ben);
        var data = Scene.With(
            form.Card.DataOf("sprint.start"),
            [.. Doing.Filled(app).Select(one => (one.Key, one.Value))]
        );
        foreach (var verb in new[] { "sprint.setup", "sprint.start" })
        {
            Assert.Equal(
                "This card belongs to another group, so nothing was changed.",
                (await app.Teams.InvokeAsync(app.Ben, welcome, verb, data)).Toast
            );
        }

        Assert.Null((await app.NewestAsync()).Sprint.PlanOrNull);
    }

    [Fact]
    public async Task Somebody_who_came_unnoticed_is_asked_for_at_Teams_and_may_answer()
    {
        await using var scene = await Scene.StartAsync();
        await scene.App.Teams.UninstallAsync(scene.App.Group);
        await scene.App.Teams.AddMemberAsync(scene.App.Group, scene.App.Dana);
        await scene.App.Teams.InstallAsync(scene.App.Group);
        Assert.True(
            (await scene.App.CheckInAsync(scene.App.Dana, scene.Card)).Card.Has("Thank you, your check-in is kept")
        );
    }

    [Fact]
    public async Task When_Teams_cannot_say_who_is_in_the_group_a_newcomer_is_asked_to_try_again()
    {
        await using var scene = await Scene.StartAsync();
        scene.App.Teams.Faults.FailNext(10, 503, kind: CallKind.Member);
        await scene.RefusedAsync(
            scene.App.Dana,
            scene.Card,
            "checkin.submit",
            scene.Checkin(),
            "Teams did not answer just now, so nothing was changed."
        );
    }

    [Fact]
    public async Task A_card_of_another_group_changes_nothing()
    {
        await using var scene = await Scene.StartAsync();
        var reading = scene.App.Teams.Conversation(School.ReadingGroup);
        await scene.App.Teams.InstallAsync(reading);
        foreach (
            var (verb, data) in new[]
            {
                ("checkin.submit", scene.Checkin()),
                ("round.ask", scene.Ids()),
                ("sprint.end", scene.Ids()),
                ("barrier.clear", scene.Clearing()),
                ("barrier.raise", scene.Raising()),
            }
        )
        {
            await scene.RefusedAsync(
                scene.App.Amira,
                reading.LastFromBot!,
                verb,
                data,
                "This card belongs to another group, so nothing was changed."
            );
        }

        await scene.RefusedAsync(
            scene.App.Amira,
            reading.LastFromBot!,
            "checkin.view",
            scene.Checkin(),
            "This check-in is no longer here."
        );
    }

    [Fact]
    public async Task The_same_ids_from_another_tenant_change_nothing()
    {
        await using var scene = await Scene.StartAsync();
        await scene.App.CheckInAsync(scene.App.Ben, scene.Card);
        var before = await scene.App.SettledAsync();
        var press = scene.App.Teams.Deliveries[^1].Activity.DeepClone().AsObject();
        press["id"] = "f:other";
        press["channelData"]!["tenant"]!["id"] = Guid.Empty.ToString();
        press["conversation"]!["tenantId"] = Guid.Empty.ToString();
        var answer = await scene.App.Teams.RedeliverAsync(press);
        Assert.Equal("This card belongs to another group, so nothing was changed.", answer.Toast);
        await scene.UnchangedAsync(before);
    }

    [Fact]
    public async Task A_member_cannot_act_as_the_leader()
    {
        await using var scene = await Scene.StartAsync();
        await scene.RefusedAsync(
            scene.App.Ben,
            scene.Card,
            "barrier.acknowledge",
            scene.Clearing(),
            "Only Dana Whitfield can do this"
        );
        await scene.App.Teams.InstallAsync(scene.App.Ben);
        await scene.RefusedAsync(
            scene.App.Ben,
            scene.App.Teams.PersonalChat(scene.App.Ben).LastFromBot!,
            "barrier.acknowledge",
            scene.Clearing(),
            "This card belongs to another group"
        );
    }

    [Fact]
    public async Task The_leader_of_another_group_changes_nothing_and_learns_nothing()
    {
        await using var scene = await Scene.StartAsync();
        var reading = scene.App.Teams.Conversation(School.ReadingGroup);
        await scene.App.Teams.InstallAsync(reading);
        await scene.App.Teams.InstallAsync(scene.App.Ben);
        await scene.App.Teams.PressAsync(scene.App.Chen, reading.LastFromBot!, "sprint.setup");
        await scene.App.Teams.PressAsync(
            scene.App.Chen,
            reading.LastFromBot!,
            "sprint.start",
            Doing.Filled(scene.App, new() { ["leader"] = scene.App.Ben.AadObjectId })
        );
        var own = scene.App.Teams.PersonalChat(scene.App.Ben).LastFromBot!;
        await scene.RefusedAsync(
            scene.App.Ben,
            own,
            "barrier.acknowledge",
            scene.Clearing(),
            "This card belongs to another group, so nothing was changed."
        );
        await scene.RefusedAsync(
            scene.App.Ben,
            own,
            "barrier.clear",
            scene.Clearing(),
            "This card belongs to another group, so nothing was changed."
        );
    }

    [Fact]
    public async Task A_leader_cannot_answer_for_the_group_from_their_own_chat()
    {
        await using var scene = await Scene.StartAsync();
        await scene.RefusedAsync(
            scene.App.Dana,
            scene.App.LeaderChat.LastFromBot!,
            "checkin.submit",
            scene.Checkin(),
            "This card belongs to another group, so nothing was changed."
        );
    }

    [Theory]
    [InlineData("invoke")]
    [InlineData("message")]
    public async Task Somebody_whom_Teams_does_not_name_changes_nothing(string type)
    {
        await using var scene = await Scene.StartAsync();
        if (type == "invoke")
        {
            await scene.App.Teams.InvokeAsync(scene.App.Ben, scene.Card, "checkin.view", scene.Checkin());
        }
        else
        {
            await scene.App.Teams.SendMessageAsync(scene.App.Ben, scene.App.Group, "barrier");
        }

        var before = await scene.App.SettledAsync();
        var sent = scene.App.Teams.Deliveries[^1].Activity.DeepClone().AsObject();
        sent["id"] = "f:nameless";
        sent["from"]!.AsObject().Remove("aadObjectId");
        var answer = await scene.App.Teams.RedeliverAsync(sent);
        Assert.Contains(
            "Teams did not say who you are",
            type == "invoke" ? answer.Toast : scene.App.Group.LastFromBot!.Text,
            StringComparison.Ordinal
        );
        await scene.UnchangedAsync(before);
    }
}
