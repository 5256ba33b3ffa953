using Bot.Builder.Teams;
using Bot.Builder.Tests.Wire;

namespace Bot.Builder.Tests.Handlers;

public sealed class TeamsInfoTests
{
    private const string Team = ""","channelData":{"team":{"id":"19:t"}}}""";

    [Theory]
    [InlineData("}", "/emea/v3/conversations/c/members/29%3Aa")]
    [InlineData(Team, "/emea/v3/conversations/19%3At/members/29%3Aa")]
    public async Task A_member_is_asked_of_the_team_if_there_is_one(string rest, string target) =>
        Assert.Equal(target, await Asked(rest, (turn, ct) => TeamsInfo.GetMemberAsync(turn, "29:a", ct)));

    [Fact]
    public async Task Members_are_asked_page_by_page() =>
        Assert.Equal("/emea/v3/conversations/c/pagedmembers?pageSize=500", await Asked("}", (turn, ct) => TeamsInfo.GetPagedMembersAsync(turn, 500, null, ct)));

    [Fact]
    public async Task The_turns_team_is_asked_for_its_details() =>
        Assert.Equal("/emea/v3/teams/19%3At", await Asked(Team, (turn, ct) => TeamsInfo.GetTeamDetailsAsync(turn, null, ct)));

    private static async Task<string> Asked(string rest, Func<ITurnContext, CancellationToken, Task> ask)
    {
        await using var host = await BotHost.StartAsync(BotHost.OfAnyTenant);
        host.Bot.Does = ask;
        var response = await host.PostAsync(
            """{"type":"message","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"c"}""" + rest);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return host.Connector.Seen.Single().Target;
    }
}
