using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Simulator.Tests;

public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    [ChromiumFact]
    public async Task Each_column_shows_what_that_person_sees()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Bot.AnswerCard(activity => Scene.Question($"for {activity["from"]!["name"]}", scene.Amira));
        await scene.PostAsync(scene.Group, Scene.Card(Scene.Question("for all", scene.Amira)));
        var page = await browser.OpenAsync(scene.Teams);
        await Assertions.Expect(page.GetByTestId("column-amira")).ToContainTextAsync("for Amira Haddad");
        await Assertions.Expect(page.GetByTestId("column-ben")).ToContainTextAsync("for all");
        await Assertions.Expect(page.GetByTestId("column-dana").GetByTestId("message")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task What_is_typed_and_pressed_reaches_the_bot_and_the_answer_is_drawn()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Bot.AnswerCard(_ => Scene.Question("Thank you"));
        await scene.PostAsync(scene.Group, Scene.Card(Scene.Question("How is it going?")));
        var amira = (await browser.OpenAsync(scene.Teams)).GetByTestId("column-amira");
        await amira.GetByTestId("input-done").FillAsync("Two lessons");
        await amira.GetByTestId("action-answer").ClickAsync();
        await Assertions.Expect(amira).ToContainTextAsync("Thank you");
        await Assertions.Expect(amira.GetByTestId("input-done")).ToHaveValueAsync("");
        Assert.Equal("Two lessons", (string?)Assert.Single(scene.Bot.Received)["value"]!["action"]!["data"]!["done"]);
    }

    [ChromiumFact]
    public async Task Unsent_words_are_lost_when_the_card_is_updated_as_the_strictest_client_does()
    {
        await using var scene = await Scene.OpenAsync();
        var message = await scene.PostedAsync(scene.Group, Scene.Card(Scene.Question("first")));
        var ben = (await browser.OpenAsync(scene.Teams)).GetByTestId("column-ben");
        await ben.GetByTestId("input-done").FillAsync("Half a thought");
        await scene.UpdateAsync(message, Scene.Card(Scene.Question("second")));
        await Assertions.Expect(ben).ToContainTextAsync("second");
        await Assertions.Expect(ben.GetByTestId("input-done")).ToHaveValueAsync("");
    }

    [ChromiumFact]
    public async Task An_error_is_shown_and_leaves_what_was_typed()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Bot.Status = 500;
        await scene.PostAsync(scene.Group, Scene.Card(Scene.Question("?")));
        var amira = (await browser.OpenAsync(scene.Teams)).GetByTestId("column-amira");
        await amira.GetByTestId("input-done").FillAsync("Keep me");
        await amira.GetByTestId("action-answer").ClickAsync();
        await Assertions.Expect(amira.GetByTestId("toast")).ToContainTextAsync("Something went wrong");
        await Assertions.Expect(amira.GetByTestId("input-done")).ToHaveValueAsync("Keep me");
    }

    [ChromiumFact]
    public async Task The_same_radio_buttons_are_each_persons_own_and_an_empty_number_is_left_out()
    {
        await using var scene = await Scene.OpenAsync();
        var card = Scene.Question("?");
        card["body"]!
            .AsArray()
            .Add(
                JsonNode.Parse(
                    """{"type":"Input.ChoiceSet","id":"mood","style":"expanded","value":"ok","choices":[{"title":"Fine","value":"ok"},{"title":"Stuck","value":"stuck"}]}"""
                )
            );
        card["body"]!.AsArray().Add(JsonNode.Parse("""{"type":"Input.Number","id":"lessons","min":0,"max":9}"""));
        card["body"]!
            .AsArray()
            .Add(
                JsonNode.Parse(
                    """{"type":"Input.ChoiceSet","id":"who","choices":[],"choices.data":{"type":"Data.Query","dataset":"graph.microsoft.com/users"}}"""
                )
            );
        await scene.PostAsync(scene.Group, Scene.Card(card));
        var page = await browser.OpenAsync(scene.Teams);
        await page.GetByTestId("column-ben").GetByLabel("Stuck").CheckAsync();
        await page.GetByTestId("column-amira").GetByTestId("input-who").SelectOptionAsync("Dana Whitfield");
        await page.GetByTestId("column-amira").GetByTestId("action-answer").ClickAsync();
        await scene.Teams.WaitForAsync(() => !scene.Bot.Received.IsEmpty);
        var data = Assert.Single(scene.Bot.Received)["value"]!["action"]!["data"]!;
        Assert.Equal(("ok", scene.Dana.AadObjectId), ((string?)data["mood"], (string?)data["who"]));
        Assert.Null(data["lessons"]);
    }

    [ChromiumFact]
    public async Task A_message_can_be_written_with_and_without_mentioning_the_bot()
    {
        await using var scene = await Scene.OpenAsync();
        var page = await browser.OpenAsync(scene.Teams);
        await page.GetByTestId("mention-ben").UncheckAsync();
        await page.GetByTestId("composer-ben").FillAsync("just us");
        await page.GetByTestId("send-ben").ClickAsync();
        await Assertions.Expect(page.GetByTestId("column-chen")).ToContainTextAsync("just us");
        await page.GetByTestId("composer-chen").FillAsync("help");
        await page.GetByTestId("composer-chen").PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("column-ben")).ToContainTextAsync("@CheckinBot help");
        await scene.Teams.WaitForAsync(() => !scene.Bot.Received.IsEmpty);
        Assert.Equal("<at>CheckinBot</at> help", (string?)Assert.Single(scene.Bot.Received)["text"]);
    }

    [ChromiumFact]
    public async Task The_clock_is_moved_by_hand()
    {
        var clock = MovableClock.Frozen(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var scene = await Scene.OpenAsync(
            new()
            {
                TimeProvider = clock,
                NextDue = () => Task.FromResult<DateTimeOffset?>(new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero)),
            }
        );
        var page = await browser.OpenAsync(scene.Teams);
        await page.GetByTestId("clock-next-day").ClickAsync();
        await page.GetByTestId("clock-next-hour").ClickAsync();
        await Assertions.Expect(page.GetByTestId("clock")).ToContainTextAsync("10:00 UTC");
        Assert.Equal(new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero), clock.GetUtcNow());
        await page.GetByTestId("clock-next-due").ClickAsync();
        await Assertions.Expect(page.GetByTestId("clock")).ToContainTextAsync("30 Nov");
        await Assertions.Expect(page.GetByTestId("clock")).ToContainTextAsync("08:00 UTC");
    }

    [ChromiumFact]
    public async Task A_message_action_opens_a_dialog_and_sends_what_was_filled_in()
    {
        await using var scene = await Scene.OpenAsync(
            new() { MessageActions = new Dictionary<string, string> { ["raise"] = "Raise as a barrier" } }
        );
        var question = Scene.Question("What is in the way?");
        question["actions"]![0]!["type"] = "Action.Submit";
        scene.Bot.Answer = activity =>
            Task.FromResult<JsonNode?>(
                (string?)activity["name"] == "composeExtension/fetchTask"
                    ? new JsonObject
                    {
                        ["task"] = new JsonObject
                        {
                            ["type"] = "continue",
                            ["value"] = new JsonObject
                            {
                                ["title"] = "A barrier",
                                ["card"] = new JsonObject { ["content"] = question },
                            },
                        },
                    }
                    : JsonNode.Parse("""{"task":{"type":"message","value":"It is raised."}}""")
            );
        await scene.PostAsync(scene.Group, Scene.Text("The tablets are broken"));
        var page = await browser.OpenAsync(scene.Teams);
        await page.GetByTestId("column-amira").GetByTestId("message-menu").ClickAsync();
        await page.GetByTestId("column-amira").GetByTestId("message-action-raise").ClickAsync();
        await page.GetByTestId("dialog").GetByTestId("input-done").FillAsync("No tablets");
        await page.GetByTestId("dialog").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("snackbar")).ToContainTextAsync("It is raised.");
        Assert.Equal("No tablets", (string?)scene.Bot.Received.Last()["value"]!["data"]!["done"]);
    }

    [ChromiumFact]
    public async Task Installing_and_faults_are_at_hand()
    {
        await using var scene = await Scene.OpenAsync();
        var page = await browser.OpenAsync(scene.Teams);
        await page.GetByTestId("settings-dana").ClickAsync();
        await page.GetByTestId("install-dana").ClickAsync();
        await scene.Teams.WaitForAsync(() => scene.Teams.IsInstalledPersonally(scene.Dana));
        await page.GetByTestId("faults-open").ClickAsync();
        await page.GetByTestId("fault-block-dana").CheckAsync();
        await scene.Teams.WaitForAsync(() => scene.Teams.Faults.Blocked.Contains(scene.Dana));
    }
}
