using System.Reflection;

namespace Testing;

/// <summary>The servers that come from npm: pinned in <c>tests/Testing/npm</c>, installed there the first time a test needs one.</summary>
internal static class NpmFolder
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    public static string Path { get; } = typeof(NpmFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "NpmFolder").Value!;

    /// <summary>Installs what the lock file names unless it is there; one process at a time does it, the others wait.</summary>
    public static async Task InstallAsync()
    {
        if (IsInstalled())
            return;
        await using var turn = await TurnAsync();
        if (!IsInstalled())
            await RunNpmAsync();
    }

    // npm writes the hidden lock file last, so an install that was broken off does not count.
    private static bool IsInstalled()
    {
        var installed = new FileInfo(System.IO.Path.Combine(Path, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(System.IO.Path.Combine(Path, "package-lock.json"));
    }

    private static async Task<FileStream> TurnAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                return new FileStream(System.IO.Path.Combine(Path, ".install.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(LookAgain, patience.Token);
            }
        }
    }

    private static async Task RunNpmAsync()
    {
        await using var npm = ChildProcess.Start("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], Path);
        await npm.ExitAsync(Patience);
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci failed in {Path} with {npm.ExitCode}:\n{npm.Output}");
    }
}
