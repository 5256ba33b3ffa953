using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Wire;

public sealed class DeliveryFaultTests
{
    private const string Asked = "How is it going?";
    private const string Nudge = "in a group's way";

    [Fact]
    public async Task After_a_429_no_call_goes_to_that_conversation_before_the_time_that_Teams_named()
    {
        await using var app = await StartAsync();
        var before = CallsTo(app, app.Group).Count;
        app.Teams.Faults.ThrottleNext(1, TimeSpan.FromSeconds(30), app.Group, CallKind.Send);
        await app.Bot.ExecuteAsync(app, app.Ask());
        await app.Bot.SettleAsync(app);

        app.Clock.Advance(TimeSpan.FromSeconds(29));
        await app.Bot.ExecuteAsync(app, new EndSprint(new("end"), app.Now(), app.Amira.Id()));
        await app.Bot.SettleAsync(app);
        Assert.Equal([429], CallsTo(app, app.Group).Skip(before));

        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await app.Teams.WaitForAsync(() => CallsTo(app, app.Group).Count > before + 1);
        await app.Bot.SettleAsync(app);
        Assert.All(CallsTo(app, app.Group).Skip(before + 1), status => Assert.InRange(status, 200, 299));
    }

    [Fact]
    public async Task A_failing_connector_is_tried_again_after_longer_and_longer_waits()
    {
        await using var app = await StartAsync();
        app.Teams.Faults.FailNext(3, 503, app.Group, CallKind.Send);
        await app.Bot.ExecuteAsync(app, app.Ask());
        await app.Bot.SettleAsync(app);
        var waits = new List<Duration>();
        while (await PendingAsync(app) is { } pending)
        {
            waits.Add(pending.LeaseExpiresAt - app.Now());
            app.Clock.Advance(waits[^1].ToTimeSpan());
            await app.Bot.SettleAsync(app);
        }

        Assert.Equal(1, app.Group.Count(Asked));
        Assert.Equal(3, waits.Count);
        Assert.InRange(waits[0].TotalSeconds, 2, 2.5);
        Assert.InRange(waits[1].TotalSeconds, 4, 5);
        Assert.InRange(waits[2].TotalSeconds, 8, 10);
    }

    [Fact]
    public async Task A_card_that_was_overtaken_on_its_way_shows_what_happened_since()
    {
        await using var app = await StartAsync();
        app.Teams.Faults.Latency = TimeSpan.FromMilliseconds(300);
        await app.Bot.ExecuteAsync(app, app.Ask());
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Answered so far: Ben Okafor."));
    }

    [Fact]
    public async Task A_message_that_Teams_refuses_for_a_while_is_not_given_up()
    {
        await using var app = await StartAsync();
        app.Teams.Faults.FailNext(2, 400, app.Group);
        await app.Bot.ExecuteAsync(app, app.Ask());
        await app.Bot.SettleAsync(app);
        while (await PendingAsync(app) is { } pending)
        {
            app.Clock.Advance((pending.LeaseExpiresAt - app.Now()).ToTimeSpan());
            await app.Bot.SettleAsync(app);
        }

        Assert.Equal(1, app.Group.Count(Asked));
    }

    [Fact]
    public async Task A_nudge_that_Teams_refuses_for_a_while_is_heard_and_nobody_is_asked_to_add_the_bot()
    {
        await using var app = await StartAsync();
        await AskedAsync(app);
        app.Teams.Faults.FailNext(2, 401, app.LeaderChat);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben, "The projector is broken"));
        await app.Bot.SettleAsync(app);
        Assert.Equal(0, app.LeaderChat.Count(Nudge));
        await DrainAsync(app);

        Assert.Equal(1, app.LeaderChat.Count(Nudge));
        Assert.Equal(0, app.Group.Count("Your leader has not heard yet"));
    }

    [Fact]
    public async Task A_nudge_that_Teams_refuses_and_refuses_is_kept_and_the_group_is_told()
    {
        await using var app = await StartAsync();
        await AskedAsync(app);
        app.Teams.Faults.FailNext(100, 401, app.LeaderChat);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben, "The projector is broken"));
        await app.Bot.SettleAsync(app);
        await DrainAsync(app);

        Assert.Equal(1, app.Group.Count("Your leader has not heard yet"));
        Assert.Contains((await app.Bot.ReadAsync(app)).Outbox.Values, one =>
            one is { State: OutboxState.Parked, Notice.Kind: NoticeKind.Nudge }
        );
    }

    [Fact]
    public async Task The_leader_hears_though_the_bot_was_taken_out_of_the_groups_chat()
    {
        await using var app = await StartAsync();
        await AskedAsync(app);
        await app.Teams.UninstallAsync(app.Group);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben, "The projector is broken"));
        await app.Bot.SettleAsync(app);

        Assert.Equal(1, app.LeaderChat.Count(Nudge));
    }

    [Fact]
    public async Task A_reply_that_was_lost_makes_one_copy_at_most()
    {
        await using var app = await StartAsync();
        await AskedAsync(app);
        app.Teams.Faults.LoseNextReplies(1, app.LeaderChat);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben, "The projector is broken"));
        await app.Bot.SettleAsync(app);
        await DrainAsync(app);

        Assert.Equal(2, app.LeaderChat.Count(Nudge));
    }

    [Fact]
    public async Task When_the_connector_was_gone_and_is_back_everything_comes_once_and_in_order()
    {
        await using var app = await StartAsync();
        await AskedAsync(app);
        app.Teams.Faults.IsConnectorGone = true;
        string[] walls = ["First wall", "Second wall", "Third wall"];
        foreach (var (person, wall) in new[] { app.Amira, app.Ben, app.Chen }.Zip(walls))
        {
            await app.Bot.ExecuteAsync(app, app.Checkin(person, wall));
            await app.Bot.SettleAsync(app);
            app.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        app.Teams.Faults.IsConnectorGone = false;
        await DrainAsync(app);

        var heard = app.LeaderChat.Messages.Where(message => message.Says(Nudge)).ToList();
        Assert.Equal(walls, heard.Select(message => walls.Single(message.Says)));
    }

    [Fact]
    public async Task What_comes_after_a_message_that_waits_for_its_retry_waits_with_it()
    {
        await using var app = await StartAsync();
        await AskedAsync(app);
        app.Teams.Faults.FailNext(1, 503, app.LeaderChat);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Amira, "First wall"));
        await app.Bot.SettleAsync(app);
        app.Clock.Advance(TimeSpan.FromMilliseconds(100));
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben, "Second wall"));
        await app.Bot.SettleAsync(app);
        Assert.Equal(0, app.LeaderChat.Count(Nudge));

        await DrainAsync(app);
        var heard = app.LeaderChat.Messages.Where(message => message.Says(Nudge)).ToList();
        Assert.Equal([true, false], heard.Select(message => message.Says("First wall")));
    }

    [Fact]
    public async Task What_a_blocked_leader_cannot_get_is_kept_told_to_the_group_once_and_sent_later()
    {
        await using var app = await StartAsync();
        await AskedAsync(app);
        app.Teams.Faults.Block(app.Dana);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Amira, "First wall"));
        await app.Bot.SettleAsync(app);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben, "Second wall"));
        await app.Bot.SettleAsync(app);
        await DrainAsync(app);
        var told = (await app.Bot.ReadAsync(app)).Outbox.Values.Where(one =>
            one.Notice.Kind == NoticeKind.TellUnreachable
        );
        Assert.Equal(OutboxState.Delivered, Assert.Single(told).State);
        Assert.Equal(0, app.LeaderChat.Count(Nudge));

        app.Teams.Faults.Unblock(app.Dana);
        await app.Teams.InstallAsync(app.Dana);
        await app.Bot.SettleAsync(app);
        await DrainAsync(app);
        Assert.Equal(2, app.LeaderChat.Count(Nudge));
    }

    [Fact]
    public async Task A_card_that_could_not_be_updated_is_tried_again()
    {
        await using var app = await StartAsync();
        await AskedAsync(app);
        app.Teams.Faults.FailNext(1, 503, app.Group, CallKind.Update);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben));
        await app.Bot.SettleAsync(app);
        Assert.DoesNotContain(app.Group.Messages, message => message.Says("Answered so far") && message.Updates > 0);

        app.Clock.Advance(TimeSpan.FromSeconds(6));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far") && message.Updates > 0
        );
    }

    [Fact]
    public async Task A_card_that_is_said_to_be_gone_is_tried_again_because_that_can_pass()
    {
        await using var app = await StartAsync();
        await AskedAsync(app);
        app.Teams.Faults.FailNext(1, 404, app.Group, CallKind.Update);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben));
        await PassUntilAsync(app, () =>
            app.Group.Messages.Any(message => message.Says("Answered so far") && message.Updates > 0)
        );
    }

    [Fact]
    public async Task A_card_that_stays_gone_is_left_alone_after_five_tries()
    {
        await using var app = await StartAsync();
        await AskedAsync(app);
        app.Teams.Faults.FailNext(100, 404, app.Group, CallKind.Update);
        int Tries() => app.Teams.Calls.Count(call => call.Status == 404);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben));
        await PassUntilAsync(app, () => Tries() == 5);
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await app.Bot.SettleAsync(app);
        Assert.Equal(5, Tries());
    }

    // A wait begins a moment after its try: a clock that moved only once might have moved before it.
    private static Task PassUntilAsync(SchoolApp app, Func<bool> condition) =>
        Watching.UntilAsync(() =>
        {
            app.Clock.Advance(TimeSpan.FromSeconds(10));
            return new(condition());
        });

    [Fact]
    public async Task Nothing_is_kept_in_memory_for_a_sprint_that_has_nothing_under_way()
    {
        await using var app = await StartAsync();
        await AskedAsync(app);
        await app.Bot.ExecuteAsync(app, app.Checkin(app.Ben, "The projector is broken"));
        await app.Bot.ExecuteAsync(app, new EndSprint(new("end"), app.Now(), app.Amira.Id()));
        await app.Bot.SettleAsync(app);

        Assert.Equal(
            (0, 0),
            (app.Bot.Part<Dispatcher<Sprint, SprintId>>().Count, app.Bot.Part<DeliveryLeases>().Count)
        );
    }

    private static async Task<SchoolApp> StartAsync()
    {
        var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Bot.SettleAsync(app);
        return app;
    }

    private static async Task AskedAsync(SchoolApp app)
    {
        await app.Bot.ExecuteAsync(app, app.Ask());
        await app.Bot.SettleAsync(app);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static async Task<OutboxMessage?> PendingAsync(SchoolApp app) =>
        (await app.Bot.ReadAsync(app)).Pending.FirstOrDefault();

    private static async Task DrainAsync(SchoolApp app)
    {
        for (var tries = 0; await PendingAsync(app) is { } pending; tries++)
        {
            Assert.InRange(tries, 0, 20);
            app.Clock.Advance(Duration.Max(pending.LeaseExpiresAt - app.Now(), Duration.Zero).ToTimeSpan());
            await app.Bot.SettleAsync(app);
        }
    }

    private static IReadOnlyList<int> CallsTo(SchoolApp app, Conversation chat) =>
        [
            .. app
                .Teams.Calls.Where(call =>
                    call.Kind != CallKind.Members
                    && call.ConversationId == chat.Id
                    && call.Kind is CallKind.Send or CallKind.Update
                )
                .Select(call => call.Status),
        ];
}
