using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Tests.Wire;

/// <summary>Stands between the service and Azurite, passes every request on as it is, and keeps count.</summary>
internal sealed class CountingProxy : IAsyncDisposable
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly ConcurrentQueue<string> requests = new();
    private readonly WebApplication app;
    private readonly Uri target;

    private CountingProxy(Uri target)
    {
        this.target = target;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(PassOnAsync);
    }

    public Uri Uri => new(new Uri(app.Urls.Single()), target.AbsolutePath);

    /// <summary>Method and path of every request, in the order of arrival.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    public static async Task<CountingProxy> StartAsync(Uri target)
    {
        var proxy = new CountingProxy(target);
        await proxy.app.StartAsync();
        return proxy;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task PassOnAsync(HttpContext http)
    {
        requests.Enqueue($"{http.Request.Method} {http.Request.Path}");
        using var request = new HttpRequestMessage(new(http.Request.Method), new Uri(target, http.Request.Path + http.Request.QueryString));
        request.Content = new StreamContent(http.Request.Body);
        foreach (var (name, values) in http.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, [.. values]))
            {
                request.Content.Headers.TryAddWithoutValidation(name, [.. values]);
            }
        }

        using var response = await Client.SendAsync(request, http.RequestAborted);
        await AnswerAsync(http.Response, response);
    }

    private static async Task AnswerAsync(HttpResponse answer, HttpResponseMessage response)
    {
        answer.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (name is not ("Transfer-Encoding" or "Connection" or "Keep-Alive"))
            {
                answer.Headers[name] = values.ToArray();
            }
        }

        await response.Content.CopyToAsync(answer.Body);
    }
}
