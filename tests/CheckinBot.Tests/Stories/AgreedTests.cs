using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>
/// What a group agrees about support when it sets up: a deputy, what its leader sees, and whether others may learn from
/// it.
/// </summary>
public sealed class AgreedTests
{
    [Fact]
    public async Task Nothing_is_shared_and_nobody_is_deputy_unless_the_group_says_so()
    {
        await using var app = await SchoolApp.StartAsync();
        var form = (await app.Teams.PressAsync(app.Ben, Welcome(app), "sprint.setup")).Card;
        Assert.Equal(
            ["", "pulseAndWins", "false"],
            new[] { "deputy", "digestHolds", "sharesMoves" }.Select(input => form.ValueOf(input) ?? "")
        );
        await app.SetUpAsync();
        var plan = (await app.NewestAsync()).Sprint.Plan;
        Assert.Equal((null, DigestHolds.PulseAndWins, false), (plan.Deputy, plan.Digest, plan.SharesMoves));
        Assert.Equal(SchoolCare.Default, plan.Care);
    }

    [Fact]
    public async Task The_sprints_card_tells_what_was_agreed()
    {
        await using var app = await SchoolApp.StartAsync();
        var grace = app.Teams.AddPerson("Grace", "Mbeki");
        await app.Teams.InstallAsync(grace);
        var card = await app.SetUpAsync(
            new()
            {
                ["deputy"] = grace.AadObjectId,
                ["digestHolds"] = "everything",
                ["sharesMoves"] = "true",
            }
        );
        Assert.True(card.Says("Grace Mbeki, who hears of a barrier only when it was not seen in time"));
        Assert.True(card.Says("What we try helps other groups of our school, without names"));
        Assert.True(
            card.Says(
                "Dana Whitfield sees the focus, the counts, what you write in check-ins, and barriers raised for them."
            )
        );
        Assert.Single(app.Teams.PersonalChat(grace).Messages);
    }

    [Theory]
    [InlineData("barriersOnly", "Dana Whitfield sees only the focus and barriers raised for them.")]
    [InlineData(
        "pulseAndWins",
        "Dana Whitfield sees only the focus, the counts, shout-outs and barriers raised for them."
    )]
    public async Task Every_check_in_says_truly_what_the_leader_sees_of_it(string holds, string sentence)
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync(new() { ["digestHolds"] = holds }));
        Assert.True(card.Says(sentence));
        Assert.True((await app.CheckInAsync(app.Ben, card)).Card.Has(sentence));
    }

    [Fact]
    public async Task A_deputy_whom_the_bot_never_met_gets_a_name_when_it_does()
    {
        await using var app = await SchoolApp.StartAsync();
        var grace = app.Teams.AddPerson("Grace", "Mbeki");
        Assert.True((await app.SetUpAsync(new() { ["deputy"] = grace.AadObjectId })).Says("your deputy, who hears"));
        await app.Teams.InstallAsync(grace);
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "help");
        Assert.True(app.Group.LastFromBot!.Says("Grace Mbeki, who hears"));
    }

    [Fact]
    public async Task The_deputy_is_somebody_else_than_the_leader()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.PressAsync(app.Amira, Welcome(app), "sprint.setup");
        Assert.True((await StartAsync(app, app.Dana.AadObjectId)).Has("Your deputy is your leader already."));
        Assert.True((await StartAsync(app, "nobody")).Has("I could not find"));
        Assert.Null((await app.NewestAsync()).Sprint.PlanOrNull);
    }

    [Fact]
    public async Task Going_to_the_preview_and_back_keeps_what_was_agreed()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.PressAsync(app.Amira, Welcome(app), "sprint.setup");
        await app.Teams.InvokeAsync(
            app.Amira,
            Welcome(app),
            "checkin.preview",
            Doing.Filled(
                app,
                new()
                {
                    ["deputy"] = app.Ben.AadObjectId,
                    ["digestHolds"] = "barriersOnly",
                    ["sharesMoves"] = "true",
                }
            )
        );
        var back = (await app.Teams.PressAsync(app.Amira, Welcome(app), "sprint.setup")).Card;
        Assert.Equal(
            [app.Ben.AadObjectId, "barriersOnly", "true"],
            new[] { "deputy", "digestHolds", "sharesMoves" }.Select(back.ValueOf)
        );
    }

    [Fact]
    public async Task The_schools_hours_and_patience_are_part_of_the_plan()
    {
        await using var app = await SchoolApp.StartAsync(
            new()
            {
                ["School:HoursFrom"] = "07:30",
                ["School:HoursTo"] = "15:30",
                ["School:BlockingHours"] = "2",
                ["School:SlowingDays"] = "2",
                ["School:CanWaitDays"] = "5",
            }
        );
        await app.SetUpAsync();
        Assert.Equal(new SchoolCare(new(7, 30), new(15, 30), 2, 2, 5), (await app.NewestAsync()).Sprint.Plan.Care);
    }

    private static Message Welcome(SchoolApp app) => app.Group.Messages.First(message => message.IsFromBot);

    private static async Task<JsonNode?> StartAsync(SchoolApp app, string deputy) =>
        (
            await app.Teams.PressAsync(
                app.Amira,
                Welcome(app),
                "sprint.start",
                Doing.Filled(app, new() { ["deputy"] = deputy })
            )
        ).Card;
}
