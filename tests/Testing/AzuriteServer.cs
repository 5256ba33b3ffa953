using System.Net;
using System.Net.Sockets;
using Testing.Node;

namespace Testing;

/// <summary>
/// Azurite's table service on a loopback port of its own, with data of its own that goes with it. It leaves when it is
/// disposed, and also when this process ends in any way, as it minds its stdin (see <c>npm/exit-with-parent.cjs</c>).
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    /// <summary>The account every emulator has.</summary>
    public const string AccountName = "devstoreaccount1";

    /// <summary>Its key, published by Microsoft; no secret.</summary>
    public const string AccountKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private readonly ChildProcess _process;
    private readonly DirectoryInfo _data;

    private AzuriteServer(int port)
    {
        Uri = new Uri($"http://127.0.0.1:{port}/{AccountName}");
        _data = Directory.CreateTempSubdirectory("azurite-");
        _process = ChildProcess.Start("node", Arguments(port, _data.FullName), NpmFolder.Servers.Path);
    }

    /// <summary>The account's table endpoint.</summary>
    public Uri Uri { get; }

    /// <summary>Names the account, its key and the table endpoint.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};TableEndpoint={Uri};";

    /// <summary>Installs Azurite if need be, starts it and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It could not be installed or left at once (say, the port was taken
    /// in between); the message has its output.</exception>
    public static async Task<AzuriteServer> StartAsync()
    {
        await NpmFolder.Servers.InstallAsync();
        var server = new AzuriteServer(FreePort());
        try
        {
            await server.AnswersAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it the way that lets it write its data, then removes the data.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.CloseInput();
        await _process.ExitAsync(Patience);
        await _process.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private static string[] Arguments(int port, string data) =>
        [
            "--require",
            "./exit-with-parent.cjs",
            "node_modules/azurite/dist/src/table/main.js",
            "--tableHost",
            "127.0.0.1",
            "--tablePort",
            $"{port}",
            "--location",
            data,
            "--disableTelemetry",
            "--silent",
        ];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Its own word for being up must be there too: a stranger on the port would answer as well.
    private async Task AnswersAsync()
    {
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(Patience);
        while (
            !_process.Output.Contains("successfully started", StringComparison.Ordinal)
            || !await AnswersAsync(client, patience.Token)
        )
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException(
                    $"Azurite left with {_process.ExitCode} instead of serving {Uri}:\n{_process.Output}"
                );
            }

            await Task.Delay(LookAgain, patience.Token);
        }
    }

    private async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync(new Uri($"{Uri}/Tables"), cancellation);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
