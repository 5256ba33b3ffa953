namespace Testing.Node;

/// <summary>
/// A folder with pinned npm packages, installed there the first time a test needs one. Thread safe, also between
/// processes.
/// </summary>
/// <param name="path">Where <c>package-lock.json</c> is.</param>
public sealed class NpmFolder(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>The servers that tests run against: <c>tests/Testing/npm</c>.</summary>
    public static NpmFolder Servers { get; } = new(Repository.At("tests", "Testing", "npm"));

    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>Runs one of the folder's scripts; what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its output.</exception>
    public async Task<string> Run(string script, string input)
    {
        await InstallAsync();
        return (await Tool.Run("node", [script], Path, input)).Succeeded();
    }

    /// <summary>Installs what the lock file names unless it is there; one at a time does it, the others wait.</summary>
    public async Task InstallAsync()
    {
        if (IsInstalled())
        {
            return;
        }

        await using var turn = await TurnAsync();
        if (!IsInstalled())
        {
            (await Tool.Run(Npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], Path)).Succeeded();
        }
    }

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    // npm writes the hidden lock file last, so an install that was broken off does not count.
    private bool IsInstalled()
    {
        var installed = new FileInfo(At("node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(At("package-lock.json"));
    }

    private async Task<FileStream> TurnAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                return new FileStream(At(".install.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(LookAgain, patience.Token);
            }
        }
    }

    private string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}
