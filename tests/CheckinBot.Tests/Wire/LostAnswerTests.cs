using CheckinBot.Domain;
using CheckinBot.Store;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Wire;

/// <summary>The storage wrote, its answer was lost, and its own second try met the first.</summary>
public sealed class LostAnswerTests
{
    [Fact]
    public async Task What_was_written_though_the_answer_was_lost_is_sent_at_once_and_once()
    {
        var store = new Data(isAzurite: false, null!).Open();
        await using var app = await SchoolApp.StartAsync(configure: Data.Using(store));
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        store.TriesAgain = table => table == StoreTable.Sprints;

        Assert.Equal(BotAnswer.CardType, (await app.CheckInAsync(app.Chen, card, Doing.InTheWay())).Type);

        await app.NudgeAsync();
        await app.SettledAsync();
        Assert.Equal(1, app.LeaderChat.Count(Doing.Projector));
        Assert.Single((await store.LogAsync(app)).OfType<BarrierRaised>());
    }
}
