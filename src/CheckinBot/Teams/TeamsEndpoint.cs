using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace CheckinBot.Teams;

/// <summary>The one address that the channel posts to.</summary>
internal static class TeamsEndpoint
{
    public const string Path = "/api/messages";

    /// <summary>Only for those whom <see cref="TeamsServices.ChannelPolicy"/> lets in.</summary>
    public static IEndpointConventionBuilder MapTeams(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, ProcessAsync).RequireAuthorization(TeamsServices.ChannelPolicy);

    private static Task ProcessAsync(HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot) =>
        adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted);
}
