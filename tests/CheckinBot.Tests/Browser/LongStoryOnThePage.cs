using CheckinBot.Tests.App;
using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// A barrier's whole way: tried first, asked, nudged, why, ideas, one tried, cleared; and another group that learns
/// from it.
/// </summary>
internal sealed class LongStoryOnThePage(IPage page, SchoolApp app)
{
    private const string Barrier = "The only set of mini whiteboards is in Year 6 until Friday.";
    private const string Kind = "Rooms, materials or money";
    private const string Sleeves = "Paper in plastic sleeves instead of whiteboards";
    private const string Halves = "Two pupils share one board, and swap after each problem";
    private const string Learned = "Sleeves do the same job, and nobody waits for Friday.";
    private readonly Camera camera = new(page);
    private readonly PageClock clock = new(page, app);
    private readonly Screen amira = new(page, "amira");
    private readonly Screen ben = new(page, "ben");
    private readonly Screen chen = new(page, "chen");

    public Screen Dana { get; } = new(page, "dana");

    public async Task SetUpAsync()
    {
        await StartAsync(
            "Pupils explain how they solved a problem, not only what they got",
            "Exit tickets that say \"because\"",
            "long-01-setup"
        );
        await ben.SeesAsync("Supported by: Dana Whitfield");
        await camera.CardAsync(ben.Card("Supported by"), "long-02-sprint");
        await Dana.WriteAsync("digest");
        await Dana.SeesAsync("Nothing is in the way");
        await camera.CardAsync(Dana.Card("Nothing is in the way"), "long-03-digest-before");
    }

    public async Task TheyTryFirstAsync()
    {
        await chen.WriteAsync("barrier");
        var form = chen.Card("How urgent is it?");
        await Screen.FillAsync(form, "what", Barrier);
        await Screen.FillAsync(form, "tried", "Asked Year 6 on Friday.");
        await Screen.ChooseAsync(form, "kind", Kind);
        await Screen.ChooseAsync(form, "urgency", "It blocks us");
        await Screen.ChooseAsync(form, "help", "Ideas");
        await Screen.PickAsync(form, "We try first; our leader only if it is still there then");
        await Screen.FillAsync(form, "until", "2026-11-24");
        await camera.CardAsync(form, "long-04-barrier-form");
        await Screen.PressAsync(form, "barrier.raise");
        await ben.SeesAsync("We try first, until Tue 24 Nov");
        await camera.CardAsync(ben.Card("We try first, until Tue 24 Nov"), "long-05-trying-first");
        await app.SettledAsync();
    }

    public async Task BenSaysStillThereAsync()
    {
        await clock.NextDayAsync();
        await clock.HoursAsync(6);
        await ben.SeesAsync("Is this still in the way?");
        await Dana.SeesNothingOfAsync(Barrier);
        await camera.CardAsync(ben.Card("Is this still in the way?"), "long-06-still");
        await Screen.PressAsync(ben.Card("Is this still in the way?"), "barrier.still");
        await ben.SeesAsync("The barrier's own card is further up.");
        await Dana.SeesAsync("The group tried first. It still stands.");
        await camera.CardAsync(ben.Card("The barrier's own card is further up."), "long-07-still-yes");
        await camera.CardAsync(Dana.Card(Barrier), "long-08-nudge");
        await camera.PageAsync("long-page-1-nudge");
    }

    public async Task DanaAsksWhyAsync()
    {
        await Screen.PressAsync(Dana.Card(Barrier), "More");
        await camera.PageAsync("long-page-1-behind");
        await Screen.PressAsync(Dana.Card(Barrier), "barrier.askWhy");
        await Dana.SeesAsync("You asked the group why it happens.");
        await ben.SeesAsync("Why is this happening?");
        await camera.CardAsync(Dana.Card("You asked the group why it happens."), "long-09-asked-why");
        await Screen.FillAsync(
            ben.Card("Why is this happening?"),
            "text",
            "One set for four classes, and nobody keeps a list of who has it."
        );
        await camera.CardAsync(ben.Card("Why is this happening?"), "long-10-why");
        await Screen.PressAsync(ben.Card("Why is this happening?"), "options.why");
        await ben.SeesAsync("One set for four classes");
        await Screen.PressAsync(ben.Card("Why is this happening?"), "options.on");
        await amira.SeesAsync("What could you try?");
    }

    public async Task TheyFindIdeasAsync()
    {
        await AddIdeaAsync(amira, Halves, named: true);
        await amira.SeesAsync(Halves);
        await AddIdeaAsync(ben, Sleeves, named: false);
        await ben.SeesAsync(Sleeves);
        await Assertions.Expect(ben.Card(Sleeves)).ToContainTextAsync($"1. {Halves} · Amira Haddad");
        await Assertions.Expect(ben.Card(Sleeves)).ToContainTextAsync($"2. {Sleeves} · somebody of your group");
        await camera.CardAsync(ben.Card("What could you try?"), "long-11-ideas");
        await Screen.PressAsync(chen.Card("What could you try?"), "options.on");
        await amira.SeesAsync("Which idea do you try first?");
    }

    public async Task TheyChooseOneAsync()
    {
        await amira.Card("Which idea do you try first?").GetByTestId("action-options.back").Nth(1).ClickAsync();
        await chen.SeesAsync("1 backs it.");
        await amira.SeesAsync("Take it back");
        await camera.CardAsync(amira.Card("Take it back"), "long-12-support");
        await Screen.PressAsync(chen.Card("Which idea do you try first?"), "options.form");
        var choosing = chen.Card("Who tries it?");
        await Screen.ChooseAsync(choosing, "tries", "Ben Okafor");
        await Screen.FillAsync(choosing, "until", "2026-11-25");
        await camera.CardAsync(choosing, "long-13-choosing");
        await Screen.PressAsync(choosing, "options.choose");
        await amira.SeesAsync("Ben Okafor tries it until Wed 25 Nov.");
        await camera.CardAsync(amira.Card("Your group is trying something"), "long-14-tried");
        await camera.CardAsync(amira.Card("Where it stands"), "long-15-barrier-while-tried");
        await camera.PageAsync("long-page-2-tried");
    }

    public async Task BenIsAskedOnceAndItWorkedAsync()
    {
        await clock.NextDayAsync();
        await ben.SeesAsync("your group chose this idea and you were going to try it");
        var question = ben.Card("your group chose this idea and you were going to try it");
        await Screen.PickAsync(question, "It worked");
        await Screen.FillAsync(question, "learned", Learned);
        await camera.CardAsync(question, "long-16-how-did-it-go");
        await Screen.PressAsync(question, "options.tell");
        await chen.SeesNothingOfAsync("you were going to try it");
        await chen.SeesAsync("Is it gone?");
        await Assertions.Expect(chen.Card("Is it gone?")).ToContainTextAsync(Learned);
        await camera.CardAsync(chen.Card("Is it gone?"), "long-17-worked");
    }

    public async Task ChenClearsItAsync()
    {
        var worked = chen.Card("Is it gone?");
        await Screen.PressAsync(worked, "It's gone");
        await Screen.PressAsync(worked, "barrier.form");
        var form = chen.Card("What did we learn?");
        await Screen.PickAsync(form, "We found a way round");
        await Screen.FillAsync(form, "note", Learned);
        await camera.CardAsync(form, "long-18-clearing");
        await Screen.PressAsync(form, "barrier.clear");
        await amira.SeesAsync("The barrier is cleared meanwhile.");
        await Dana.SeesAsync("Cleared: a way round was found.");
        await amira.SeesAsync("Cleared: a way round was found");
        await camera.CardAsync(Dana.Card("Cleared: a way round was found."), "long-19-nudge-cleared");
        await camera.CardAsync(amira.Card("Where it stands"), "long-20-barrier-cleared");
        await camera.CardAsync(amira.Card("This barrier is cleared"), "long-21-ideas-cleared");
        await app.SettledAsync();
    }

    public async Task AnotherGroupLearnsFromItAsync()
    {
        await amira.OpenAsync(School.ReadingGroup);
        await chen.OpenAsync(School.ReadingGroup);
        await amira.InstallAsync();
        await StartAsync(
            "Pupils read aloud to each other every day",
            "Reading logs that children fill in themselves",
            null
        );
        await chen.WriteAsync("barrier");
        var form = chen.Card("How urgent is it?");
        await Screen.FillAsync(form, "what", "There are not enough books for two groups at a time.");
        await Screen.ChooseAsync(form, "kind", Kind);
        await Screen.PickAsync(form, "We try first; our leader only if it is still there then");
        await Screen.PressAsync(form, "barrier.raise");
        await amira.SeesAsync("One other group met something like this: one thing worked.");
        await camera.CardAsync(amira.Card("One other group met something like this"), "long-22-others-known");
        await Screen.PressAsync(amira.Card("One other group met something like this"), "moves.see");
        await SeesWhatOthersTriedAsync(amira.Card("What other groups tried"));
        await Screen.PressAsync(amira.Card("What other groups tried"), "moves.take");
        await chen.SeesAsync("Ideas so far");
        await chen.SeesAsync(Sleeves);
        await camera.CardAsync(chen.Card("Ideas so far"), "long-24-taken");
        await camera.PageAsync("long-page-3-other-group");
    }

    public async Task DanaReadsWhatChangedAsync()
    {
        await app.SettledAsync(app.Teams.Conversation(School.ReadingGroup));
        await Dana.WriteAsync("digest");
        await Dana.SeesAsync("Show more");
        var digest = Dana.Card("Show more");
        await Assertions.Expect(digest).ToContainTextAsync("1 barrier raised, 1 barrier cleared, 1 idea tried");
        await Assertions.Expect(digest).ToContainTextAsync($"Learned: {Learned}");
        await Assertions.Expect(digest).ToContainTextAsync("Of 1 cleared barrier");
        await Screen.PressAsync(digest, "Show more");
        await camera.CardAsync(digest, "long-25-digest-after");
        await ben.WriteAsync("what does my leader see");
        await ben.SeesAsync("What your leader sees of you");
        await camera.CardAsync(ben.Card("What your leader sees of you"), "long-26-leader-sees");
        await ben.SeesNothingOfAsync("Stepping back");
        await camera.PageAsync("long-page-4-digest");
    }

    private async Task SeesWhatOthersTriedAsync(ILocator others)
    {
        await Assertions.Expect(others).ToContainTextAsync(Sleeves);
        await Assertions.Expect(others).ToContainTextAsync(Learned);
        foreach (var name in new[] { "Ben", "Chen", "Dana", "Maths", "mini whiteboards is" })
        {
            await Assertions.Expect(others).Not.ToContainTextAsync(name);
        }

        await camera.CardAsync(others, "long-23-others-tried");
    }

    private async Task StartAsync(string focus, string evidence, string? picture)
    {
        await Screen.PressAsync(amira.Card("Hello, I'm CheckinBot"), "sprint.setup");
        var form = amira.Card("Set up your sprint");
        await Screen.FillAsync(form, "focus", focus);
        await Screen.FillAsync(form, "evidence", evidence);
        await Screen.ChooseAsync(form, "leader", "Dana Whitfield");
        await Screen.PressAsync(form, "Dates, deputy and sharing");
        await form.GetByTestId("input-sharesMoves").GetByRole(AriaRole.Checkbox).CheckAsync();
        if (picture is not null)
        {
            await camera.CardAsync(form, picture);
        }

        await Screen.PressAsync(form, "sprint.start");
        await chen.SeesAsync("Supported by: Dana Whitfield");
    }

    private static async Task AddIdeaAsync(Screen teacher, string idea, bool named)
    {
        var form = teacher.Card("What could you try?");
        await Screen.FillAsync(form, "text", idea);
        await form.GetByTestId("input-named").GetByRole(AriaRole.Checkbox).SetCheckedAsync(named);
        await Screen.PressAsync(form, "options.idea");
    }
}
