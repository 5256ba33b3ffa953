using CheckinBot.Tests.App;
using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser;

/// <summary>A group looks back, decides to go on, begins again with what it learned, and passes its sprint on to a second group.</summary>
internal sealed class LookBackOnThePage(IPage page, SchoolApp app)
{
    private const string Lesson = "Frames that pupils read out themselves work better than those on the wall.";
    private const string Brought = "What your look back brought";
    private readonly Camera camera = new(page);
    private readonly Screen amira = new(page, "amira");
    private readonly Screen ben = new(page, "ben");
    private readonly Screen chen = new(page, "chen");

    public Screen Dana { get; } = new(page, "dana");

    public async Task TheyLookBackAsync()
    {
        await amira.SeesAsync("Time to look back");
        await camera.CardAsync(amira.Card("Time to look back"), "back-01-look-back");
        await AnswerAsync(amira, Lesson, "Go on as it is");
        await ben.SeesAsync("One of you has answered.");
        await AnswerAsync(ben, "Two minutes of silence first bring in the quieter half.", "Go on, and adapt something");
        await Assertions.Expect(ben.Card("Thank you, your look back is kept")).ToContainTextAsync("Answered so far: Amira Haddad and Ben Okafor.");
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
