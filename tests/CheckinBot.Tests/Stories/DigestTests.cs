using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Stories;

public sealed class DigestTests
{
    [Fact]
    public async Task The_groups_view_of_the_digest_is_word_for_word_the_leaders()
    {
        await using var app = await ToldAsync();
        var own = await AskAsync(app, app.Amira, app.Group);
        var leaders = await AskAsync(app, app.Dana, app.LeaderChat);
        var read = leaders.Reading.Split('\n');
        Assert.All(own.Reading.Split('\n')[1..^1], line => Assert.Contains(line, read));
        Assert.True(
            own.Says("The projector is broken") && own.Says("Chen, for the timer") && own.Says("3 answers of 3.")
        );
        Assert.False(leaders.Says("tried exit tickets"));
    }

    [Fact]
    public async Task The_stepping_back_mirror_is_the_leaders_alone()
    {
        await using var app = await ToldAsync();
        var nudge = app.LeaderChat.Messages.First(message => message.Says("The projector is broken"));
        await app.ClearAsync(app.Dana, nudge, "removed");
        Assert.True(
            (await AskAsync(app, app.Dana, app.LeaderChat)).Says(
                "Of 1 cleared barrier: 0 solved by the group itself, 0 with your help, 1 by you."
            )
        );
        Assert.False((await AskAsync(app, app.Amira, app.Group)).Says("by you"));
    }

    [Fact]
    public async Task A_digest_says_first_what_changed_since_the_one_before()
    {
        await using var app = await ToldAsync();
        Assert.True((await AskAsync(app, app.Dana, app.LeaderChat)).Says("One group could use you:"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await AskAsync(app, app.Dana, app.LeaderChat)).Says("since the last digest"));
        var nudge = app.LeaderChat.Messages.First(message => message.Says("The projector is broken"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.SendAsync(
            app.Dana,
            nudge,
            "barrier.clear",
            new() { ["outcome"] = "lesson", ["note"] = "Ask the caretaker" }
        );
        var after = await AskAsync(app, app.Dana, app.LeaderChat);
        Assert.True(
            after.Says("New since the last digest: 1 barrier cleared")
                && after.Says("Cleared: a lesson learned: The projector is broken · Learned: Ask the caretaker")
        );
        Assert.True(after.Says("Nothing is in the way just now."));
    }

    [Fact]
    public async Task The_groups_own_look_takes_nothing_from_what_is_new_to_the_leader()
    {
        await using var app = await ToldAsync();
        await AskAsync(app, app.Dana, app.LeaderChat);
        var nudge = app.LeaderChat.Messages.First(message => message.Says("The projector is broken"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.ClearAsync(app.Dana, nudge, "removed");
        Assert.True((await AskAsync(app, app.Amira, app.Group)).Says("New since the last digest: 1 barrier cleared"));
        Assert.True(
            (await AskAsync(app, app.Dana, app.LeaderChat)).Says("New since the last digest: 1 barrier cleared")
        );
    }

    [Fact]
    public async Task A_thank_you_arrives_once_as_the_leaders_and_the_digest_remembers()
    {
        await using var app = await ToldAsync();
        var digest = await AskAsync(app, app.Dana, app.LeaderChat);
        var data = digest.Card.DataOf("digest.thanks");
        var after = await app.Teams.PressAsync(app.Dana, digest, "digest.thanks");
        Assert.True(after.Card.Has("You said thank you.") && !after.Card.Offers("digest.thanks"));
        Assert.True(
            (await app.Teams.InvokeAsync(app.Dana, digest, "digest.thanks", data)).Card.Has("You said thank you.")
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Dana Whitfield says thank you for this:") && message.Says("Chen, for the timer")
        );
        await app.SettledAsync();
        Assert.Single(app.Group.Messages, message => message.Says("says thank you"));
        Assert.True((await AskAsync(app, app.Amira, app.Group)).Says("Dana Whitfield said thank you."));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Nobody_but_the_leader_says_thank_you_in_the_leaders_name()
    {
        await using var app = await ToldAsync();
        var digest = await AskAsync(app, app.Dana, app.LeaderChat);
        var data = digest.Card.DataOf("digest.thanks");
        Assert.Contains(
            "Only Dana Whitfield can do this",
            (await app.Teams.InvokeAsync(app.Amira, app.Group.LastFromBot!, "digest.thanks", data)).Toast,
            StringComparison.Ordinal
        );
        await app.Teams.InstallAsync(app.Ben);
        Assert.Contains(
            "another group",
            (
                await app.Teams.InvokeAsync(
                    app.Ben,
                    app.Teams.PersonalChat(app.Ben).LastFromBot!,
                    "digest.thanks",
                    data
                )
            ).Toast,
            StringComparison.Ordinal
        );
        Assert.Empty((await app.SettledAsync()).Thanks);
    }

    [Fact]
    public async Task A_group_that_shares_barriers_only_keeps_pulse_and_wins_to_itself()
    {
        await using var app = await ToldAsync(plan => plan with { Digest = DigestHolds.BarriersOnly });
        foreach (
            var digest in new[]
            {
                await AskAsync(app, app.Amira, app.Group),
                await AskAsync(app, app.Dana, app.LeaderChat),
            }
        )
        {
            Assert.True(
                digest.Says("The projector is broken")
                    && digest.Says("The group chose that a digest tells of barriers only.")
            );
            Assert.False(digest.Says("Chen, for the timer") || digest.Says("On track") || digest.Says("Taking part"));
        }
    }

    [Fact]
    public async Task A_group_that_shares_everything_is_read_once_its_round_has_closed()
    {
        await using var app = await ToldAsync(plan => plan with { Digest = DigestHolds.Everything });
        Assert.False((await AskAsync(app, app.Dana, app.LeaderChat)).Says("tried exit tickets"));
        await app.Teams.PressAsync(
            app.Dana,
            app.LeaderChat.Messages.First(message => message.Says("in a group's way")),
            "barrier.acknowledge"
        );
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What check-in 1 brought"));
        Assert.True(
            (await AskAsync(app, app.Dana, app.LeaderChat)).Says(
                "Ben Okafor: Ben Okafor tried exit tickets · Tweak: Shorter prompts"
            )
        );
    }

    [Fact]
    public async Task A_digest_holds_nothing_that_is_car_parked()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay(hears: "carPark"));
        var digest = await AskAsync(app, app.Dana, app.LeaderChat);
        Assert.True(digest.Says("Nothing is in the way just now.") && !digest.Says("projector"));
    }

    [Fact]
    public async Task A_leader_of_two_groups_finds_both_in_the_digest_the_one_in_need_first()
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
        await app.Teams.SendMessageAsync(app.Chen, reading, "barrier");
        await app.Teams.PressAsync(
            app.Chen,
            reading.LastFromBot!,
            "barrier.raise",
            new() { ["what"] = "No quiet room" }
        );
        var digest = await AskAsync(app, app.Dana, app.LeaderChat);
        Assert.True(digest.Says("1  Reading aloud") && digest.Says("2  Pupils explain how they solved it"));
    }

    [Fact]
    public async Task Somebody_who_leads_nobody_gets_a_digest_that_says_so()
    {
        await using var app = await ToldAsync();
        await app.Teams.InstallAsync(app.Ben);
        var digest = await AskAsync(app, app.Ben, app.Teams.PersonalChat(app.Ben));
        Assert.True(digest.Says("No group has named you as its leader yet.") && !digest.Says("Pupils explain"));
    }

    // All three answered; Ben gave a shout-out, Chen raised a barrier.
    private static async Task<SchoolApp> ToldAsync(Func<SprintPlan, SprintPlan>? change = null)
    {
        var app = await SchoolApp.StartAsync();
        if (change is not null)
        {
            await StartAsync(app, change);
        }

        var card = await app.AskNowAsync(change is null ? await app.SetUpAsync() : await HelpAsync(app));
        await app.CheckInAsync(app.Amira, card);
        await app.CheckInAsync(app.Ben, card, new() { ["shoutOut"] = "Chen, for the timer" });
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The projector is broken"));
        await app.SettledAsync();
        return app;
    }

    private static async Task StartAsync(SchoolApp app, Func<SprintPlan, SprintPlan> change)
    {
        var group = new GroupAddress(app.Teams.Options.TenantId, app.Group.Id);
        var chat = await app.Bot.Services.GetRequiredService<ChatDirectory>().GroupAsync(group);
        var people = new[] { app.Amira, app.Ben, app.Chen, app.Dana }
            .Select(one => new Domain.Person(new(one.AadObjectId), one.Name, one.Id))
            .ToList();
        var rhythm = new Rhythm([IsoDayOfWeek.Thursday], new(15, 0), "Europe/London");
        var plan = change(
            new(
                "Pupils explain how they solved it",
                "Exit tickets",
                new(2026, 11, 23),
                new(2026, 12, 14),
                rhythm,
                people[3],
                null
            )
        );
        var start = new StartSprint(
            NewIds.Command(),
            Instant.FromDateTimeOffset(SchoolApp.Monday),
            people[0].Id,
            group,
            plan,
            [.. people.Take(3)]
        );
        await app.Bot.Services.GetRequiredService<SprintStarter>().StartAsync(chat!, start, CancellationToken.None);
    }

    private static async Task<Message> HelpAsync(SchoolApp app)
    {
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "help");
        return app.Group.LastFromBot!;
    }

    private static async Task<Message> AskAsync(SchoolApp app, Simulator.Person who, Conversation chat)
    {
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(who, chat, "digest");
        return chat.LastFromBot!;
    }
}
