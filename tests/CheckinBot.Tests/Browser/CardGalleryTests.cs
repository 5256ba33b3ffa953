using CheckinBot.Tests.Cards;
using Simulator.Tests;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// Every card, drawn narrow and wide. With CARD_PICTURES set to a folder the pictures are kept there, to be looked at;
/// docs/pictures holds those that docs/cards.md shows.
/// </summary>
public sealed class CardGalleryTests(Simulator.Tests.Browser browser) : IClassFixture<Simulator.Tests.Browser>
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CARD_PICTURES");

    [ChromiumFact]
    public Task Every_card_of_a_school_fits_a_phone_and_a_desk() =>
        DrawAsync("school", AllCards.Of(SchoolTexts.Realistic, 5));

    [ChromiumFact]
    public Task Every_card_fits_when_the_leader_is_not_known_yet() =>
        DrawAsync("unknown-leader", AllCards.Of(SchoolTexts.Realistic, 5, "your leader"));

    [ChromiumFact]
    public Task Every_card_of_fifty_people_fits() => DrawAsync("fifty", AllCards.Of(SchoolTexts.Realistic, 50));

    [ChromiumFact]
    public Task Every_card_with_the_longest_texts_fits() => DrawAsync("longest", AllCards.Of(SchoolTexts.Longest, 50));

    [ChromiumFact]
    public Task Every_card_with_a_chart_fits_an_older_client_that_draws_its_words_instead() =>
        DrawAsync(
            "older",
            AllCards
                .Of(SchoolTexts.Realistic, 5)
                .Where(one => one.Card.ToJson().Contains("\"Chart.", StringComparison.Ordinal)),
            old: true
        );

    private async Task DrawAsync(
        string collection,
        IEnumerable<(string Name, AdaptiveCard Card)> cards,
        bool old = false
    )
    {
        await using var teams = await TeamsSimulator.StartAsync(new() { Fill = School.Fill });
        var page = await browser.OpenAsync(teams);
        await page.SetViewportSizeAsync(840, 900);
        var studio = new CardStudio(page);
        foreach (var (name, card) in cards)
        {
            foreach (var width in new[] { 360, 800 })
            {
                var drawn = await studio.DrawAsync(card, width, old);
                Assert.Empty((await CardStudio.CutOffAsync(drawn)).Select(part => $"{name} at {width}: {part}"));
                if (Folder is not null)
                {
                    await drawn.ScreenshotAsync(
                        new() { Path = Path.Combine(Folder, collection, $"{name}-{width}.png") }
                    );
                }
            }
        }
    }
}
