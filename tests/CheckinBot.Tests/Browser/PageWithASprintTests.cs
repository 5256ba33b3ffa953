using CheckinBot.Tests.App;
using Microsoft.Playwright;
using Simulator.Tests;

namespace CheckinBot.Tests.Browser;

/// <summary>The page while a sprint runs, as the README shows it: artifacts/story/simulator.png.</summary>
public sealed class PageWithASprintTests(Simulator.Tests.Browser browser) : IClassFixture<Simulator.Tests.Browser>
{
    [ChromiumFact]
    public async Task One_group_and_its_leader_are_seen_side_by_side_and_only_the_barrier_crosses_over()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(
            await app.SetUpAsync(
                new()
                {
                    ["focus"] = "Pupils explain how they solved it",
                    ["evidence"] = "Exit tickets that say \"because\"",
                }
            )
        );
        await app.CheckInAsync(
            app.Amira,
            card,
            new()
            {
                ["done"] = "19 of 28 exit tickets had a \"because\"; last week it was 11.",
                ["tweak"] = "Table captains read the talk frames out.",
                ["shoutOut"] = "Ben, for lending me his worked examples.",
            }
        );
        await app.CheckInAsync(
            app.Chen,
            card,
            Doing.InTheWay("The only set of mini whiteboards is in Year 6 until Friday.")
        );
        var page = await browser.OpenAsync(app.Teams);
        await page.SetViewportSizeAsync(1400, 940);
        await page.AddStyleTagAsync(new() { Content = "[data-testid='column-chen'] { display: none !important; }" });

        await new Screen(page, "amira").SeesAsync("Thank you, your check-in is kept");
        var form = new Screen(page, "ben").Card("How is it going?");
        await new Screen(page, "ben").SeesAsync("Answered so far");
        await new Screen(page, "dana").SeesAsync("The only set of mini whiteboards is in Year 6 until Friday.");
        await Assertions.Expect(new Screen(page, "dana").Messages).ToHaveCountAsync(2);

        await Screen.PickAsync(form, "Wobbling");
        await Screen.FillAsync(
            form,
            "done",
            "Tried the exit tickets on Tuesday. The quieter half wrote more than they say."
        );
        await new Camera(page).PageAsync("simulator");
    }
}
