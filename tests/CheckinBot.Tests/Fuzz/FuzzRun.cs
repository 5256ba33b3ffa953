using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net.Http.Headers;

namespace CheckinBot.Tests.Fuzz;

/// <summary>Sends cases, many at once, and keeps what must not be: a 500, a hang, a connection that broke.</summary>
internal sealed class FuzzRun(FuzzSchool school, CaseMaker cases) : IDisposable
{
    public const int AtOnce = 128;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly HashSet<int> Expected = [200, 400, 403, 413, 415, 501];
    private readonly HttpClient client = new(
        new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce, UseProxy = false }
    )
    {
        Timeout = Patience,
    };

    public ConcurrentDictionary<int, int> Statuses { get; } = new();

    public ConcurrentQueue<string> Findings { get; } = new();

    public void Dispose() => client.Dispose();

    public Task SendAsync(int first, int count) =>
        Parallel.ForEachAsync(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, _) => await SendAsync(cases.Make(number))
        );

    public async Task SendAsync(FuzzCase one)
    {
        try
        {
            using var content = Content(one);
            using var answer = await client.PostAsync(school.Endpoint, content);
            var status = (int)answer.StatusCode;
            Statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            if (!Expected.Contains(status))
            {
                Findings.Enqueue($"case {one.Number}: {status} for {Shown(one)}");
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
        {
            // Whoever sends too much may find the door shut before they have finished.
            if (one.Body.Length <= 256 * 1024)
            {
                Findings.Enqueue($"case {one.Number}: {broken.GetType().Name} {broken.Message} for {Shown(one)}");
            }
        }
    }

    private static ByteArrayContent Content(FuzzCase one)
    {
        var content = new ByteArrayContent(one.IsPacked ? Packed(one.Body) : one.Body);
        content.Headers.ContentType = new MediaTypeHeaderValue(one.MediaType);
        if (one.IsPacked)
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        return content;
    }

    private static byte[] Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }

    private static string Shown(FuzzCase one)
    {
        var text = System.Text.Encoding.UTF8.GetString(one.Body);
        return text.Length > 3000 ? text[..3000] + "…" : text;
    }
}
