using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Several;

/// <summary>
/// Stands between several bots and Azurite, and counts what goes through: by table, and whether it reads.
/// </summary>
internal sealed class StorageProxy : IAsyncDisposable
{
    private static readonly string[] Hop = ["Transfer-Encoding", "Connection", "Keep-Alive"];
    private readonly HttpClient client = new(
        new SocketsHttpHandler { UseProxy = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(4) }
    );
    private readonly ConcurrentDictionary<(string Table, bool IsRead), int> counts = new();
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

    public Uri Uri => new(new Uri(app.Urls.Single()), target.AbsolutePath);

    /// <summary>Of the rows, not of who is in the cluster.</summary>
    public int Count => counts.Where(one => one.Key.Table != "Silos").Sum(one => one.Value);

    public int Reads => counts.Where(one => one.Key is { IsRead: true, Table: not "Silos" }).Sum(one => one.Value);

    /// <summary>What is written down of who is in the cluster.</summary>
    public int OfMembership => counts.Where(one => one.Key.Table == "Silos").Sum(one => one.Value);

    public static async Task<StorageProxy> StartAsync(Uri target)
    {
        var proxy = new StorageProxy(target);
        await proxy.app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task PassOnAsync(HttpContext http)
    {
        using var request = new HttpRequestMessage(
            new(http.Request.Method),
            new Uri(target, http.Request.Path + http.Request.QueryString)
        );
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        Note(http.Request, body);
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in http.Request.Headers)
        {
            _ =
                request.Headers.TryAddWithoutValidation(name, [.. values])
                || request.Content.Headers.TryAddWithoutValidation(name, [.. values]);
        }

        using var response = await client.SendAsync(request, CancellationToken.None);
        http.Response.StatusCode = (int)response.StatusCode;
        foreach (
            var (name, values) in response.Headers.Concat(response.Content.Headers).Where(one => !Hop.Contains(one.Key))
        )
        {
            http.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(http.Response.Body);
    }

    // A group's transaction names its table inside.
    private void Note(HttpRequest request, MemoryStream body)
    {
        var path = request.Path.Value![(target.AbsolutePath.Length + 1)..];
        var table = path.StartsWith("$batch", StringComparison.Ordinal)
            ? System.Text.Encoding.UTF8.GetString(body.ToArray()).Contains("/Silos", StringComparison.Ordinal)
                ? "Silos"
                : "batch"
            : path.Split('(', '?')[0];
        counts.AddOrUpdate((table, request.Method == "GET"), 1, (_, count) => count + 1);
    }
}
