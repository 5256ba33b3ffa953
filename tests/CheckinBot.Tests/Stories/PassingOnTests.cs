using CheckinBot.Domain;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Stories;

public sealed class PassingOnTests
{
    private const string Lesson = "Frames read out by pupils work better";

    [Fact]
    public async Task A_second_group_begins_with_what_the_first_shared_and_the_first_hears_of_it_once()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await SharedAsync(app);
        var reading = await WelcomedAsync(app);
        var list = await app.Teams.PressAsync(app.Chen, reading, "start.see");
        Assert.True(list.Card.Has("Pupils explain how they solved it"), list.Toast);
        Assert.All(new[] { "Amira", "Ben", "Dana", "Maths", (await app.NewestAsync()).Id.Value }, told =>
            Assert.DoesNotContain(told, list.Card!.ToJsonString(), StringComparison.Ordinal)
        );
        var form = await app.Teams.PressAsync(app.Chen, reading, "start.take");
        Assert.Equal("Exit tickets with a because", form.Card.ValueOf("evidence"));
        var started = await app.Teams.PressAsync(
            app.Chen,
            reading,
            "sprint.start",
            new() { ["focus"] = "Pupils read aloud", ["leader"] = app.Dana.AadObjectId }
        );
        Assert.True(started.Card.Has("Your sprint"), started.Toast);
        Assert.Equal((await app.NewestAsync()).Id, (await app.NewestAsync(Reading(app))).Sprint.TakenFrom);

        await app.SettledAsync();
        await app.Teams.PressAsync(app.Amira, sprint, "sprint.end");
        var lookBack = await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("review.answer"));
        Assert.True(lookBack.Says("Another group of your school began with what you shared."));
        Assert.DoesNotContain("Reading", lookBack.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, (await app.NewestAsync()).Sprint.StartedUntold);
        Assert.Single(app.LeaderChat.Messages);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task What_was_typed_into_the_set_up_is_still_there_after_looking_at_others()
    {
        await using var app = await SchoolApp.StartAsync();
        await SharedAsync(app);
        var reading = await WelcomedAsync(app);
        await app.Teams.PressAsync(app.Chen, reading, "sprint.setup");
        await app.Teams.PressAsync(
            app.Chen,
            reading,
            "sprint.start",
            new() { ["focus"] = "Our own words", ["leader"] = app.Dana.AadObjectId }
        );
        await app.Teams.PressAsync(
            app.Chen,
            reading,
            "start.see",
            new() { ["focus"] = "Our own words", ["leader"] = app.Dana.AadObjectId }
        );
        var back = await app.Teams.PressAsync(app.Chen, reading, "sprint.setup");
        Assert.Equal("Our own words", back.Card.ValueOf("focus"));
        Assert.Equal(app.Dana.AadObjectId, back.Card.ValueOf("leader"));
    }

    [Fact]
    public async Task A_group_s_own_questions_are_seen_before_they_are_shared_and_fill_another_s_set_up()
    {
        await using var app = await SchoolApp.StartAsync();
        await SharedAsync(
            app,
            new()
            {
                ["own1"] = "Which frame?",
                ["own1Kind"] = "choice",
                ["own1Answers"] = "Because\nI agree",
                ["askOrder"] = "4 1 2 3",
            }
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Card.Offers("start.takeBack") && message.Says("Which frame? (Because, I agree)")
        );
        var reading = await WelcomedAsync(app);
        var list = await app.Teams.PressAsync(app.Chen, reading, "start.see");
        Assert.True(list.Card.Has("Which frame? (Because, I agree)"), list.Toast);
        var form = await app.Teams.PressAsync(app.Chen, reading, "start.take");
        Assert.Equal(("Which frame?", "4 1 2 3"), (form.Card.ValueOf("own1"), form.Card.ValueOf("askOrder")));
        Assert.True(form.Card.Has("Their questions are filled in as well."), form.Toast);
        await app.Teams.PressAsync(app.Chen, reading, "sprint.start", new() { ["leader"] = app.Dana.AadObjectId });
        var asked = (await app.NewestAsync(Reading(app))).Sprint.Plan.Questions!;
        Assert.Equal((await app.NewestAsync()).Sprint.Plan.Questions, asked);
        Assert.Equal("Which frame? Because I agree", string.Join(' ', [asked.All[0].Text, .. asked.All[0].Answers]));
    }

    [Fact]
    public async Task Questions_typed_into_the_set_up_are_still_there_after_looking_at_others()
    {
        await using var app = await SchoolApp.StartAsync();
        await SharedAsync(app);
        var reading = await WelcomedAsync(app);
        await app.Teams.PressAsync(app.Chen, reading, "sprint.setup");
        System.Text.Json.Nodes.JsonObject typed = new()
        {
            ["focus"] = "Ours",
            ["own1"] = "Which?",
            ["own1Kind"] = "choice",
            ["own1Answers"] = "A\nB",
            ["skippable"] = "own1",
        };
        await app.Teams.PressAsync(app.Chen, reading, "sprint.start", typed.DeepClone().AsObject());
        await app.Teams.PressAsync(app.Chen, reading, "start.see", typed);
        var back = await app.Teams.PressAsync(app.Chen, reading, "sprint.setup");
        Assert.Equal(
            ("Which?", "A\nB", "own1"),
            (back.Card.ValueOf("own1"), back.Card.ValueOf("own1Answers"), back.Card.ValueOf("skippable"))
        );
        await app.Teams.PressAsync(app.Chen, reading, "start.see");
        var taken = await app.Teams.PressAsync(app.Chen, reading, "start.take");
        Assert.Equal(("Which?", "choice"), (taken.Card.ValueOf("own1"), taken.Card.ValueOf("own1Kind")));
    }

    [Fact]
    public async Task What_is_taken_back_is_offered_to_nobody()
    {
        await using var app = await SchoolApp.StartAsync();
        await SharedAsync(app);
        var done = await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("start.takeBack"));
        Assert.True((await app.Teams.PressAsync(app.Ben, done, "start.takeBack")).Card.Has("It is not shared."));
        var list = await app.Teams.PressAsync(app.Chen, await WelcomedAsync(app), "start.see");
        Assert.True(list.Card.Has("No other group of your school has shared one yet."));
    }

    [Fact]
    public async Task Another_tenant_is_offered_nothing_and_a_group_nothing_of_its_own()
    {
        await using var app = await SchoolApp.StartAsync();
        await SharedAsync(app);
        var library = app.Bot.Services.GetRequiredService<EventStore.StartingPointLibrary>();
        var own = (await app.NewestAsync()).Sprint.Group;
        Assert.Empty(await library.OthersAsync(own, EventStore.PointOrder.Newest, default));
        Assert.Empty(
            await library.OthersAsync(new("another tenant", "19:theirs"), EventStore.PointOrder.Newest, default)
        );
        Assert.Single(await library.OthersAsync(new(own.Tenant, "19:theirs"), EventStore.PointOrder.Used, default));
    }

    [Fact]
    public async Task Only_what_the_form_showed_is_shared()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await TriedAsync(app);
        var form = await OpenedAsync(app, sprint);
        var (id, _) = await app.NewestAsync();
        var ledger = app.Bot.Services.GetRequiredService<EventStore.SprintStore>();
        await TriedAsync(app, "Too dark");
        var again = await app.Teams.PressAsync(app.Ben, form, "start.share", new() { ["lines"] = "1" });
        Assert.True(again.Card.Has("Something of it has changed since you opened this"), again.Toast);
        Assert.Null((await ledger.ReadAsync(id)).Offered);
    }

    [Fact]
    public async Task An_invitation_suggests_whoever_passed_it_on_and_sets_nothing()
    {
        await using var app = await SchoolApp.StartAsync(
            new() { ["Bot:TeamsAppId"] = "812144ca-f382-4310-8e94-cd938987cc82" }
        );
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "invite");
        var invite = await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Says("Invite another group")
        );
        Assert.Contains(
            "https://teams.microsoft.com/l/app/812144ca-f382-4310-8e94-cd938987cc82?tenantId=",
            invite.Card!.ToJsonString(),
            StringComparison.Ordinal
        );
        var code = invite.Reading[(invite.Reading.IndexOf("invited ", StringComparison.Ordinal) + 8)..][..8];
        await WelcomedAsync(app);
        await app.Teams.SendMessageAsync(app.Chen, Reading(app), $"invited {code.ToLowerInvariant()}");
        var invited = await app.Teams.WaitForMessageAsync(Reading(app), message =>
            message.Says("Dana Whitfield invited you")
        );
        var form = await app.Teams.PressAsync(app.Chen, invited, "sprint.setup");
        Assert.Equal(app.Dana.AadObjectId, form.Card.ValueOf("leader"));
        Assert.Null((await app.NewestAsync(Reading(app))).Sprint.PlanOrNull);
        Assert.Equal(2, app.LeaderChat.Messages.Count(message => message.Card is not null));
    }

    [Fact]
    public async Task A_code_that_nobody_passed_on_suggests_nobody_and_a_member_invites_without_one()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "invite");
        var invite = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Invite another group"));
        Assert.False(invite.Says("invited "));
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "invited ABCDEFGH");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("I do not know this invitation"));
    }

    [Fact]
    public async Task A_line_goes_with_whoever_wrote_it_when_they_are_forgotten()
    {
        await using var app = await SchoolApp.StartAsync();
        var brought = await app.LookedBackAsync(await app.EndedAsync());
        await app.DecideAsync(app.Ben, brought, "stop");
        var form = await OpenedAsync(app, app.Group.Messages.Last(message => message.Card.Offers("start.offer")));
        await app.Teams.PressAsync(app.Amira, form, "start.share", new() { ["lines"] = "1,2,3" });
        Assert.Equal(3, (await app.NewestAsync()).Sprint.Offered!.Lines.Length);
        await app.Teams.InstallAsync(app.Ben);
        await app.ForgetAsync(app.Ben);
        Assert.DoesNotContain((await app.NewestAsync()).Sprint.Offered!.Lines, line =>
            line.Text.StartsWith("Ben", StringComparison.Ordinal)
        );
    }

    private static Conversation Reading(SchoolApp app) => app.Teams.Conversation(School.ReadingGroup);

    private static async Task<Message> WelcomedAsync(SchoolApp app)
    {
        await app.Teams.InstallAsync(Reading(app));
        return await app.Teams.WaitForMessageAsync(Reading(app), message => message.Says("Hello, I'm CheckinBot"));
    }

    private static async Task<Message> OpenedAsync(SchoolApp app, Message from)
    {
        Assert.Equal("You can write it below.", (await app.Teams.PressAsync(app.Ben, from, "start.offer")).Toast);
        return await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("start.share"));
    }

    // A running sprint of the maths group, shared with a lesson.
    private static async Task<Message> SharedAsync(SchoolApp app, System.Text.Json.Nodes.JsonObject? asked = null)
    {
        var sprint = await app.SetUpAsync(asked);
        if (asked is null)
        {
            await app.CheckInAsync(app.Ben, await app.AskNowAsync(sprint));
        }

        await TriedAsync(app);
        var form = await OpenedAsync(app, sprint);
        Assert.True(form.Says(Lesson));
        var shared = await app.Teams.PressAsync(app.Ben, form, "start.share", new() { ["lines"] = "1,2" });
        Assert.True(shared.Card.Has("Shared as a starting point"), shared.Toast);
        await app.SettledAsync();
        return sprint;
    }

    private static async Task TriedAsync(SchoolApp app, string barrierText = "Too noisy")
    {
        var (id, sprint) = await app.NewestAsync();
        var ledger = app.Bot.Services.GetRequiredService<EventStore.SprintStore>();
        var (now, ben, barrier) = (
            Instant.FromDateTimeOffset(app.Clock.GetUtcNow()),
            new MemberId(app.Ben.AadObjectId),
            EventStore.NewIds.Barrier()
        );
        SprintCommand[] tried =
        [
            new RaiseBarrier(
                EventStore.NewIds.Command(),
                now,
                ben,
                $"form:{barrierText}",
                new(barrierText, Urgency.Slowing, Help.Ideas),
                Hears.CarPark,
                barrier
            ),
            new AddIdea(EventStore.NewIds.Command(), now, ben, barrier, "Talk frames", Named: false),
            new ChooseIdea(
                EventStore.NewIds.Command(),
                now,
                ben,
                barrier,
                1,
                ben,
                Schedule.DayOf(sprint.Plan, now).PlusDays(1)
            ),
            new TellTrial(EventStore.NewIds.Command(), now, ben, barrier, 1, TrialOutcome.Worked, Lesson),
        ];
        foreach (var command in tried)
        {
            Assert.Null((await ledger.ExecuteAsync(id, command)).Decision.Refusal);
        }

        await app.SettledAsync();
    }
}
