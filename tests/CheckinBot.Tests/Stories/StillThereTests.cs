using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>The next check-in: what was in the way before stands on its card, with one tap each.</summary>
public sealed class StillThereTests
{
    [Fact]
    public async Task One_tap_says_that_it_is_still_there_and_it_stays_one_barrier_and_one_nudge()
    {
        await using var app = await SchoolApp.StartAsync();
        var (card, round) = await NextRoundAsync(app);
        Assert.True(round.Says("Still there?"));
        var answer = await app.Teams.PressAsync(app.Ben, round, "barrier.still");
        Assert.Null(answer.Card);
        Assert.Contains("noted as still there", answer.Toast, StringComparison.Ordinal);
        await app.Teams.PressAsync(app.Chen, round, "barrier.still");
        await app.UntilAsync(card, "Mentioned again once.");
        Assert.Equal(["round:1"], Assert.Single((await app.SettledAsync()).Barriers).Mentions);
        Assert.Equal(2, app.LeaderChat.Messages.Count);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task One_tap_says_that_it_is_gone()
    {
        await using var app = await SchoolApp.StartAsync();
        var (card, round) = await NextRoundAsync(app);
        var answer = await app.Teams.PressAsync(app.Ben, round, "barrier.clear");
        Assert.Null(answer.Card);
        Assert.Contains("It is cleared.", answer.Toast, StringComparison.Ordinal);
        await app.UntilAsync(card, "A barrier is cleared");
        Assert.Equal(0, app.Group.Find(round.Id)!.Updates);
    }

    [Fact]
    public async Task A_tap_sends_nothing_of_the_form_around_it()
    {
        await using var app = await SchoolApp.StartAsync();
        var (_, round) = await NextRoundAsync(app);
        var taps = round.Card!.ToJsonString();
        Assert.Equal(4, taps.Split("\"associatedInputs\":\"none\"").Length - 1);
        Assert.True(round.Card.Offers("checkin.submit"));
    }

    [Fact]
    public async Task What_is_car_parked_is_left_in_peace()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await app.RaiseAsync(app.Ben, Doing.Projector, "carPark");
        await app.MoveToAsync(SchoolApp.Monday.AddMinutes(5));
        Assert.False((await app.AskNowAsync(sprint)).Says("Still there?"));
    }

    [Fact]
    public async Task The_same_words_in_the_next_check_in_are_the_same_barrier()
    {
        await using var app = await SchoolApp.StartAsync();
        var (card, round) = await NextRoundAsync(app);
        var said = Doing.InTheWay();
        await app.CheckInAsync(app.Ben, round, said);
        await app.UntilAsync(card, "Mentioned again once.");
        Assert.Single((await app.SettledAsync()).Barriers);
        Assert.Equal(2, app.LeaderChat.Messages.Count);
    }

    private static async Task<(Message Card, Message Round)> NextRoundAsync(SchoolApp app)
    {
        var sprint = await app.SetUpAsync();
        var card = await app.UntilAsync(await app.RaiseAsync(app.Ben, Doing.Projector), "Dana Whitfield has heard");
        await app.MoveToAsync(SchoolApp.Monday.AddMinutes(5));
        return (card, await app.AskNowAsync(sprint));
    }
}
