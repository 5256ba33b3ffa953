using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Refusals;

/// <summary>What a browser may do with the few addresses that need no token.</summary>
public sealed class PagesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    public async Task A_page_runs_no_script_stands_in_no_frame_and_is_what_it_says(string path)
    {
        await using var app = await SchoolApp.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Bot.Urls.First()) };
        using var page = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.DoesNotContain("<script", await page.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }
}
