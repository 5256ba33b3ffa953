using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories.RealTeams;

/// <summary>A reminder never goes to a group because of somebody who will never answer.</summary>
public sealed class WhoTakesPartTests
{
    private static readonly DateTimeOffset Tuesday = SchoolApp.Monday.AddDays(1).AddHours(1);

    private static bool Reminds(Message message) => message.Says("Check-in 1 is still open");

    // Asked on Monday at nine: the reminder would come on Tuesday at ten.
    private static async Task<bool> IsRemindedAsync(SchoolApp app)
    {
        await app.UpdatedAsync();
        await app.MoveToAsync(Tuesday);
        await app.WhenAsync(sprint => sprint.Rounds[0].RemindAt is null);
        await app.SettledAsync();
        return app.Group.Messages.Exists(Reminds);
    }

    private static async Task<Message> AskedAsync(SchoolApp app, params Simulator.Person[] answering)
    {
        var card = await app.AskNowAsync(await app.SetUpAsync());
        foreach (var person in answering)
        {
            Assert.True((await app.CheckInAsync(person, card)).Card.Has("Thank you, your check-in is kept"));
        }

        return card;
    }

    [Fact]
    public async Task Nobody_waits_for_the_leader_who_looks_on_in_the_groups_chat()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.AddMemberAsync(app.Group, app.Dana);
        await AskedAsync(app, app.Amira, app.Ben, app.Chen);
        Assert.False(await IsRemindedAsync(app));
    }

    [Theory]
    [InlineData(Standing.OtherSchool)]
    [InlineData(Standing.Anonymous)]
    [InlineData(Standing.Guest)]
    public async Task Nobody_waits_for_somebody_who_is_not_of_the_school_whether_they_were_there_or_came(
        Standing standing
    )
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.AddMemberAsync(app.Group, app.Teams.AddPerson("Vera", "Visits", standing: standing));
        await AskedAsync(app, app.Amira, app.Ben, app.Chen);
        await app.Teams.AddMemberAsync(app.Group, app.Teams.AddPerson("Viktor", "Visits", standing: standing));
        Assert.Equal(3, (await app.NewestAsync()).Sprint.Members.Count);
        Assert.False(await IsRemindedAsync(app));
    }

    [Fact]
    public async Task Somebody_of_another_school_who_presses_reads_that_and_changes_nothing()
    {
        await using var app = await SchoolApp.StartAsync();
        var vera = app.Teams.AddPerson("Vera", "Visits", standing: Standing.OtherSchool);
        await app.Teams.AddMemberAsync(app.Group, vera);
        var card = await AskedAsync(app, app.Ben);
        var before = await app.SettledAsync();
        Assert.Contains(
            "belongs to another school than your account",
            (await app.CheckInAsync(vera, card)).Toast,
            StringComparison.Ordinal
        );
        Assert.Equal(before.Sequence, (await app.SettledAsync()).Sequence);
    }

    [Fact]
    public async Task A_guest_who_presses_is_met_and_waited_for_from_then_on()
    {
        await using var app = await SchoolApp.StartAsync();
        var vera = app.Teams.AddPerson("Vera", "Visits", standing: Standing.Guest);
        await app.Teams.AddMemberAsync(app.Group, vera);
        await AskedAsync(app, vera);
        Assert.Contains(new MemberId(vera.AadObjectId), (await app.SettledAsync()).TakingPart);
    }

    [Fact]
    public async Task Whoever_only_looks_on_is_not_waited_for_and_one_check_in_takes_part_again()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        var own = await app.Teams.PressAsync(app.Chen, sprint, "member.lookOn");
        Assert.True(own.Card.Has("You only look on") && own.Card.Offers("member.takePart"), own.Body?.ToJsonString());
        var card = await app.AskNowAsync(sprint);
        await app.CheckInAsync(app.Amira, card);
        await app.CheckInAsync(app.Ben, card);
        Assert.False(await IsRemindedAsync(app));
        await app.CheckInAsync(app.Chen, card);
        Assert.Contains(new MemberId(app.Chen.AadObjectId), (await app.SettledAsync()).TakingPart);
    }

    [Fact]
    public async Task Whoever_left_a_channels_team_is_waited_for_no_more_and_may_press_no_more()
    {
        await using var app = await SchoolApp.StartAsync(group: "Learning Sprints");
        await app.Teams.RemoveMemberAsync(app.Group, app.Dana);
        var card = await AskedAsync(app, app.Amira, app.Ben);
        await app.Teams.RemoveMemberAsync(app.Group, app.Chen);
        Assert.Contains(
            "that you are not in",
            (await app.CheckInAsync(app.Chen, card)).Toast,
            StringComparison.Ordinal
        );
        Assert.False(await IsRemindedAsync(app));
    }

    [Fact]
    public async Task The_sprint_of_every_channel_hears_who_comes_to_the_team_and_leaves_it()
    {
        await using var app = await SchoolApp.StartAsync(group: "Learning Sprints");
        await app.SetUpAsync();
        var general = app.Teams.Conversation("General");
        await app.Teams.SendMessageAsync(app.Amira, general, "help");
        await app.StartSprintAsync(general, shares: false);
        var eve = app.Teams.AddPerson("Eve", "Newcomer");
        await app.Teams.AddMemberAsync(app.Group, eve);
        await app.Teams.RemoveMemberAsync(app.Group, app.Chen);
        foreach (var channel in new[] { app.Group, general })
        {
            var sprint = (await app.NewestAsync(channel)).Sprint;
            Assert.Equal("Eve Newcomer", sprint.NameOf(new(eve.AadObjectId)));
            Assert.DoesNotContain(new MemberId(app.Chen.AadObjectId), sprint.Members);
        }
    }

    [Fact]
    public async Task A_roster_is_read_anew_when_a_round_opens()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await app.SettledAsync();
        var eve = app.Teams.AddPerson("Eve", "Newcomer");
        await app.UnnoticedAsync(() => app.Teams.AddMemberAsync(app.Group, eve));
        await app.UnnoticedAsync(() => app.Teams.RemoveMemberAsync(app.Group, app.Chen));
        await app.AskNowAsync(sprint);
        await app.WhenAsync(now =>
            now.Members.Contains(new(eve.AadObjectId)) && !now.Members.Contains(new(app.Chen.AadObjectId))
        );
    }

    [Theory]
    [InlineData(100, 3)]
    [InlineData(1000, 11)]
    public async Task A_roster_of_many_pages_is_read_within_a_bound_and_fills_no_more_than_a_sprint_holds(
        int people,
        int pages
    )
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        app.Teams.AddCrowd(app.Group, people);
        app.Teams.Faults.CutRosters(people == 100 ? 50 : 100);
        var before = app.Teams.Calls.Count(call => call.Kind == CallKind.Members);
        await app.AskNowAsync(sprint);
        await app.WhenAsync(now => now.Members.Count == 100);
        Assert.InRange(app.Teams.Calls.Count(call => call.Kind == CallKind.Members) - before, 1, pages);
    }

    [Fact]
    public async Task Pages_without_end_are_not_read_without_end()
    {
        await using var app = await SchoolApp.StartAsync();
        app.Teams.Faults.CutRosters(null, repeats: true);
        await app.SetUpAsync();
        Assert.InRange(app.Teams.Calls.Count(call => call.Kind == CallKind.Members), 1, 24);
        Assert.Equal("Amira Haddad", (await app.NewestAsync()).Sprint.NameOf(new(app.Amira.AadObjectId)));
    }

    [Fact]
    public async Task The_name_that_Teams_signs_a_press_with_is_the_newest()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await AskedAsync(app);
        app.Teams.SignAs(app.Ben, "Ben Okafor-Reid");
        await app.CheckInAsync(app.Ben, card);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Ben Okafor-Reid"));
        Assert.Single((await app.SettledAsync()).People.Values, person => person.Name == "Ben Okafor-Reid");
    }
}
