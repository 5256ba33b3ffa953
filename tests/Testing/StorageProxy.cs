using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Testing;

/// <summary>What goes wrong with a request on its way to the storage.</summary>
public enum WireFault
{
    /// <summary>The answer comes after a while.</summary>
    Slow,

    /// <summary>429 with Retry-After; the request never got there.</summary>
    TooMany,

    /// <summary>500; it never got there.</summary>
    ServerError,

    /// <summary>503; it never got there.</summary>
    Unavailable,

    /// <summary>It took effect, and the connection is reset in the middle of the answer's body.</summary>
    CutOff,

    /// <summary>It took effect, and the connection is reset before any answer.</summary>
    AnswerLost,

    /// <summary>The connection is reset before it got there.</summary>
    Away,
}

/// <summary>
/// Stands between the service and Azurite, passes every request on as it is, and keeps count; or lets it go wrong.
/// </summary>
public sealed class StorageProxy : IAsyncDisposable
{
    private static readonly HttpClient Client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }
    );
    private static readonly TimeSpan Slowly = TimeSpan.FromSeconds(1);
    private readonly ConcurrentQueue<(string Line, bool IsOfMembership)> requests = new();
    private readonly WebApplication app;
    private readonly Uri target;

    private StorageProxy(Uri target)
    {
        this.target = target;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(PassOnAsync);
    }

    /// <summary>What befalls a request; null for nothing.</summary>
    public Func<HttpRequest, WireFault?> Fault { get; set; } = _ => null;

    public Uri Uri => new(new Uri(app.Urls.Single()), target.AbsolutePath);

    /// <summary>Method and path of every request, in the order of arrival.</summary>
    public IReadOnlyList<string> Requests => [.. requests.Select(one => one.Line)];

    /// <summary>How many were about rows, and not about who is in the cluster.</summary>
    public int OfRows => requests.Count(one => !one.IsOfMembership);

    /// <summary>How many were about who is in the cluster.</summary>
    public int OfMembership => requests.Count(one => one.IsOfMembership);

    public static async Task<StorageProxy> StartAsync(Uri target)
    {
        var proxy = new StorageProxy(target);
        await proxy.app.StartAsync();
        return proxy;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task PassOnAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        requests.Enqueue(($"{http.Request.Method} {http.Request.Path}", IsOfMembership(http.Request, body)));
        var fault = Fault(http.Request);
        if (fault is WireFault.TooMany or WireFault.ServerError or WireFault.Unavailable or WireFault.Away)
        {
            Refuse(http, fault.Value);
            return;
        }

        using var request = new HttpRequestMessage(
            new(http.Request.Method),
            new Uri(target, http.Request.Path + http.Request.QueryString)
        );
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in http.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, [.. values]))
            {
                request.Content.Headers.TryAddWithoutValidation(name, [.. values]);
            }
        }

        using var response = await Client.SendAsync(request, CancellationToken.None);
        await Task.Delay(fault == WireFault.Slow ? Slowly : TimeSpan.Zero);
        if (fault == WireFault.AnswerLost)
        {
            http.Abort();
            return;
        }

        await AnswerAsync(http, response, isCutOff: fault == WireFault.CutOff);
    }

    // A transaction names its table inside.
    private static bool IsOfMembership(HttpRequest request, MemoryStream body) =>
        request.Path.Value!.Contains("/Silos", StringComparison.Ordinal)
        || (
            request.Path.Value.EndsWith("/$batch", StringComparison.Ordinal)
            && Encoding.UTF8.GetString(body.ToArray()).Contains("/Silos", StringComparison.Ordinal)
        );

    private static void Refuse(HttpContext http, WireFault fault)
    {
        if (fault == WireFault.Away)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = fault switch
        {
            WireFault.TooMany => 429,
            WireFault.ServerError => 500,
            _ => 503,
        };
        http.Response.Headers.RetryAfter = fault == WireFault.TooMany ? "1" : default;
    }

    private static async Task AnswerAsync(HttpContext http, HttpResponseMessage response, bool isCutOff)
    {
        var answer = http.Response;
        answer.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (name is not ("Transfer-Encoding" or "Connection" or "Keep-Alive"))
            {
                answer.Headers[name] = values.ToArray();
            }
        }

        var body = await response.Content.ReadAsByteArrayAsync();
        if (body.Length == 0)
        {
            // Kestrel refuses even to write nothing into the answer of a 204.
            return;
        }

        await answer.Body.WriteAsync(isCutOff ? body.AsMemory(0, body.Length / 2) : body);
        if (isCutOff)
        {
            await answer.Body.FlushAsync();
            http.Abort();
        }
    }
}
