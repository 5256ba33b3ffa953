namespace Bot.Builder.Tests.Connector;

public sealed class TrustedServiceUrlTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.TrafficManager.NET/teams/")]
    [InlineData("https://smba.trafficmanager.net:443/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    public void A_host_of_the_bot_framework_or_teams_is_trusted(string url) => Assert.True(AppCredentials.IsTrustedServiceUrl(new(url)));

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
    [InlineData("ftp://smba.trafficmanager.net/")]
    public void Anything_else_is_not(string url) => Assert.False(AppCredentials.IsTrustedServiceUrl(new(url)));

    [Fact]
    public void A_relative_address_is_not() => Assert.False(AppCredentials.IsTrustedServiceUrl(new("smba.trafficmanager.net", UriKind.Relative)));
}
