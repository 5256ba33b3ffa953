namespace Testing.Node;

/// <summary>A folder of scripts with pinned npm packages, installed once per run when the lock file is newer than what is there.</summary>
internal sealed class NpmFolder(string path)
{
    private readonly Lazy<Task> _installed = new(() => Install(path));

    public async Task<string> Run(string script, string input)
    {
        await _installed.Value;
        return (await Tool.Run("node", [script], path, input)).Succeeded();
    }

    private static async Task Install(string path)
    {
        var done = Path.Combine(path, "node_modules", ".package-lock.json");
        if (File.GetLastWriteTimeUtc(done) > File.GetLastWriteTimeUtc(Path.Combine(path, "package-lock.json")))
            return;
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        (await Tool.Run(npm, ["ci", "--ignore-scripts", "--omit=peer", "--no-audit", "--no-fund"], path)).Succeeded();
    }
}
