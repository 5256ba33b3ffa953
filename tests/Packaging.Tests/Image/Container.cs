using System.Net;
using System.Net.Sockets;
using Testing;

namespace Packaging.Tests.Image;

/// <summary>
/// The file system of the image, made by the Dockerfile's own publish command from what its build sees, and programs
/// run on it as in a container: its user, its environment, all of it read-only but for the record's folder. Docker
/// itself is not needed.
/// </summary>
internal sealed class Container : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-image-");
    private readonly int port = FreePort();

    public string App => Path.Combine(folder.FullName, "app");

    public string Data => Path.Combine(folder.FullName, "data");

    public Uri Address => new($"http://127.0.0.1:{port}");

    public static async Task<Container> BuildAsync()
    {
        var container = new Container();
        var source = Path.Combine(container.folder.FullName, "source");
        await CopyAsync(source);
        string[] publish = [.. ImageRecipe.Publish.Select(word => word == "/app" ? container.App : word)];

        // The analyzers look at the same files in the build that runs the tests; they change nothing of what is made.
        (
            await Tool.Run("dotnet", [.. publish, "-p:RunAnalyzers=false"], source, patience: TimeSpan.FromMinutes(8))
        ).Succeeded();
        Directory.CreateDirectory(container.Data);
        await container.LockAsync();
        return container;
    }

    /// <summary>A program with its arguments, as the container runs it.</summary>
    public ChildProcess Run(IEnumerable<string> program, params string[] settings) =>
        ChildProcess.Start("setpriv", [.. Identity(), "env", "-i", .. Variables(), .. settings, .. program], App);

    public async ValueTask DisposeAsync()
    {
        (await Tool.Run("chmod", ["-R", "u+w", App], folder.FullName)).Succeeded();
        folder.Delete(recursive: true);
    }

    private static async Task CopyAsync(string to)
    {
        var files = (
            await Tool.Run("git", ["ls-files", "-z", "-co", "--exclude-standard"], Repository.Root)
        ).Succeeded();
        foreach (var file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(ImageRecipe.IsSeen))
        {
            var copy = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.At(file), copy);
        }
    }

    // As root, as on a build machine, the image's own user; else whoever runs the tests, who may not write there
    // either.
    private static IEnumerable<string> Identity() =>
        Environment.UserName == "root"
            ? ["--reuid", ImageRecipe.User, "--regid", ImageRecipe.User, "--clear-groups"]
            : ["--no-new-privs"];

    private IEnumerable<string> Variables() =>
        ImageRecipe
            .Environment.Select(one =>
                $"{one.Key}="
                + one.Value.Replace("/data", Data, StringComparison.Ordinal)
                    .Replace("0.0.0.0:8080", $"127.0.0.1:{port}", StringComparison.Ordinal)
            )
            .Append($"PATH={Environment.GetEnvironmentVariable("PATH")}");

    private async Task LockAsync()
    {
        (await Tool.Run("chmod", ["-R", "a-w,a+rX", App], folder.FullName)).Succeeded();
        (await Tool.Run("chmod", ["a+rx", folder.FullName], folder.FullName)).Succeeded();
        if (Environment.UserName == "root")
        {
            (await Tool.Run("chown", [ImageRecipe.User, Data], folder.FullName)).Succeeded();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
