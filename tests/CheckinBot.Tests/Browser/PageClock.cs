using CheckinBot.Tests.App;
using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// The clock's buttons on the page, each pressed once everything is sent and the service waits for the clock.
/// </summary>
internal sealed class PageClock(IPage page, SchoolApp app)
{
    public Task NextDayAsync() => PressAsync("clock-next-day", TimeSpan.FromDays(1));

    public async Task HoursAsync(int hours)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            await PressAsync("clock-next-hour", TimeSpan.FromHours(1));
        }
    }

    private async Task PressAsync(string button, TimeSpan on)
    {
        var now = app.Clock.GetUtcNow();
        await app.MoveToAsync(now);
        await page.GetByTestId(button).ClickAsync();
        await Assertions
            .Expect(page.GetByTestId("clock"))
            .ToHaveAttributeAsync(
                "datetime",
                (now + on).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture)
            );
    }
}
