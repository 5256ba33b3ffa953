using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Tests.Store.Tables;

/// <summary>One request as it came over the wire.</summary>
internal sealed record Received(string Method, Uri Uri, Dictionary<string, string> Headers, string Body);

/// <summary>
/// A loopback HTTP server that answers the nth request the nth way, and keeps what it was asked: for what Azurite never
/// does.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Queue<Func<HttpContext, Task>> script;

    private ScriptedServer(IEnumerable<Func<HttpContext, Task>> script)
    {
        this.script = new(script);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public List<Received> Requests { get; } = [];

    public Uri Uri => new($"{app.Urls.Single()}/school");

    public static async Task<ScriptedServer> StartAsync(params Func<HttpContext, Task>[] script)
    {
        var server = new ScriptedServer(script);
        await server.app.StartAsync();
        return server;
    }

    public static Func<HttpContext, Task> Answer(
        int status,
        string body = "",
        params (string Name, string Value)[] headers
    ) =>
        async context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            if (body.Length > 0)
            {
                await context.Response.WriteAsync(body);
            }
        };

    public static Func<HttpContext, Task> Error(int status, string code) =>
        Answer(status, $$"""{"odata.error":{"code":"{{code}}","message":{"lang":"en-US","value":"Said."} } }""");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (method, uri) = (context.Request.Method, new Uri(context.Request.GetEncodedUrl()));
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        using var body = new StreamReader(context.Request.Body);
        Requests.Add(new(method, uri, headers, await body.ReadToEndAsync()));
        await script.Dequeue()(context);
    }
}
