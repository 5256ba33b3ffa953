using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// One person's column on the simulator's page, and what that person does there with mouse and keyboard.
/// </summary>
internal sealed class Screen(IPage page, string person)
{
    private readonly ILocator column = page.GetByTestId($"column-{person}");

    public ILocator Messages => column.GetByTestId("message");

    /// <summary>What the bot wrote into the chat that is open here.</summary>
    public ILocator FromBot => column.Locator("[data-testid='message'][data-from='bot']");

    /// <summary>The newest card that shows these words.</summary>
    public ILocator Card(string words) => column.GetByTestId("card").Filter(new() { HasText = words }).Last;

    public Task SeesAsync(string words) => Assertions.Expect(Card(words)).ToBeVisibleAsync();

    public Task SeesNothingOfAsync(string words) =>
        Assertions.Expect(Messages.Filter(new() { HasText = words })).ToHaveCountAsync(0);

    public Task OpenAsync(string chat) => page.GetByTestId($"chat-select-{person}").SelectOptionAsync(chat);

    /// <summary>Adds the bot to the chat that is open here.</summary>
    public async Task InstallAsync()
    {
        await page.GetByTestId($"settings-{person}").ClickAsync();
        await page.GetByTestId($"install-{person}").ClickAsync();
        await SeesAsync("CheckinBot");
        await page.GetByTestId($"settings-{person}").ClickAsync();
    }

    public async Task WriteAsync(string words)
    {
        await page.GetByTestId($"composer-{person}").FillAsync(words);
        await page.GetByTestId($"send-{person}").ClickAsync();
    }

    public static Task PressAsync(ILocator card, string action) => card.GetByTestId($"action-{action}").ClickAsync();

    /// <summary>A button by its words, where several do the same with other data.</summary>
    public static Task PressTitledAsync(ILocator card, string title) =>
        card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    public static Task FillAsync(ILocator card, string input, string words) =>
        card.GetByTestId($"input-{input}").FillAsync(words);

    public static Task ChooseAsync(ILocator card, string input, string choice) =>
        card.GetByTestId($"input-{input}").SelectOptionAsync(choice);

    public static Task PickAsync(ILocator card, string label) =>
        card.GetByLabel(label, new() { Exact = true }).CheckAsync();
}
