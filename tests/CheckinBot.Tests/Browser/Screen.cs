using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser;

/// <summary>One person's column on the simulator's page, and what that person does there with mouse and keyboard.</summary>
internal sealed class Screen(IPage page, string person)
{
    private readonly ILocator column = page.GetByTestId($"column-{person}");

    public ILocator Messages => column.GetByTestId("message");

    /// <summary>The newest card that shows these words.</summary>
    public ILocator Card(string words) => column.GetByTestId("card").Filter(new() { HasText = words }).Last;

    public Task SeesAsync(string words) => Assertions.Expect(Card(words)).ToBeVisibleAsync();

    public async Task WriteAsync(string words)
    {
        await page.GetByTestId($"composer-{person}").FillAsync(words);
        await page.GetByTestId($"send-{person}").ClickAsync();
    }

    public static Task PressAsync(ILocator card, string action) => card.GetByTestId($"action-{action}").ClickAsync();

    public static Task FillAsync(ILocator card, string input, string words) => card.GetByTestId($"input-{input}").FillAsync(words);

    public static Task PickAsync(ILocator card, string label) => card.GetByLabel(label, new() { Exact = true }).CheckAsync();
}
