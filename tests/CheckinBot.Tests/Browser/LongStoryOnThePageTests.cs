using CheckinBot.Tests.App;
using Microsoft.Playwright;
using Simulator.Tests;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// What takes days, played in Chromium on the simulator's page as people would, with the real service and SQLite behind
/// it. It leaves pictures in artifacts/story.
/// </summary>
public sealed class LongStoryOnThePageTests(Simulator.Tests.Browser browser) : IClassFixture<Simulator.Tests.Browser>
{
    [ChromiumFact]
    public async Task A_group_tries_first_finds_its_own_way_and_another_learns_while_its_leader_hears_once()
    {
        await using var app = await SchoolApp.StartAsync();
        var story = new LongStoryOnThePage(await browser.OpenAsync(app.Teams), app);
        await story.SetUpAsync();
        await story.TheyTryFirstAsync();
        await HasHeardAsync(app, story.Dana, 2); // the hello and the digest

        await story.BenSaysStillThereAsync();
        await HasHeardAsync(app, story.Dana, 3); // and one nudge

        await story.DanaAsksWhyAsync();
        await story.TheyFindIdeasAsync();
        await story.TheyChooseOneAsync();
        await story.BenIsAskedOnceAndItWorkedAsync();
        await story.ChenClearsItAsync();
        Assert.Single(app.Group.Messages, message =>
            message.Says("It worked") && message.Says("The barrier is cleared meanwhile.")
        );

        await story.AnotherGroupLearnsFromItAsync();
        await HasHeardAsync(app, story.Dana, 3);
        await story.DanaReadsWhatChangedAsync();
        await HasHeardAsync(app, story.Dana, 4); // and the second digest
        Assert.Empty(app.Log.Errors);
    }

    [ChromiumFact]
    public async Task A_leaders_plan_is_seen_by_nobody_until_a_yes_makes_it_joint_and_digests_tell_what_changed()
    {
        await using var app = await SchoolApp.StartAsync();
        await AnsweredAsync(app);
        var story = new PlanStoryOnThePage(await browser.OpenAsync(app.Teams), app);
        await story.DanaReadsHerFirstDigestAsync();
        await story.DanaDraftsAPlanAsync();
        await story.DanaAsksBenAsync();
        await story.NobodyElseSeesItAsync();
        await story.BenSaysYesAsync();
        await story.BenSaysHowItWentAsync();
        await HasHeardAsync(app, story.Dana, 4); // the hello, the nudge, the digest and the plans
        await story.BothReadTheDigestAsync();
        await HasHeardAsync(app, story.Dana, 5); // and the second digest
        Assert.Empty(app.Log.Errors);
    }

    [ChromiumFact]
    public async Task A_group_changes_looks_back_and_goes_on_and_a_second_begins_with_what_it_passed_on()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.SettledAsync();
        var story = new LookBackOnThePage(await browser.OpenAsync(app.Teams), app);
        await story.TheyChangeWhatTheyAgreedAsync();
        await story.ChenIsAwayAndBackAsync();
        await story.BenAnswersTheEveningBeforeAsync();
        await story.TheOthersAnswerAndTheSprintEndsAsync();
        await story.TheyLookBackAsync();
        await story.TheyGoOnAsync();
        await story.TheyPassItOnAsync();
        await story.AnotherGroupBeginsWithItAsync();
        await HasHeardAsync(app, story.Dana, 1); // the hello
        await story.DanaSeesHowItSpreadsAsync();
        await HasHeardAsync(app, story.Dana, 2); // and what she asked for
        Assert.Empty(app.Log.Errors);
    }

    private static async Task HasHeardAsync(SchoolApp app, Screen dana, int messages)
    {
        await app.QuietAsync();
        await Assertions.Expect(dana.FromBot).ToHaveCountAsync(messages);
        Assert.Equal(messages, app.LeaderChat.Messages.Count(message => message.IsFromBot));
    }

    private static async Task AnsweredAsync(SchoolApp app)
    {
        var card = await app.AskNowAsync(await app.SetUpAsync(new() { ["sharesMoves"] = "true" }));
        await app.CheckInAsync(app.Amira, card);
        await app.CheckInAsync(app.Ben, card, new() { ["going"] = "wobbling", ["shoutOut"] = "Chen, for the timer" });
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay("The boards are in Year 6 until Friday."));
        await app.NudgeAsync("The boards are in Year 6 until Friday.");
        await app.SettledAsync();
    }
}
