using CheckinBot.Tests.App;
using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// A group changes what it agreed, somebody is away, somebody answers early; it looks back, decides to go on, begins
/// again with what it learned, and passes its sprint on to a second group; its leader sees how the work spreads.
/// </summary>
internal sealed class LookBackOnThePage(IPage page, SchoolApp app)
{
    private const string Lesson = "Frames that pupils read out themselves work better than those on the wall.";
    private const string Brought = "What your look back brought";
    private readonly Camera camera = new(page);
    private readonly Screen amira = new(page, "amira");
    private readonly Screen ben = new(page, "ben");
    private readonly Screen chen = new(page, "chen");

    public Screen Dana { get; } = new(page, "dana");

    public async Task TheyChangeWhatTheyAgreedAsync()
    {
        await amira.WriteAsync("change");
        var form = amira.Card("Change what you agreed");
        await Assertions.Expect(form.GetByTestId("input-evidence")).ToHaveValueAsync("Exit tickets with a because");
        await Screen.FillAsync(form, "evidence", "Exit tickets with a because, and one recording a week");
        await camera.CardAsync(form, "life-01-change");
        await Screen.PressAsync(form, "sprint.save");
        await ben.SeesAsync("What you agreed has changed");
        await Assertions.Expect(ben.Card("What you agreed has changed")).ToContainTextAsync("Changed by Amira Haddad.");
        await camera.CardAsync(ben.Card("What you agreed has changed"), "life-02-changed");
    }

    public async Task ChenIsAwayAndBackAsync()
    {
        await chen.WriteAsync("away until Friday");
        await ben.SeesAsync("Chen Liu is away until Fri 27 Nov.");
        await camera.CardAsync(ben.Card("Chen Liu is away until Fri 27 Nov."), "life-03-away");
        await Screen.PressAsync(chen.Card("Chen Liu is away until Fri 27 Nov."), "away.end");
        await ben.SeesAsync("Chen Liu is back.");
    }

    public async Task BenAnswersTheEveningBeforeAsync()
    {
        await app.MoveToAsync(SchoolApp.Monday.AddDays(2).AddHours(8));
        await ben.WriteAsync("check in");
        await ben.SeesAsync("No check-in is open");
        await camera.CardAsync(ben.Card("No check-in is open"), "life-04-early");
        await Screen.PressAsync(ben.Card("No check-in is open"), "checkin.early");
        await ben.SeesAsync("You are early, and that is fine.");
        var form = ben.Card("You are early, and that is fine.");
        await Screen.PickAsync(form, "On track");
        await Screen.FillAsync(form, "done", "Two lessons with frames read out.");
        await Screen.FillAsync(form, "tweak", "Silence first.");
        await Screen.PressAsync(form, "checkin.submit");
        await ben.SeesAsync("Thank you, your check-in is kept");
    }

    public async Task TheOthersAnswerAndTheSprintEndsAsync()
    {
        await app.MoveToAsync(SchoolApp.Monday.AddDays(3).AddHours(6));
        await chen.SeesAsync("Answered so far: Ben Okafor");
        var card = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Open until"));
        await app.CheckInAsync(app.Amira, card);
        await app.CheckInAsync(app.Chen, card);
        await app.Teams.PressAsync(
            app.Amira,
            app.Group.Messages.First(message => message.Card.Offers("sprint.end")),
            "sprint.end"
        );
    }

    public async Task DanaSeesHowItSpreadsAsync()
    {
        await Dana.WriteAsync("spread");
        await Dana.SeesAsync("How the work spreads");
        await camera.CardAsync(Dana.Card("How the work spreads"), "life-05-spread");
    }

    public async Task TheyLookBackAsync()
    {
        await amira.SeesAsync("Time to look back");
        await camera.CardAsync(amira.Card("Time to look back"), "back-01-look-back");
        await AnswerAsync(amira, Lesson, "Go on as it is");
        await ben.SeesAsync("One of you has answered.");
        await AnswerAsync(ben, "Two minutes of silence first bring in the quieter half.", "Go on, and adapt something");
        await Assertions
            .Expect(ben.Card("Thank you, your look back is kept"))
            .ToContainTextAsync("Answered so far: Amira Haddad and Ben Okafor.");
        await camera.CardAsync(ben.Card("Thank you, your look back is kept"), "back-02-own");
        await AnswerAsync(chen, "", "Go on as it is");
        await ben.SeesAsync(Brought);
        await camera.CardAsync(ben.Card(Brought), "back-03-brought");
    }

    public async Task TheyGoOnAsync()
    {
        await Screen.PressTitledAsync(ben.Card(Brought), "Go on");
        await amira.SeesAsync("goes on, said by Ben Okafor");
        await amira.SeesAsync("This is your last sprint again");
        var form = amira.Card("This is your last sprint again");
        await Assertions.Expect(form.GetByTestId("input-focus")).ToHaveValueAsync("Pupils explain how they solved it");
        await Assertions.Expect(form).ToContainTextAsync(Lesson);
        await Screen.FillAsync(form, "focus", "Pupils explain to each other");
        await camera.CardAsync(form, "back-04-next");
        await Screen.PressAsync(form, "sprint.start");
        await ben.SeesAsync("We improve: Pupils explain to each other");
        await chen.WriteAsync("history");
        await chen.SeesAsync("What your group has behind it");
        await Assertions.Expect(chen.Card("What your group has behind it")).ToContainTextAsync("your group goes on");
        await camera.CardAsync(chen.Card("What your group has behind it"), "back-05-history");
        await camera.PageAsync("back-page-1");
    }

    public async Task TheyPassItOnAsync()
    {
        await Screen.PressAsync(ben.Card(Brought), "start.offer");
        await ben.SeesAsync("Which of the lines go along?");
        var form = ben.Card("Which of the lines go along?");
        await Assertions.Expect(form).ToContainTextAsync(Lesson);
        await camera.CardAsync(form, "back-06-share");
        await Screen.PressAsync(form, "start.share");
        await chen.SeesAsync("Shared as a starting point");
        await app.SettledAsync();
    }

    public async Task AnotherGroupBeginsWithItAsync()
    {
        await amira.OpenAsync(School.ReadingGroup);
        await chen.OpenAsync(School.ReadingGroup);
        await amira.InstallAsync();
        await Screen.PressAsync(amira.Card("Hello, I'm CheckinBot"), "start.see");
        await amira.SeesAsync("Begin with another group's sprint");
        var list = amira.Card("They improved: Pupils explain how they solved it");
        await Assertions.Expect(list).ToContainTextAsync($"They learned: {Lesson}");
        foreach (var name in new[] { "Ben", "Chen", "Dana", "Maths" })
        {
            await Assertions.Expect(list).Not.ToContainTextAsync(name);
        }

        await camera.CardAsync(list, "back-07-others");
        await Screen.PressAsync(list, "start.take");
        var form = amira.Card("This is how another group of your school began");
        await Screen.ChooseAsync(form, "leader", "Dana Whitfield");
        await camera.CardAsync(form, "back-08-taken");
        await Screen.PressAsync(form, "sprint.start");
        await chen.SeesAsync("Supported by: Dana Whitfield");
        await camera.PageAsync("back-page-2");
    }

    private static async Task AnswerAsync(Screen teacher, string learned, string next)
    {
        var form = teacher.Card("Time to look back");
        foreach (var question in new[] { "practical", "helpful", "worth" })
        {
            await form.GetByTestId($"input-{question}").GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        }

        await Screen.FillAsync(form, "learned", learned);
        await Screen.PickAsync(form, next);
        await Screen.PressAsync(form, "review.answer");
        await teacher.SeesAsync("Thank you, your look back is kept");
    }
}
