using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// The steps of the story, each done on the page and ended when everybody concerned sees what came of it.
/// </summary>
internal sealed class StoryOnThePage(IPage page)
{
    private readonly Camera camera = new(page);
    private readonly Screen amira = new(page, "amira");
    private readonly Screen ben = new(page, "ben");
    private readonly Screen chen = new(page, "chen");

    public Screen Dana { get; } = new(page, "dana");

    public async Task SetUpAsync()
    {
        await Screen.PressAsync(amira.Card("Hello, I'm CheckinBot"), "sprint.setup");
        var form = amira.Card("Set up your sprint");
        await Screen.FillAsync(form, "focus", "Pupils explain how they solved a problem, not only what they got");
        await Screen.FillAsync(form, "evidence", "Exit tickets that say \"because\"");
        await form.GetByTestId("input-leader").SelectOptionAsync("Dana Whitfield");
        await Screen.PressAsync(form, "Preview to me");
        await amira.SeesAsync("This is how your group is asked.");
        await camera.CardAsync(form, "02-preview");
        await Screen.PressAsync(form, "Preview to me");
        await Assertions
            .Expect(form.GetByTestId("input-evidence"))
            .ToHaveValueAsync("Exit tickets that say \"because\"");
        await camera.CardAsync(form, "01-setup");
        await Screen.PressAsync(form, "sprint.start");
        await ben.SeesAsync("Supported by: Dana Whitfield");
        await camera.CardAsync(ben.Card("Supported by"), "03-sprint");
    }

    public async Task AskNowAsync()
    {
        await Screen.PressAsync(amira.Card("Supported by"), "round.ask");
        await ben.SeesAsync("How is it going?");
        await camera.CardAsync(ben.Card("How is it going?"), "04-checkin");
    }

    public async Task ThreeTeachersAnswerAsync()
    {
        await AnswerAsync(
            amira,
            "On track",
            "19 of 28 exit tickets had a \"because\"; last week it was 11.",
            "Table captains read the talk frames out.",
            "Ben, for lending me his worked examples."
        );
        await AnswerAsync(
            ben,
            "Wobbling",
            "Tried the exit tickets on Tuesday. The quieter half wrote more than they say.",
            "Two minutes of silent thinking first.",
            ""
        );
        await AnswerAsync(
            chen,
            "Stuck",
            "Planned the paired explanations, could not run them yet.",
            "Try it with paper in plastic sleeves.",
            ""
        );
        await Assertions.Expect(amira.Card("Answered so far:")).ToContainTextAsync("Ben Okafor");
        await Assertions.Expect(amira.Card("Answered so far:")).ToContainTextAsync("Chen Liu");
        await camera.CardAsync(amira.Card("Thank you, your check-in is kept"), "05-own-view");
    }

    public async Task ChenRaisesABarrierAsync()
    {
        await chen.WriteAsync("barrier");
        var form = chen.Card("How urgent is it?");
        await Screen.FillAsync(form, "what", "The only set of mini whiteboards is in Year 6 until Friday.");
        await form.GetByTestId("input-kind").SelectOptionAsync("Rooms, materials or money");
        await Screen.ChooseAsync(form, "urgency", "It blocks us");
        await Screen.ChooseAsync(form, "help", "Action");
        await camera.CardAsync(form, "06-barrier-form");
        await Screen.PressAsync(form, "barrier.raise");
        await Dana.SeesAsync("Something stands in a group's way");
        await amira.SeesAsync("Raised by Chen Liu");
        await camera.CardAsync(Dana.Card("Something stands in a group's way"), "07-nudge");
        await camera.CardAsync(amira.Card("Raised by Chen Liu"), "08-barrier");
        await camera.PageAsync("page-barrier");
    }

    public async Task DanaIsOnItAsync()
    {
        await Screen.PressAsync(Dana.Card("What would help"), "barrier.acknowledge");
        await Dana.SeesAsync("The group knows that you are on it.");
        await ben.SeesAsync("Dana Whitfield has read it and is on it.");
        await camera.CardAsync(ben.Card("Dana Whitfield has read it and is on it."), "09-on-it");
    }

    public async Task DanaClearsItAsync()
    {
        var nudge = Dana.Card("What would help");
        await Screen.PressAsync(nudge, "More");
        await Screen.PressTitledAsync(nudge, "Write what we learned");
        var form = Dana.Card("What did we learn?");
        await Screen.PickAsync(form, "We found a way round");
        await Screen.FillAsync(form, "note", "Paper in plastic sleeves does the same job.");
        await camera.CardAsync(form, "10-clearing");
        await Screen.PressAsync(form, "barrier.clear");
        await Dana.SeesAsync("What was learned: Paper in plastic sleeves does the same job.");
        await chen.SeesAsync("Dana Whitfield says that a way round was found.");
        await camera.CardAsync(chen.Card("Dana Whitfield says that a way round was found."), "11-cleared");
    }

    public async Task TheRoundClosesAsync()
    {
        await page.GetByTestId("clock-next-day").ClickAsync();
        for (var hour = 10; hour <= 16; hour++)
        {
            await page.GetByTestId("clock-next-hour").ClickAsync();
            await Assertions.Expect(page.GetByTestId("clock")).ToContainTextAsync($"{hour}:00 UTC");
        }

        await amira.SeesAsync("What check-in 1 brought");
        await ben.SeesAsync("Two minutes of silent thinking first.");
        await camera.CardAsync(ben.Card("What check-in 1 brought"), "12-summary");
        await camera.PageAsync("page-summary");
    }

    private static async Task ThankAsync(Microsoft.Playwright.ILocator form, string shoutOut)
    {
        if (shoutOut.Length > 0)
        {
            await Screen.PressAsync(form, "Give a shout-out");
            await Screen.FillAsync(form, "shoutOut", shoutOut);
        }
    }

    private static async Task AnswerAsync(Screen teacher, string going, string done, string tweak, string shoutOut)
    {
        var form = teacher.Card("How is it going?");
        await Screen.PickAsync(form, going);
        await Screen.FillAsync(form, "done", done);
        await Screen.FillAsync(form, "tweak", tweak);
        await ThankAsync(form, shoutOut);
        await Screen.PressAsync(form, "checkin.submit");
        await teacher.SeesAsync("Thank you, your check-in is kept");
    }
}
