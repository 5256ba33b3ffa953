using System.Net;
using System.Text.Json.Nodes;

namespace Simulator.Tests;

public sealed class RosterTests
{
    [Fact]
    public async Task Members_come_in_pages_until_there_is_no_token()
    {
        await using var scene = await Scene.OpenAsync();
        List<string?> names = [];
        string? token = null;
        do
        {
            var page = await GetAsync(
                scene,
                $"pagedmembers?pageSize=2&continuationToken={Uri.EscapeDataString(token ?? "")}"
            );
            names.AddRange(page!["members"]!.AsArray().Select(member => (string?)member!["givenName"]));
            token = (string?)page["continuationToken"];
        } while (token is not null);
        Assert.Equal(["Amira", "Ben", "Chen"], names);
    }

    [Fact]
    public async Task A_member_is_found_by_either_id_and_the_directory_id_is_called_objectId()
    {
        await using var scene = await Scene.OpenAsync();
        var byId = await GetAsync(scene, $"members/{Uri.EscapeDataString(scene.Ben.Id)}");
        var byDirectoryId = await GetAsync(scene, $"members/{scene.Ben.AadObjectId}");
        Assert.Equal(scene.Ben.AadObjectId, (string?)byId!["objectId"]);
        Assert.True(JsonNode.DeepEquals(byId, byDirectoryId));
    }

    [Fact]
    public async Task Someone_outside_is_no_member()
    {
        await using var scene = await Scene.OpenAsync();
        var response = await scene.Http.GetAsync(Path(scene, $"members/{scene.Dana.AadObjectId}"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_team_tells_its_name_and_its_channels()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.Teams.InstallAsync(scene.Channel);
        var path = $"v3/teams/{Uri.EscapeDataString(scene.Channel.Team!.Id)}";
        var team = await Scene.JsonAsync(await scene.Http.GetAsync(path));
        var channels = await Scene.JsonAsync(await scene.Http.GetAsync(path + "/conversations"));
        Assert.Equal(School.TeamName, (string?)team!["name"]);
        Assert.Equal(
            [null, "Learning Sprints"],
            channels!["conversations"]!.AsArray().Select(channel => (string?)channel!["name"])
        );
    }

    private static string Path(Scene scene, string rest) =>
        $"v3/conversations/{Uri.EscapeDataString(scene.Group.Id)}/{rest}";

    private static async Task<JsonNode?> GetAsync(Scene scene, string rest) =>
        await Scene.JsonAsync(await scene.Http.GetAsync(Path(scene, rest)));
}
