using CheckinBot.Calendar;
using CheckinBot.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CheckinBot.Tests.Calendar;

/// <summary>What is fetched, from where, and where it ends.</summary>
public sealed class CalendarFetchTests
{
    private const string Empty = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

    [Fact]
    public async Task An_answer_is_read_also_when_it_leads_on_or_comes_packed()
    {
        await using var server = await LoopbackServer.StartAsync(async http =>
        {
            if (http.Request.Path == "/moved")
            {
                http.Response.Redirect("/calendar.ics");
                return;
            }

            http.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new System.IO.Compression.GZipStream(
                http.Response.Body,
                System.IO.Compression.CompressionLevel.Fastest
            );
            await packed.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Empty));
        });
        Assert.Equal(Empty, await FetchAsync($"{server.Address}moved"));
    }

    [Fact]
    public async Task It_is_led_on_five_times_at_most()
    {
        var asked = 0;
        await using var server = await LoopbackServer.StartAsync(http =>
        {
            http.Response.Redirect($"/{++asked}");
            return Task.CompletedTask;
        });
        Assert.Equal("it leads on more than 5 times", await WhyNotAsync($"{server.Address}"));
        Assert.Equal(6, asked);
    }

    [Theory]
    [InlineData("http://calendar.example/secret")]
    [InlineData("file:///etc/passwd")]
    public async Task It_is_led_nowhere_without_https(string location)
    {
        await using var server = await LoopbackServer.StartAsync(http =>
        {
            http.Response.Redirect(location);
            return Task.CompletedTask;
        });
        Assert.Equal("it leads on to where https does not", await WhyNotAsync($"{server.Address}"));
    }

    [Fact]
    public async Task What_is_too_large_is_left_unread_however_it_is_packed()
    {
        await using var server = await LoopbackServer.StartAsync(async http =>
        {
            http.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new System.IO.Compression.GZipStream(
                http.Response.Body,
                System.IO.Compression.CompressionLevel.Fastest
            );
            await packed.WriteAsync(new byte[CalendarFetch.MostBytes + 1]);
        });
        Assert.Equal("it is larger than 5 MB", await WhyNotAsync($"{server.Address}"));
    }

    [Fact]
    public async Task What_is_refused_or_not_there_is_said_without_the_address()
    {
        await using var server = await LoopbackServer.StartAsync(http =>
        {
            http.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        Assert.Equal("it answers 404", await WhyNotAsync($"{server.Address}private-key"));
        Assert.Equal("there is no such file", await WhyNotAsync("no/such/file.ics"));
    }

    [Theory]
    [InlineData("http://calendar.example/term.ics", true)]
    [InlineData("ftp://calendar.example/term.ics", true)]
    [InlineData("https://calendar.example/term.ics", false)]
    [InlineData("webcal://calendar.example/term.ics", false)]
    [InlineData("calendars/term.ics", false)]
    public void Only_https_a_link_to_subscribe_and_files_may_be_set(string source, bool isRefused)
    {
        using var app = (IDisposable)App(source);
        var thrown = Record.Exception(() =>
            ((WebApplication)app).Services.GetRequiredService<IOptions<CalendarOptions>>().Value
        );
        Assert.Equal(isRefused, thrown is OptionsValidationException);
        Assert.DoesNotContain("term.ics", thrown?.Message ?? "", StringComparison.Ordinal);
    }

    private static async Task<string> WhyNotAsync(string source) =>
        (await Assert.ThrowsAsync<UnreadableCalendarException>(() => FetchAsync(source))).Message;

    private static async Task<string> FetchAsync(string source)
    {
        await using var app = App(source);
        return await app.Services.GetRequiredService<CalendarFetch>().ReadAsync(source, CancellationToken.None);
    }

    // Built and never started: nothing else is called.
    private static WebApplication App(string source) =>
        CheckinBotApp.Create(["--environment", "Development"], builder => builder.Configuration.AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Bot:DangerouslyAllowUnauthenticated"] = "true",
                    ["Storage:ConnectionString"] = "Data Source=never-opened.db",
                    ["School:Calendar"] = source,
                }
            ));
}
