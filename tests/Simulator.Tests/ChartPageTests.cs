using Microsoft.Playwright;

namespace Simulator.Tests;

public sealed class ChartPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Draw = """
        async ([json, width]) => {
          const { drawCard } = await import('/card.js');
          const frame = document.createElement('div');
          frame.className = 'card';
          frame.style.cssText = `width: ${width}px; max-width: none`;
          frame.append(drawCard(JSON.parse(json), { key: 'alone', people: [], members: [], onAction() {} }));
          document.body.style.cssText = 'display: block; height: auto';
          document.body.replaceChildren(frame);
          const { left, right } = frame.getBoundingClientRect();
          return [...frame.querySelectorAll('.chart *')]
            .filter(part => part.getBoundingClientRect().right > right || part.getBoundingClientRect().left < left
              || part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
            .map(part => `${part.className} ${part.textContent}`);
        }
        """;

    /// <summary>With CARD_PICTURES set to a folder the pictures are kept there, to be looked at.</summary>
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CARD_PICTURES");

    [ChromiumFact]
    public async Task A_chart_says_every_number_in_words_to_who_cannot_see_it()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.PostAsync(scene.Group, Scene.Card(Charts.Question()));
        var amira = (await browser.OpenAsync(scene.Teams)).GetByTestId("column-amira");
        await Assertions
            .Expect(amira.GetByTestId("chart-going"))
            .ToHaveAttributeAsync(
                "aria-label",
                "How it goes. Round 1: On track 3, Wobbling 0, Stuck 1; Round 2, after half-term: On "
                    + "track 2, Wobbling 3, Stuck 1"
            );
        await Assertions
            .Expect(amira.GetByRole(AriaRole.Img, new() { Name = "Answers. Round 1: 6; Round 2: 3;" }))
            .ToBeVisibleAsync();
        await Assertions.Expect(amira).Not.ToContainTextAsync("6 answers in round 1");
    }

    [ChromiumFact]
    public async Task Bars_are_as_long_as_their_numbers_on_a_scale_of_round_ones()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.PostAsync(scene.Group, Scene.Card(Charts.Question()));
        var amira = (await browser.OpenAsync(scene.Teams)).GetByTestId("column-amira");
        var parts = amira.GetByTestId("chart-going").Locator(".chart-bar").First.Locator("i");
        await Assertions.Expect(parts).ToHaveCountAsync(2);
        await Assertions.Expect(amira.GetByTestId("chart-going").Locator(".chart-lines")).ToHaveTextAsync("0246");
        Assert.Equal(3, (await WidthOf(parts.First)) / (await WidthOf(parts.Last)), 0.05);
    }

    [ChromiumFact]
    public async Task Charts_fit_a_phone_and_a_desk()
    {
        await using var scene = await Scene.OpenAsync();
        var page = await browser.OpenAsync(scene.Teams);
        foreach (var width in new[] { 360, 800 })
        {
            Assert.Empty(
                await page.EvaluateAsync<string[]>(Draw, new object[] { Charts.Question().ToJsonString(), width })
            );
            if (Folder is not null)
            {
                await page.Locator(".card")
                    .ScreenshotAsync(new() { Path = Path.Combine(Folder, $"charts-{width}.png") });
            }
        }
    }

    private static async Task<double> WidthOf(ILocator part) => (await part.BoundingBoxAsync())!.Width;
}
