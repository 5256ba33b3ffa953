using System.Globalization;
using System.Net;

namespace Simulator.Tests;

public sealed class LaunchTests
{
    [Fact]
    public void Options_are_read_and_the_rest_goes_to_the_bot()
    {
        var options = LaunchOptions.Parse(["--port", "6000", "--keep", "--Bot:Name=Other"]);
        Assert.Equal((6000, true, null), (options.Port, options.Keeps, options.Bot));
        Assert.Equal(["--Bot:Name=Other"], options.BotArguments);
    }

    [Fact]
    public void Stand_alone_looks_for_the_bot_at_its_usual_place_or_where_told()
    {
        Assert.Equal(3978, LaunchOptions.Parse(["--stand-alone"]).Bot!.Port);
        Assert.Equal(
            4000,
            LaunchOptions.Parse(["--bot", "http://127.0.0.1:4000/api/messages", "--stand-alone"]).Bot!.Port
        );
    }

    [Theory]
    [InlineData("--port", "x")]
    [InlineData("--port", "65536")]
    [InlineData("--port")]
    [InlineData("--bot", "nowhere")]
    public void What_is_not_understood_is_said(params string[] arguments) =>
        Assert.Throws<FormatException>(() => LaunchOptions.Parse(arguments));

    [Fact]
    public async Task A_port_that_is_taken_ends_it_without_a_stack_trace()
    {
        await using var scene = await Scene.OpenAsync();
        var port = scene.Teams.Address.Port.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(1, await Launcher.RunAsync(["--stand-alone", "--port", port]));
    }

    [Fact]
    public async Task The_page_takes_orders_from_itself_only()
    {
        await using var scene = await Scene.OpenAsync();
        using var client = new HttpClient { BaseAddress = scene.Teams.Address };
        var asForm = await client.PostAsync(new Uri("/page/clock", UriKind.Relative), new StringContent("{}"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, asForm.StatusCode);
        client.DefaultRequestHeaders.Host = "elsewhere.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("2026-11-25T01:19:00Z", "2026-11-25T09:00:00Z")]
    [InlineData("2026-11-25T11:30:00Z", "2026-11-25T11:30:00Z")]
    [InlineData("2026-11-25T15:00:00Z", "2026-11-26T09:00:00Z")]
    [InlineData("2026-11-27T20:00:00Z", "2026-11-30T09:00:00Z")]
    [InlineData("2026-11-29T03:00:00Z", "2026-11-30T09:00:00Z")]
    public void A_world_to_try_begins_within_school_hours(string now, string begins) =>
        Assert.Equal(
            DateTimeOffset.Parse(begins, System.Globalization.CultureInfo.InvariantCulture),
            SchoolMorning.From(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))
        );
}
