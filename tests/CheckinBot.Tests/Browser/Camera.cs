using CheckinBot.Tests.App;
using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// Leaves pictures of what a test sees in <c>artifacts/story</c> below the repository, which git ignores: each card as
/// narrow as a phone and as wide as a desk, and the page as a whole.
/// </summary>
internal sealed class Camera(IPage page)
{
    public static readonly int[] Widths = [360, 800];

    private const int MostRedraws = 10;

    public static DirectoryInfo Folder { get; } =
        Directory.CreateDirectory(Path.Combine(Repository.Folder, "artifacts", "story"));

    /// <summary>
    /// The card as it stands on the page, at both widths. Nothing of the page is drawn anew for it: only its style
    /// differs for a moment.
    /// </summary>
    public async Task CardAsync(ILocator card, string name)
    {
        foreach (var width in Widths)
        {
            var style = await page.AddStyleTagAsync(new() { Content = Stretched(width) });
            await TakeAsync(card, Path.Combine(Folder.FullName, $"{name}-{width}.png"));
            await style.EvaluateAsync("style => style.remove()");
        }
    }

    // The page draws a card again when its message is updated. Playwright finds the card once for a picture; where it
    // was replaced just then, the one that stands in its place is taken.
    private static async Task TakeAsync(ILocator card, string file)
    {
        for (var again = MostRedraws; ; again--)
        {
            try
            {
                await card.ScreenshotAsync(new() { Path = file });
                return;
            }
            catch (PlaywrightException replaced)
                when (again > 0 && replaced.Message.Contains("not attached", StringComparison.Ordinal)) { }
        }
    }

    public Task PageAsync(string name) =>
        page.ScreenshotAsync(
            new() { Animations = ScreenshotAnimations.Disabled, Path = Path.Combine(Folder.FullName, $"{name}.png") }
        );

    // Chats as long as their messages, so that no card is cut off where its chat would scroll.
    private static string Stretched(int width) =>
        $$"""
            * { animation: none !important; }
            body { height: auto !important; }
            .columns { grid-auto-columns: {{width + 90}}px !important; }
            .log { overflow: visible !important; }
            .card { width: {{width}}px !important; max-width: none !important; }
            """;
}
