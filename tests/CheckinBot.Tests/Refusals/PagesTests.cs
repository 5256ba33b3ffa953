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
        Assert.Contains(
            "default-src 'none'",
            page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "frame-ancestors 'none'",
            page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.DoesNotContain("<script", await page.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_privacy_page_says_what_is_in_force_and_whom_to_ask_as_text_and_never_as_html()
    {
        await using var app = await SchoolApp.StartAsync(
            new() { ["Retention:Days"] = "730", ["School:Contact"] = "Pat <b>Lee</b>, office@school.example" }
        );
        var page = await ReadAsync(app);
        Assert.Contains("erased 730 days after it is over", page, StringComparison.Ordinal);
        Assert.Contains("Pat &lt;b&gt;Lee&lt;/b&gt;, office@school.example", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_those_settings_it_says_that_nothing_is_erased_by_age_and_to_ask_the_administrator()
    {
        await using var app = await SchoolApp.StartAsync();
        var page = await ReadAsync(app);
        Assert.Contains("nothing is erased by its age", page, StringComparison.Ordinal);
        Assert.Contains("Your school's administrator.", page, StringComparison.Ordinal);
        Assert.Contains("<i>forget me</i>", page, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(SchoolApp app)
    {
        using var client = new HttpClient { BaseAddress = new(app.Bot.Urls.First()) };
        return await client.GetStringAsync(new Uri("/privacy", UriKind.Relative));
    }
}
