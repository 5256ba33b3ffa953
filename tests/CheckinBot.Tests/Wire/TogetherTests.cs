using CheckinBot.Domain;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Store;

namespace CheckinBot.Tests.Wire;

public sealed class TogetherTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_arrives_while_a_write_is_under_way_goes_in_one_transaction(bool isAzurite)
    {
        var data = new Data(isAzurite, azurite);
        var store = data.Open();
        await using var app = await SchoolApp.StartAsync(configure: Data.Using(store));
        var crowd = await app.CrowdAsync(40);
        await app.AskNowAsync(await app.SetUpAsync());
        await app.Bot.SettleAsync(app);
        var before = store.Inserts(StoreTable.Sprints).Count;
        var (reached, go) = Hold(store);

        var first = app.Bot.ExecuteAsync(app, app.Checkin(crowd[0]));
        await reached;
        var others = crowd.Skip(1).Select(person => app.Bot.ExecuteAsync(app, app.Checkin(person))).ToList();
        go.SetResult();
        await Task.WhenAll([first, .. others]);

        Assert.Equal([1, 39], store.Inserts(StoreTable.Sprints).Skip(before));
        var log = await store.LogAsync(app);
        Assert.Equal(
            crowd.Select(person => person.Id().Value).Order(),
            log.OfType<CheckedIn>().Select(one => one.Member.Value).Order()
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Forty_members_who_press_in_the_same_moment_are_each_kept_once(bool isAzurite)
    {
        var data = new Data(isAzurite, azurite);
        var store = data.Open();
        await using var app = await SchoolApp.StartAsync(configure: Data.Using(store));
        var crowd = await app.CrowdAsync(40);
        var card = await app.AskNowAsync(await app.SetUpAsync());

        var answers = await Task.WhenAll(crowd.Select(person => app.CheckInAsync(person, card)));

        Assert.All(answers, answer => Assert.Equal(BotAnswer.CardType, answer.Type));
        await app.Bot.SettleAsync(app);
        var log = await store.LogAsync(app);
        Assert.Equal(40, log.OfType<CheckedIn>().Count());
        Assert.Equal(40, log.OfType<CheckedIn>().DistinctBy(one => one.Member).Count());
        Assert.Empty(app.Log.Errors);
    }

    // Holds the next insert into the log until it is let go; those after it pass.
    private static (Task Reached, TaskCompletionSource Go) Hold(WatchedStore store)
    {
        var (reached, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        store.Before = async table =>
        {
            if (table == StoreTable.Sprints && reached.TrySetResult())
            {
                await go.Task;
            }
        };
        return (reached.Task, go);
    }
}
