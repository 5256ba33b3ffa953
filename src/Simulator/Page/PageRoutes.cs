using System.Text.Json.Nodes;
using Microsoft.Extensions.FileProviders;

namespace Simulator;

/// <summary>
/// The page's files and what it asks for. Bodies must be JSON, so that no other site can make a browser send them.
/// </summary>
internal static class PageRoutes
{
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; frame-ancestors 'none'";

    public static void MapPage(this WebApplication app, TeamsSimulator teams, World world)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "web"));
        app.Use(
            (http, next) =>
            {
                http.Response.Headers.ContentSecurityPolicy = Policy;
                http.Response.Headers.CacheControl = "no-cache";
                return next();
            }
        );
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        var stream = new ChangeStream(world, new PageState(teams, world));
        app.MapGet("/page/changes", (CancellationToken cancellation) =>
            TypedResults.ServerSentEvents(stream.ReadAsync(cancellation))
        );
        MapActions(app, new PageActions(teams));
    }

    private static void MapActions(WebApplication app, PageActions actions)
    {
        Map(app, "send", actions.SendAsync);
        Map(app, "execute", actions.ExecuteAsync);
        Map(app, "submit", actions.SubmitAsync);
        Map(app, "view", actions.ViewAsync);
        Map(app, "task-fetch", actions.FetchTaskAsync);
        Map(app, "task-submit", actions.SubmitTaskAsync);
        Map(app, "message-action-fetch", actions.FetchMessageActionAsync);
        Map(app, "message-action-submit", actions.SubmitMessageActionAsync);
        Map(app, "install", actions.InstallAsync);
        Map(app, "consent", actions.ConsentAsync);
        Map(app, "member", actions.MemberAsync);
        Map(app, "clock", actions.MoveClockAsync);
        Map(app, "faults", actions.SetFaultsAsync);
    }

    private static void Map(WebApplication app, string name, Func<PageRequest, Task<BotAnswer?>> action) =>
        app.MapPost("/page/" + name, async (HttpRequest request) =>
        {
            if (!request.HasJsonContentType())
            {
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            }

            return await AnswerAsync(action, request);
        });

    private static async Task<IResult> AnswerAsync(Func<PageRequest, Task<BotAnswer?>> action, HttpRequest request)
    {
        try
        {
            return Results.Json(Json(await action(new((await JsonNode.ParseAsync(request.Body))!.AsObject()))));
        }
        catch (ArgumentException mistake)
        {
            return Mistake(mistake.Message);
        }
        catch (InvalidOperationException mistake)
        {
            return Mistake(mistake.Message);
        }
    }

    private static IResult Mistake(string words) =>
        Results.Json(
            new JsonObject { ["toast"] = words, ["isError"] = true },
            statusCode: StatusCodes.Status400BadRequest
        );

    private static JsonObject Json(BotAnswer? answer) =>
        answer is null
            ? []
            : new()
            {
                ["status"] = answer.Status,
                ["body"] = answer.Body?.DeepClone(),
                ["hasCard"] = answer.Card is not null,
                ["toast"] = answer.Toast,
                ["isError"] = answer.IsError,
            };
}
