using CheckinBot.Tests.App;
using Microsoft.Playwright;
using Simulator.Tests;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// The main job, played in Chromium on the simulator's page as people would, with the real service and SQLite behind
/// it. It leaves pictures in artifacts/story.
/// </summary>
public sealed class StoryOnThePageTests(Simulator.Tests.Browser browser) : IClassFixture<Simulator.Tests.Browser>
{
    [ChromiumFact]
    public async Task A_group_sets_up_is_asked_answers_and_raises_a_barrier_and_its_leader_hears_exactly_once()
    {
        await using var app = await SchoolApp.StartAsync();
        var page = await browser.OpenAsync(app.Teams);
        var story = new StoryOnThePage(page);
        await story.SetUpAsync();
        await story.AskNowAsync();
        await story.ThreeTeachersAnswerAsync();

        // Her chat began with the bot's own hello, before anybody had a sprint. Nothing came since.
        await Assertions.Expect(story.Dana.Messages).ToHaveCountAsync(1);
        await Assertions.Expect(story.Dana.Messages).ToContainTextAsync("Hello, I'm CheckinBot");
        Assert.Single(app.LeaderChat.Messages);

        await story.ChenRaisesABarrierAsync();
        await Assertions.Expect(story.Dana.Messages).ToHaveCountAsync(2);

        await story.DanaIsOnItAsync();
        await story.DanaClearsItAsync();
        await story.TheRoundClosesAsync();

        // The nudge, and the form that she opened herself to say what was learned.
        await Assertions.Expect(story.Dana.Messages).ToHaveCountAsync(3);
        Assert.Equal(3, app.LeaderChat.Messages.Count);
        Assert.Empty(app.Log.Errors);
        Assert.All(Camera.Widths, width => Assert.NotEmpty(Camera.Folder.GetFiles($"*-{width}.png")));
    }
}
