using CheckinBot.Teams.Outbound;

namespace CheckinBot.Tests.Teams;

public sealed class TrustedServiceUrlTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.TrafficManager.NET/teams/")]
    [InlineData("https://smba.trafficmanager.net:443/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    public void A_host_of_the_bot_framework_or_teams_is_trusted(string url) =>
        Assert.True(TrustedServiceUrls.IsTrusted(new(url)));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:444/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smba.trafficmanager.net:x@evil.example/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://a.smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://botframework.co/")]
    [InlineData("https://evil.example/#.botframework.com")]
    [InlineData("https://evil.example/.teams.microsoft.com")]
    [InlineData("https://evil.example?.teams.microsoft.com")]
    [InlineData("https://microsoft.com/")]
    [InlineData("https://tеams.microsoft.com/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://169.254.169.254/metadata/")]
    [InlineData("https://xn--smba-trafficmanager-net.example/")]
    [InlineData("https://xn--tams-43d.microsoft.com/")]
    [InlineData("https://smba。trafficmanager。net.evil.example/")]
    [InlineData("https://webchat.botframework.com./")]
    [InlineData("https://localhost/")]
    [InlineData("gopher://smba.trafficmanager.net/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    public void Anything_else_is_not(string url) => Assert.False(TrustedServiceUrls.IsTrusted(new(url)));

    [Theory]
    [InlineData("https://webchat.botframework.com\\@evil.example/")]
    [InlineData("https://evil.example\\.teams.microsoft.com/")]
    [InlineData("https://botframework.com%2eevil.example/")]
    public void What_two_readers_might_read_differently_is_no_address(string url) =>
        Assert.False(Uri.TryCreate(url, UriKind.Absolute, out _));

    [Fact]
    public void A_relative_address_is_not() =>
        Assert.False(TrustedServiceUrls.IsTrusted(new("smba.trafficmanager.net", UriKind.Relative)));
}
