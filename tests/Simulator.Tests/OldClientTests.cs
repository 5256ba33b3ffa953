using Microsoft.Playwright;

namespace Simulator.Tests;

public sealed class OldClientTests(Browser browser) : IClassFixture<Browser>
{
    [ChromiumFact]
    public async Task An_older_client_draws_what_stands_in_for_charts_until_it_is_a_newer_one()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.PostAsync(scene.Group, Scene.Card(Charts.Question()));
        var page = await browser.OpenAsync(scene.Teams);
        var ben = page.GetByTestId("column-ben");
        await page.GetByTestId("old-client").CheckAsync();
        await Assertions.Expect(ben).ToContainTextAsync("Round 1: 3 on track, 1 stuck");
        await Assertions.Expect(ben).ToContainTextAsync("6 answers in round 1");
        await Assertions.Expect(ben.GetByTestId("chart-going")).ToHaveCountAsync(0);
        await page.GetByTestId("old-client").UncheckAsync();
        await Assertions.Expect(ben.GetByTestId("chart-going")).ToBeVisibleAsync();
        await Assertions.Expect(ben).Not.ToContainTextAsync("1: 3 on track");
    }

    [ChromiumFact]
    public async Task A_button_of_an_older_client_sends_a_message_and_no_card_is_refreshed()
    {
        await using var scene = await Scene.OpenAsync();
        var page = await browser.OpenAsync(scene.Teams);
        await page.GetByTestId("old-client").CheckAsync();
        await scene.PostAsync(scene.Group, Scene.Card(Charts.Question(scene.Amira)));
        var amira = page.GetByTestId("column-amira");
        await amira.GetByTestId("input-done").FillAsync("Two lessons");
        await amira.GetByTestId("action-answer").ClickAsync();
        await Assertions.Expect(amira.GetByTestId("input-done")).ToHaveValueAsync("");
        var sent = Assert.Single(scene.Bot.Received);
        Assert.Equal("message", (string?)sent["type"]);
        Assert.Equal("""{"round":"1","verb":"answer","done":"Two lessons"}""", sent["value"]!.ToJsonString());
    }

    [ChromiumFact]
    public async Task An_older_client_shows_the_card_of_all_where_a_newer_one_has_a_view_of_its_own()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Bot.AnswerCard(_ => Scene.Question("for Amira alone", scene.Amira));
        await scene.PostAsync(scene.Group, Scene.Card(Scene.Question("for all", scene.Amira)));
        var page = await browser.OpenAsync(scene.Teams);
        await Assertions.Expect(page.GetByTestId("column-amira")).ToContainTextAsync("for Amira alone");
        await page.GetByTestId("old-client").CheckAsync();
        await Assertions.Expect(page.GetByTestId("column-amira")).ToContainTextAsync("for all");
        await Assertions.Expect(page.GetByTestId("column-amira")).Not.ToContainTextAsync("for Amira alone");
    }

    [ChromiumFact]
    public async Task An_older_client_leaves_a_button_out_that_has_nothing_to_stand_in_for_it()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.PostAsync(scene.Group, Scene.Card(Scene.Question("for all")));
        var page = await browser.OpenAsync(scene.Teams);
        await Assertions.Expect(page.GetByTestId("column-amira").GetByTestId("action-answer")).ToBeVisibleAsync();
        await page.GetByTestId("old-client").CheckAsync();
        await Assertions.Expect(page.GetByTestId("column-amira").GetByTestId("action-answer")).ToHaveCountAsync(0);
    }
}
