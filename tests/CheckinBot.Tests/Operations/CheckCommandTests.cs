using CheckinBot.Tests.App;
using CheckinBot.Tests.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Tests.Operations;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Where_all_is_well_it_says_what_is_in_force_and_what_it_tried()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.SettledAsync();
        var rows = await app.EverythingAsync();
        var (code, said) = await Running.CommandAsync(
            "check",
            "--environment",
            "Development",
            "--Storage:ConnectionString",
            app.DataSource,
            "--Bot:DangerouslyAllowUnauthenticated=true"
        );
        Assert.True(code == 0, said);
        string[] lines =
        [
            $"store: the SQLite file {app.Database}",
            "good   storage: a row was written, read and removed",
            "good   time zone: in UTC it is",
            "good   record: 1 log, readable",
            "All is well.",
        ];
        Assert.All(lines, line => Assert.Contains(line, said, StringComparison.Ordinal));
        Assert.Equal(
            rows.Where(row => !row.Contains("health", StringComparison.Ordinal)),
            (await app.EverythingAsync()).Where(row => !row.Contains("health", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task What_cannot_be_had_is_said_and_the_rest_is_tried_all_the_same()
    {
        await using var page = await SignInPageAsync();
        var place = await new Place().MadeAsync();
        var settings = Trial
            .WellSet.Append($"ToBotFromChannelOpenIdMetadataUrl={page.Urls.First()}/")
            .Append($"Storage:ConnectionString={place.Source}")
            .Select(one => $"--{one}");
        var (code, said) = await Running.CommandAsync(["check", .. settings]);
        Assert.Equal(1, code);
        Assert.Contains("WRONG  sign-in:", said, StringComparison.Ordinal);
        Assert.Contains("WRONG  signing keys:", said, StringComparison.Ordinal);
        Assert.Contains("no JSON: is there a proxy or a sign-in page in between?", said, StringComparison.Ordinal);
        Assert.Contains("good   storage:", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Trial.Secret, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    // What a proxy puts in the way of the keys. The made-up tenant gives no token, with a network or without.
    private static async Task<WebApplication> SignInPageAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var page = builder.Build();
        page.Run(http => http.Response.WriteAsync("<html>Please sign in</html>"));
        await page.StartAsync();
        return page;
    }
}
