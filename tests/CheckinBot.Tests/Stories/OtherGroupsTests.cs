using CheckinBot.Domain;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using static CheckinBot.Tests.App.Trying;

namespace CheckinBot.Tests.Stories;

public sealed class OtherGroupsTests
{
    private const string Learned = "Ten minutes were enough";

    [Fact]
    public async Task A_later_group_that_shares_is_offered_what_another_tried_without_names()
    {
        await using var app = await SchoolApp.StartAsync();
        await TriedInMathsAsync(app);
        var reading = await app.SetUpReadingAsync(shares: true);
        var (card, ids) = await app.RaisedInAsync(reading, app.Amira, "No whiteboards for us");
        Assert.Equal(new(1, 1, 0, 0), (await app.NewestAsync(reading)).Sprint.Barriers[0].Known);
        var seen = await app.Teams.InvokeAsync(app.Amira, card, "moves.see", ids);
        Assert.True(seen.Card.Has(Sleeves));
        Assert.True(seen.Card.Has(Learned));
        Assert.All(new[] { "Ben", "Maths", "Pupils explain", (await app.NewestAsync()).Id.Value }, told =>
            Assert.DoesNotContain(told, seen.Card!.ToJsonString(), StringComparison.Ordinal)
        );

        var taken = await app.Teams.PressAsync(app.Amira, card, "moves.take");
        Assert.True(taken.Card.Has(Sleeves));
        var options = await app.Teams.WaitForMessageAsync(reading, message =>
            message.Says("Ideas so far") && message.Says(Sleeves)
        );
        Assert.True(options.Card.Offers("options.on"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task The_view_leads_back_to_the_barrier()
    {
        await using var app = await SchoolApp.StartAsync();
        await TriedInMathsAsync(app);
        var reading = await app.SetUpReadingAsync(shares: true);
        var (card, ids) = await app.RaisedInAsync(reading, app.Amira, "No whiteboards for us");
        await app.Teams.InvokeAsync(app.Amira, card, "moves.see", ids);
        Assert.True((await app.Teams.PressAsync(app.Amira, card, "moves.back")).Card.Has("No whiteboards for us"));
    }

    [Fact]
    public async Task A_group_that_does_not_share_is_offered_nothing() =>
        await NothingAsync(shares: false, kind: "technology");

    [Fact]
    public async Task A_barrier_of_another_kind_is_offered_nothing() =>
        await NothingAsync(shares: true, kind: "people");

    [Fact]
    public async Task What_a_group_that_does_not_share_tried_is_offered_to_nobody()
    {
        await using var app = await SchoolApp.StartAsync();
        await TriedInMathsAsync(app, shares: false);
        var reading = await app.SetUpReadingAsync(shares: true);
        await app.RaisedInAsync(reading, app.Amira, "No whiteboards for us");
        Assert.Equal(TrialsKnown.None, (await app.NewestAsync(reading)).Sprint.Barriers[0].Known);
    }

    [Fact]
    public async Task Another_tenant_is_offered_nothing()
    {
        await using var app = await SchoolApp.StartAsync();
        await TriedInMathsAsync(app);
        var (id, maths) = await app.NewestAsync();
        var library = app.Bot.Services.GetRequiredService<EventStore.TrialIndex>();
        var elsewhere = maths with { GroupOrNull = new("another tenant", "19:theirs") };
        var asking = EventStore.GroupKey.Of(elsewhere.Group).Sprint(1);
        Assert.Equal(
            TrialsKnown.None,
            await library.KnownAsync(asking, elsewhere, BarrierKind.Technology, CancellationToken.None)
        );
        var near = maths with { GroupOrNull = new(maths.Group.Tenant, "19:theirs") };
        Assert.Equal(
            1,
            (
                await library.KnownAsync(
                    EventStore.GroupKey.Of(near.Group).Sprint(1),
                    near,
                    BarrierKind.Technology,
                    CancellationToken.None
                )
            ).Groups
        );
        Assert.Equal(
            TrialsKnown.None,
            await library.KnownAsync(id, maths, BarrierKind.Technology, CancellationToken.None)
        );
    }

    [Fact]
    public async Task What_came_of_a_joint_plan_is_offered_like_an_idea_that_was_tried()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.StartSprintAsync(app.Group, shares: true);
        var (_, question) = await app.AskedAsync();
        await app.Teams.PressAsync(app.Ben, question, "plan.yes");
        var joint = await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("plan.tell"));
        await app.Teams.PressAsync(app.Ben, joint, "plan.tell", Planning.Result("worked"));
        var reading = await app.SetUpReadingAsync(shares: true);
        var (card, ids) = await app.RaisedInAsync(reading, app.Amira, "Nobody dares", "other");
        var seen = await app.Teams.InvokeAsync(app.Amira, card, "moves.see", ids);
        Assert.True(seen.Card.Has(Planning.Then), seen.Toast);
        Assert.DoesNotContain("Dana", seen.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task NothingAsync(bool shares, string kind)
    {
        await using var app = await SchoolApp.StartAsync();
        await TriedInMathsAsync(app);
        var reading = await app.SetUpReadingAsync(shares);
        var (card, ids) = await app.RaisedInAsync(reading, app.Amira, "No whiteboards for us", kind);
        Assert.Equal(TrialsKnown.None, (await app.NewestAsync(reading)).Sprint.Barriers[0].Known);
        var answer = await app.Teams.InvokeAsync(app.Amira, card, "moves.see", ids);
        Assert.Null(answer.Card);
        Assert.DoesNotContain(Sleeves, answer.Toast, StringComparison.Ordinal);
    }

    private static async Task TriedInMathsAsync(SchoolApp app, bool shares = true)
    {
        await app.StartSprintAsync(app.Group, shares);
        var (card, ids) = await app.RaisedInAsync(app.Group, app.Chen);
        var options = await app.TriedAsync(app.Group, app.Chen, app.Ben, card, ids);
        options = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == options.Id && message.Card.Offers("options.tell")
        );
        var told = await app.Teams.PressAsync(
            app.Ben,
            options,
            "options.tell",
            new() { ["result"] = "worked", ["learned"] = Learned }
        );
        Assert.True(told.Card.Has("It worked"), told.Toast);
        await app.SettledAsync();
    }
}
