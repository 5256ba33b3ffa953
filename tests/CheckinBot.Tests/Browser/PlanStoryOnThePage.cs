using System.Text.RegularExpressions;
using CheckinBot.Tests.App;
using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// A leader's backup plan: theirs alone, until somebody of the group says yes to carrying it out together; and the
/// digests around it.
/// </summary>
internal sealed partial class PlanStoryOnThePage(IPage page, SchoolApp app)
{
    private const string If = "The boards are gone again next week";
    private const string Then = "We write a borrowing list with Year 6, at their table";
    private const string With = "Grace knows the cupboard";
    private const string Ask = "Would you come along to Year 6? They listen to you.";
    private const string Learned = "A list on the cupboard door is enough.";
    private readonly Camera camera = new(page);
    private readonly PageClock clock = new(page, app);
    private readonly Screen amira = new(page, "amira");
    private readonly Screen ben = new(page, "ben");

    public Screen Dana { get; } = new(page, "dana");

    public async Task DanaReadsHerFirstDigestAsync()
    {
        await Dana.WriteAsync("digest");
        await Dana.SeesAsync("Your groups");
        await camera.CardAsync(Dana.Card("Your groups"), "long-31-first-digest");
        await clock.HoursAsync(1);
    }

    public async Task DanaDraftsAPlanAsync()
    {
        await Dana.WriteAsync("plan");
        await Dana.SeesAsync("Your backup plans");
        await Screen.PressAsync(Dana.Card("Your backup plans"), "plan.new");
        var form = Dana.Card("A plan, just in case");
        await Screen.FillAsync(form, "when", If);
        await Screen.FillAsync(form, "then", Then);
        await Screen.FillAsync(form, "with", With);
        await camera.CardAsync(form, "long-32-plan-form");
        await Screen.PressAsync(form, "plan.save");
        await Dana.SeesAsync("Only you know of it.");
        await camera.CardAsync(Dana.Card("Only you know of it."), "long-33-plans");
    }

    public async Task DanaAsksBenAsync()
    {
        await Screen.PressAsync(Dana.Card("Only you know of it."), "plan.offer");
        var offer = Dana.Card("Carry it out together");
        await Screen.ChooseAsync(offer, "coOwner", "Ben Okafor");
        await Screen.FillAsync(offer, "message", Ask);
        await camera.CardAsync(offer, "long-34-offer");
        await Screen.PressAsync(offer, "plan.offer");
        await Dana.SeesAsync("Your backup plans");
        await camera.CardAsync(Dana.Card("Your backup plans"), "long-35-plans-asked");
        await ben.OpenAsync("CheckinBot (personal)");
        await ben.InstallAsync();
        await ben.SeesAsync("Would you do this together?");
        await camera.CardAsync(ben.Card("Would you do this together?"), "long-36-question");
        await app.QuietAsync();
        await camera.PageAsync("long-page-5-question");
    }

    public async Task NobodyElseSeesItAsync()
    {
        foreach (var words in new[] { If, Then, With, Ask, "plan", "together" })
        {
            await amira.SeesNothingOfAsync(words);
            Assert.DoesNotContain(app.Group.Messages, message => message.Says(words));
        }

        await Assertions.Expect(ben.Card("Would you do this together?")).Not.ToContainTextAsync(With);
    }

    public async Task BenSaysYesAsync()
    {
        await Screen.PressAsync(ben.Card("Would you do this together?"), "plan.yes");
        await ben.SeesAsync("You said: Yes, together");
        await amira.SeesAsync("Ben Okafor and Dana Whitfield are doing this together.");
        await camera.CardAsync(ben.Card("You said: Yes, together"), "long-37-yes");
        await camera.CardAsync(amira.Card("are doing this together"), "long-38-together");
        await amira.SeesNothingOfAsync(With);
        await amira.SeesNothingOfAsync(Ask);
        await camera.PageAsync("long-page-6-together");
    }

    public async Task BenSaysHowItWentAsync()
    {
        await clock.HoursAsync(1);
        await ben.OpenAsync(School.MathsGroup);
        var together = ben.Card("are doing this together");
        await Screen.PressAsync(together, "How did it go?");
        await Screen.PickAsync(together, "It worked in part");
        await Screen.FillAsync(together, "learned", Learned);
        await camera.CardAsync(together, "long-39-how-it-went");
        await Screen.PressAsync(together, "plan.tell");
        await amira.SeesAsync("Done together");
        await camera.CardAsync(amira.Card("Done together"), "long-40-done-together");
    }

    public async Task BothReadTheDigestAsync()
    {
        await app.SettledAsync();
        await Dana.WriteAsync("digest");
        await Dana.SeesAsync("Show more");
        var digest = Dana.Card("Show more");
        await Screen.PressAsync(digest, "Show more");
        await Assertions.Expect(digest).ToContainTextAsync(FirstWhatIsNew());
        await Assertions.Expect(digest).ToContainTextAsync("Stepping back");
        await camera.CardAsync(digest, "long-41-digest-after");
        await amira.WriteAsync("what does my leader see");
        await amira.SeesAsync("What your leader sees of you");
        await camera.CardAsync(amira.Card("What your leader sees of you"), "long-42-leader-sees");
        await amira.SeesNothingOfAsync("Stepping back");
        await camera.PageAsync("long-page-7-both");
    }

    [GeneratedRegex(
        "solved it.*In the way for 2 hours.*New since the last digest: 1 idea tried.*Check-in 1.*Stepping back",
        RegexOptions.Singleline
    )]
    private static partial Regex FirstWhatIsNew();
}
