using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Simulator.Tests;

/// <summary>A bot that says what a test told it to say, on a real server.</summary>
internal sealed class EchoBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private EchoBot(WebApplication app) => this.app = app;

    public ConcurrentQueue<JsonObject> Received { get; } = [];

    public Func<JsonObject, Task<JsonNode?>> Answer { get; set; } = _ => Task.FromResult<JsonNode?>(null);

    public int Status { get; set; } = 200;

    public Uri Endpoint => new(new Uri(app.Urls.Single()), "/api/messages");

    public static async Task<EchoBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var bot = new EchoBot(builder.Build());
        bot.app.MapPost("/api/messages", bot.HandleAsync);
        await bot.app.StartAsync();
        return bot;
    }

    public void AnswerCard(Func<JsonObject, JsonNode> card) =>
        Answer = activity =>
            Task.FromResult<JsonNode?>(
                new JsonObject
                {
                    ["statusCode"] = 200,
                    ["type"] = BotAnswer.CardType,
                    ["value"] = card(activity),
                }
            );

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        var activity = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        Received.Enqueue(activity);
        http.Response.StatusCode = Status;
        if (await Answer(activity) is { } body)
        {
            await http.Response.WriteAsJsonAsync(body);
        }
    }
}
