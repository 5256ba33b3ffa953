using System.Text.Json.Nodes;
using CheckinBot.Cluster;
using CheckinBot.Domain;
using CheckinBot.Erasure;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Placement;
using CheckinBot.Scheduling;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Store;
using CheckinBot.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Testing;

namespace CheckinBot.Tests.Cluster;

public sealed class ClusterTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Whichever_instance_people_reach_their_answers_cost_what_they_cost_with_one()
    {
        await using var proxy = await StorageProxy.StartAsync(azurite.Server.Uri);
        await using var scene = await ClusterScene.StartAsync(Data.Through(proxy), instances: 3);
        var app = scene.App;
        var crowd = await app.CrowdAsync(12);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Amira, card);
        await SettleAsync(scene);
        var before = proxy.Requests.Count;

        foreach (var (person, place) in crowd.Select((person, place) => (person, place)))
        {
            scene.Reach(place % 3);
            var inputs = new JsonObject
            {
                ["sprint"] = app.Sprint().Value,
                ["round"] = "1",
                ["going"] = "onTrack",
                ["done"] = "Tried exit tickets",
            };
            Assert.Equal(
                BotAnswer.CardType,
                (await app.Teams.InvokeAsync(person, card, "checkin.submit", inputs)).Type
            );
        }

        await SettleAsync(scene);
        var made = proxy
            .Requests.Skip(before)
            .Where(request =>
                !request.Contains(Silos, StringComparison.Ordinal)
                && !request.Contains("Agenda", StringComparison.Ordinal)
            )
            .ToList();
        Assert.True(
            made.Count == crowd.Count
                && made.TrueForAll(request => request.StartsWith("POST ", StringComparison.Ordinal)),
            string.Join('\n', made)
        );
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task One_that_leaves_in_good_order_is_missed_by_nobody_and_one_that_comes_is_known_to_all()
    {
        await using var scene = await ClusterScene.StartAsync(
            new Data(isAzurite: true, azurite).Settings,
            instances: 2
        );
        var app = scene.App;
        var card = await app.AskNowAsync(await app.SetUpAsync());

        var leaving = scene.Bots[0].StopAsync();
        scene.Reach(1);
        foreach (var person in new[] { app.Amira, app.Ben, app.Chen })
        {
            Assert.Equal(BotAnswer.CardType, (await app.CheckInAsync(person, card)).Type);
        }

        await leaving;
        await ClusterScene.KnowEachOtherAsync([scene.Bots[1]]);
        Assert.Equal(3, (await scene.Bots[1].ReadAsync(app)).Round(1).Checkins.Count);
        Assert.True(scene.Bots[1].Part<IPlacement>().LooksAtAgenda);
    }

    [Fact]
    public async Task Of_several_one_looks_at_the_agenda_and_what_another_wrote_is_on_time()
    {
        await using var scene = await ClusterScene.StartAsync(
            new Data(isAzurite: true, azurite).Settings,
            instances: 3
        );
        var app = scene.App;
        scene.Reach(2);
        await app.SetUpAsync();
        Assert.Single(scene.Bots, bot => bot.Part<IPlacement>().LooksAtAgenda);

        app.Clock.MoveTo(SchoolApp.Monday.AddDays(3).AddHours(6));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("How is it going?"));
        await SettleAsync(scene);
        Assert.Equal(1, app.Group.Count("How is it going?"));
    }

    [Fact]
    public async Task A_whole_tenant_gets_no_more_than_it_takes_from_all_instances_together()
    {
        await using var scene = await ClusterScene.StartAsync(
            new Data(isAzurite: true, azurite).Settings,
            instances: 2
        );
        var takes = Enumerable
            .Range(0, 120)
            .Select(async number =>
            {
                var wait = await scene
                    .Bots[number % 2]
                    .Part<IPlacement>()
                    .MaySendAsync("tenant", number % 10 == 0 ? Pace.Ahead : Pace.Routine, default);
                return (wait, At: TimeProvider.System.GetTimestamp());
            });
        var taken = await Task.WhenAll(takes);

        Assert.All(taken, one => Assert.Null(one.wait));
        var moments = taken.Select(one => TimeProvider.System.GetElapsedTime(0, one.At)).Order().ToList();
        Assert.InRange(
            moments.Max(first => moments.Count(moment => moment >= first && moment < first + TimeSpan.FromSeconds(1))),
            1,
            50
        );
    }

    [Fact]
    public async Task An_instance_that_is_put_out_of_the_cluster_works_on_and_comes_back()
    {
        await using var scene = await ClusterScene.StartAsync(
            new Data(isAzurite: true, azurite).Settings,
            instances: 2
        );
        var (app, first) = (scene.App, scene.Bots[0].Part<Membership>());
        var card = await app.AskNowAsync(await app.SetUpAsync());
        var was = first.Current!;

        was.PutOut();
        scene.Reach(0);
        Assert.Equal(BotAnswer.CardType, (await app.CheckInAsync(app.Ben, card)).Type);
        await Watching.UntilAsync(() => new(first.Current is { } now && now != was && now.Members == 2));
        Assert.Equal(BotAnswer.CardType, (await app.CheckInAsync(app.Chen, card)).Type);
    }

    [Fact]
    public async Task What_a_lost_instance_was_about_to_send_another_sends_at_once()
    {
        await using var scene = await ClusterScene.StartAsync(
            new Data(isAzurite: true, azurite).Settings,
            instances: 3
        );
        var app = scene.App;
        await app.AskNowAsync(await app.SetUpAsync());
        await SettleAsync(scene);
        var lost = scene.Bots[2];
        await lost.Services.GetServices<IHostedService>().OfType<Scheduler>().Single().StopAsync(default);
        await lost.Part<Dispatcher<Sprint, SprintId>>().StopAsync(default);
        await lost.ExecuteAsync(app, app.Checkin(app.Ben, "The projector is broken"));
        Assert.Equal(0, app.LeaderChat.Count("The projector is broken"));

        lost.Part<Membership>().Current!.PutOut();

        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The projector is broken"));
        Assert.Equal(SchoolApp.Monday, app.Clock.GetUtcNow());
        await scene.Bots[0].SettleAsync(app);
        await scene.Bots[1].SettleAsync(app);
        Assert.Equal(1, app.LeaderChat.Count("The projector is broken"));
    }

    [Fact]
    public async Task What_an_instance_has_just_written_no_other_takes_for_abandoned()
    {
        var data = new Data(isAzurite: true, azurite);
        await using var scene = await ClusterScene.StartAsync(data.Settings, instances: 2);
        var app = scene.App;
        await app.AskNowAsync(await app.SetUpAsync());
        var store = data.Open();
        var writer = await scene.JoinAsync(Data.Using(store));
        await writer.ReadAsync(app);
        await SettleAsync(scene);
        var isThere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var mayAnswer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        store.After = table =>
            table == CheckinBot.Store.StoreTable.Sprints && isThere.TrySetResult()
                ? mayAnswer.Task
                : Task.CompletedTask;
        var raising = writer.ExecuteAsync(app, app.Checkin(app.Ben, "The projector is broken"));
        await isThere.Task;

        scene.Bots[1].Part<Membership>().Current!.PutOut();
        var other = scene.Bots[0];
        await Watching.UntilAsync(() => new(other.Part<Membership>().LostSince(app.Now())));
        await other.ReadAsync(app);
        await other.SettleAsync(app);
        Assert.Equal(0, app.LeaderChat.Count("The projector is broken"));

        mayAnswer.SetResult();
        await raising;
        await SettleAsync(scene);
        Assert.Equal(1, app.LeaderChat.Count("The projector is broken"));
    }

    [Fact]
    public async Task Whoever_leaves_is_there_to_be_asked_until_what_it_was_sending_is_written_down()
    {
        await using var scene = await ClusterScene.StartAsync(
            new Data(isAzurite: true, azurite).Settings,
            instances: 1
        );
        var stopped = scene.Bots[0].Services.GetServices<IHostedService>().Reverse().ToList();
        Assert.Equal(
            2,
            stopped
                .Take(stopped.FindIndex(one => one is Membership))
                .Count(one => one is Dispatcher<Sprint, SprintId> or Dispatcher<Leader, LeaderId>)
        );
    }

    [Fact]
    public async Task What_an_instance_writes_before_the_others_know_it_it_claims_by_the_log_before_it_sends()
    {
        var data = new Data(isAzurite: true, azurite);
        await using var scene = await ClusterScene.StartAsync(data.Settings, instances: 2);
        var app = scene.App;
        await app.SetUpAsync();

        // The clock stands: it is as early as it was when they met.
        await scene.Bots[1].ExecuteAsync(app, app.Ask("early"));
        await SettleAsync(scene);
        using var store = data.Open();
        var log = await store.LogAsync(app);
        Assert.Equal(1, log.OfType<NoticeDeferred>().Count(claim => claim.Notice == Notice.AskOf(1)));
        Assert.Equal(1, log.OfType<NoticeDelivered>().Count(sent => sent.Notice == Notice.AskOf(1)));
    }

    [Fact]
    public async Task What_one_instance_erased_no_other_remembers()
    {
        await using var scene = await ClusterScene.StartAsync(
            new Data(isAzurite: true, azurite).Settings,
            instances: 2
        );
        var app = scene.App;
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Ben, card);
        foreach (var bot in scene.Bots)
        {
            Assert.Contains(app.Ben.Id(), (await bot.ReadAsync(app)).Members);
        }

        await scene.Bots[0].Part<Forgetting>().ForgetNowAsync(app.Teams.Options.TenantId, app.Ben.Id(), default);

        await Watching.UntilAsync(() =>
            new(
                scene.Bots.All(bot =>
                    bot.Part<SprintStore>().LastSeen(app.Sprint())?.Members.Contains(app.Ben.Id()) != true
                )
            )
        );
    }

    private const string Silos = CheckinBot.Store.Tables.SiloTable.Name;

    private static async Task SettleAsync(ClusterScene scene)
    {
        foreach (var bot in scene.Bots)
        {
            await bot.SettleAsync(scene.App);
        }
    }
}
