using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Wire;

/// <summary>
/// A yes is two writes, in two logs: what may come between them, and what two people do in the same moment.
/// </summary>
public sealed class YesCutOffTests
{
    private const string Together = "Ben Okafor and Dana Whitfield are doing this together.";

    [Fact]
    public async Task A_yes_that_is_cut_off_between_its_two_writes_is_mended_by_pressing_again()
    {
        var store = new Data(isAzurite: false, null!).Open();
        await using var app = await SchoolApp.StartAsync(configure: Data.Using(store));
        await app.SetUpAsync();
        var (_, question) = await app.AskedAsync();
        store.Before = table => table == StoreTable.Leaders ? throw WatchedStore.Broken() : Task.CompletedTask;
        var cutOff = await app.Teams.PressAsync(app.Ben, question, "plan.yes");
        Assert.Equal(500, cutOff.StatusCode);
        Assert.StartsWith(
            "Your group sees it, but I could not write all of it down.",
            cutOff.Toast,
            StringComparison.Ordinal
        );
        Assert.Equal(PlanState.Asked, Assert.Single((await app.LeaderAsync()).Plans).State);
        Assert.True((await app.PlansAsync()).Says("Ben Okafor and you are doing this together."));

        store.Before = _ => Task.CompletedTask;
        Assert.True((await app.Teams.PressAsync(app.Ben, question, "plan.yes")).Card.Has("You said: Yes, together"));
        await app.QuietAsync();
        Assert.Equal(PlanState.Joint, Assert.Single((await app.LeaderAsync()).Plans).State);
        Assert.Single((await app.SettledAsync()).Joint);
        Assert.Equal(1, app.Group.Count(Together));
    }

    [Fact]
    public async Task A_yes_that_could_not_be_written_at_all_changes_nothing()
    {
        var store = new Data(isAzurite: false, null!).Open();
        await using var app = await SchoolApp.StartAsync(configure: Data.Using(store));
        await app.SetUpAsync();
        var (_, question) = await app.AskedAsync();
        store.Before = _ => throw WatchedStore.Broken();
        Assert.StartsWith(
            "This could not be saved just now",
            (await app.Teams.PressAsync(app.Ben, question, "plan.yes")).Toast,
            StringComparison.Ordinal
        );
        store.Before = _ => Task.CompletedTask;
        Assert.Empty((await app.SettledAsync()).Joint);
        Assert.Equal(PlanState.Asked, Assert.Single((await app.LeaderAsync()).Plans).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_plan_that_is_dropped_or_refused_in_the_midst_of_a_yes_is_what_the_group_sees(bool dropped)
    {
        var store = new Data(isAzurite: false, null!).Open();
        await using var app = await SchoolApp.StartAsync(configure: Data.Using(store));
        await app.SetUpAsync();
        var (_, question) = await app.AskedAsync();
        var (once, plan) = (0, Assert.Single((await app.LeaderAsync()).Plans).Id);
        LeaderCommand meanwhile = dropped
            ? new DropPlan(new("meanwhile"), app.Now(), app.Teams.Options.TenantId, Who(app.Dana), plan)
            : new AnswerPlan(new("meanwhile"), app.Now(), app.Teams.Options.TenantId, Who(app.Ben), plan, Yes: false);
        store.Before = async table =>
        {
            if (table == StoreTable.Sprints && Interlocked.Increment(ref once) == 1)
            {
                Assert.Null((await app.Bot.Part<LeaderStore>().ExecuteAsync(app.Keeper(), meanwhile)).Decision.Refusal);
            }
        };
        Assert.True((await app.Teams.PressAsync(app.Ben, question, "plan.yes")).Card.Has("You said: Yes, together"));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(Together));
        var list = await app.PlansAsync();
        Assert.True(list.Says("Ben Okafor and you are doing this together."));
        Assert.False(list.Card.Offers("plan.drop"));
        await app.SettledAsync();
        Assert.True((await app.Teams.PressAsync(app.Dana, list, "plan.tell", Planning.Result())).Card.Has("It worked"));
    }

    [Fact]
    public async Task A_yes_and_a_no_in_the_same_moment_end_in_one_state_for_everybody()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (_, question) = await app.AskedAsync();
        var data = question.Card.DataOf("plan.yes");
        await Task.WhenAll(
            new[] { "plan.yes", "plan.no", "plan.yes" }.Select(verb =>
                app.Teams.InvokeAsync(app.Ben, question, verb, data.DeepClone().AsObject())
            )
        );
        await app.QuietAsync();
        var isJoint = (await app.SettledAsync()).Joint.Count == 1;
        Assert.Equal(isJoint ? 1 : 0, app.Group.Count(Together));
        Assert.True(
            (await app.PlansAsync()).Says(
                isJoint ? "Ben Okafor and you are doing this together." : "Ben Okafor said: not now."
            )
        );
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Of_two_who_are_asked_in_the_same_moment_one_is()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.InstallAsync(app.Ben);
        await app.Teams.InstallAsync(app.Chen);
        var list = await app.DraftAsync();
        var form = (await app.Teams.PressAsync(app.Dana, list, "plan.offer")).Card.DataOf("plan.offer");
        var answers = await Task.WhenAll(
            new[] { app.Ben, app.Chen }.Select(person =>
            {
                var data = form.DeepClone().AsObject();
                data["coOwner"] = person.AadObjectId;
                return app.Teams.InvokeAsync(app.Dana, list, "plan.offer", data);
            })
        );
        await app.QuietAsync();
        Assert.Single(answers, answer =>
            answer.Card.Has("Somebody was asked about this plan and has not answered yet.")
        );
        Assert.Equal(
            1,
            new[] { app.Ben, app.Chen }.Sum(person =>
                app.Teams.PersonalChat(person).Count("Would you do this together?")
            )
        );
    }

    private static Domain.Person Who(Person person) => new(person.Id(), person.Name, "");
}
