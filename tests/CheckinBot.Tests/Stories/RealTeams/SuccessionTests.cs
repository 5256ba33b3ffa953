using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories.RealTeams;

/// <summary>A running sprint gets another leader: by the group, or by the leader who hands over.</summary>
public sealed class SuccessionTests
{
    private static async Task<(SchoolApp App, Simulator.Person Grace)> StartAsync(bool leaderInstalled = true)
    {
        var app = await SchoolApp.StartAsync(leaderInstalled: leaderInstalled);
        var grace = app.Teams.AddPerson("Grace", "Mbeki");
        await app.Teams.InstallAsync(grace);
        return (app, grace);
    }

    private static JsonObject Named(Simulator.Person leader) => new() { ["leader"] = leader.AadObjectId };

    [Fact]
    public async Task The_group_names_another_leader_when_its_leader_has_left_and_what_is_open_goes_along()
    {
        var (app, grace) = await StartAsync(leaderInstalled: false);
        await using var _ = app;
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var asked = await app.NotHeardAsync();
        await app.Teams.PressAsync(app.Ben, asked, "support.choose");
        var form = app.Group.LastFromBot!;
        Assert.True(form.Says("Who supports your group?"));
        var saved = await app.Teams.PressAsync(app.Ben, form, "support.save", Named(grace));
        Assert.True(saved.Card.Has("Supported by"), saved.Body?.ToJsonString());
        await app.Teams.WaitForMessageAsync(app.Teams.PersonalChat(grace), message =>
            message.Says(Doing.Projector) && message.Says("named you as the group's leader")
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Who supports your group has changed") && message.Says("Said by Ben Okafor")
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == asked.Id && !message.Says("has not heard yet")
        );
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_leader_hands_over_and_their_old_card_says_who_has_it_now()
    {
        var (app, grace) = await StartAsync();
        await using var _ = app;
        var nudge = await app.RaisedAsync();
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "hand over");
        var list = await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Card.Offers("support.choose") && message.Says("Hand a group over")
        );
        await app.Teams.PressAsync(app.Dana, list, "support.choose");
        Assert.True((await app.Teams.PressAsync(app.Dana, list, "support.save", Named(grace))).IsSuccess);

        var hers = await app.Teams.WaitForMessageAsync(app.Teams.PersonalChat(grace), message =>
            message.Says(Doing.Projector)
        );
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Id == nudge.Id
            && message.Says("as the group's leader. It is theirs now")
            && !message.Card.Offers("barrier.clear")
        );
        Assert.True((await app.Teams.PressAsync(grace, hers, "barrier.acknowledge")).IsSuccess);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("is on it"));
        Assert.Single(app.Teams.PersonalChat(grace).Messages, message => message.Says(Doing.Projector));
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("digest"));
        Assert.True((await app.SettledAsync()).IsLeader(new(grace.AadObjectId)));
    }

    [Fact]
    public async Task A_leader_of_a_group_with_nothing_open_hands_over_and_reads_that_it_is_saved()
    {
        var (app, grace) = await StartAsync();
        await using var _ = app;
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "hand over");
        var list = await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Card.Offers("support.choose")
        );
        await app.Teams.PressAsync(app.Dana, list, "support.choose");
        var saved = await app.Teams.PressAsync(app.Dana, list, "support.save", Named(grace));
        Assert.Equal("It is saved. Your group reads who supports it.", saved.Toast);
        Assert.True((await app.SettledAsync()).IsLeader(new(grace.AadObjectId)));
    }

    [Fact]
    public async Task A_leader_who_takes_the_bot_out_is_spoken_of_after_a_school_hour()
    {
        var (app, grace) = await StartAsync();
        await using var _ = app;
        await app.SetUpAsync();
        await app.Teams.UninstallAsync(app.Dana);
        await app.WhenAsync(sprint => sprint.LeaderOutSince is not null);
        await app.ClockWaitsAsync();
        Assert.DoesNotContain(app.Group.Messages, message => message.Says("does not hear from me"));
        app.Clock.MoveTo(SchoolApp.Monday.AddMinutes(61));
        var told = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Your leader does not hear from me")
        );
        await app.Teams.PressAsync(app.Ben, told, "support.choose");
        await app.Teams.PressAsync(app.Ben, app.Group.LastFromBot!, "support.save", Named(grace));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == told.Id && message.Says("Grace Mbeki") && message.Says("supports you")
        );
    }

    [Fact]
    public async Task A_leader_who_adds_the_bot_again_within_the_hour_is_not_spoken_of()
    {
        var (app, _) = await StartAsync();
        await using var __ = app;
        await app.SetUpAsync();
        await app.Teams.UninstallAsync(app.Dana);
        await app.Teams.InstallAsync(app.Dana);
        await app.MoveToAsync(SchoolApp.Monday.AddHours(2));
        await app.SettledAsync();
        Assert.DoesNotContain(app.Group.Messages, message => message.Says("does not hear from me"));
    }

    [Fact]
    public async Task Whoever_is_picked_as_leader_and_as_deputy_leads()
    {
        var (app, grace) = await StartAsync();
        await using var _ = app;
        var sprint = await app.SetUpAsync();
        await app.Teams.PressAsync(app.Chen, sprint, "support.choose");
        var both = new JsonObject { ["leader"] = grace.AadObjectId, ["deputy"] = grace.AadObjectId };
        await app.Teams.PressAsync(app.Chen, sprint, "support.save", both);
        Assert.Equal(
            (grace.AadObjectId, null),
            ((await app.SettledAsync()).Plan.Leader.Id.Value, (await app.SettledAsync()).Plan.Deputy)
        );
    }

    [Fact]
    public async Task A_new_leader_without_open_barriers_hears_nothing()
    {
        var (app, grace) = await StartAsync();
        await using var _ = app;
        var sprint = await app.SetUpAsync();
        await app.Teams.PressAsync(app.Chen, sprint, "support.choose");
        await app.Teams.PressAsync(app.Chen, sprint, "support.save", Named(grace));
        await app.SettledAsync();
        Assert.Single(app.Teams.PersonalChat(grace).Messages);
    }

    [Fact]
    public async Task What_is_left_empty_stays_as_it_is_and_a_deputy_goes_only_when_somebody_says_so()
    {
        var (app, grace) = await StartAsync();
        await using var _ = app;
        var sprint = await app.SetUpAsync(new() { ["deputy"] = grace.AadObjectId });
        await app.Teams.PressAsync(app.Chen, sprint, "support.choose");
        Assert.True(
            (await app.Teams.PressAsync(app.Chen, sprint, "support.save")).Card.Has(
                "What you leave empty stays as it is."
            )
        );
        Assert.NotNull((await app.NewestAsync()).Sprint.Plan.Deputy);
        await app.Teams.PressAsync(app.Chen, sprint, "support.save", new() { ["noDeputy"] = "true" });
        Assert.Null((await app.SettledAsync()).Plan.Deputy);
    }

    [Fact]
    public async Task A_deputy_who_was_told_cannot_make_themselves_the_leader()
    {
        await using var scene = await LeaderScene.StartAsync(deputy: true, leaderInstalled: true, anyHour: false, null);
        await scene.RaiseAsync();
        await scene.HeardAsync();
        var told = await scene.DeputyHearsAsync();
        var ids = told.Card.DataOf("barrier.clear");
        ids["leader"] = scene.Grace.AadObjectId;
        Assert.Contains(
            "belongs to another group",
            (await scene.App.Teams.InvokeAsync(scene.Grace, told, "support.save", ids)).Toast,
            StringComparison.Ordinal
        );
    }
}
