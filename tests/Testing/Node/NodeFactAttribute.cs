using Xunit;

namespace Testing.Node;

/// <summary>A fact that needs Node and npm; skipped, and said so, on a machine without them.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    private static readonly bool _found = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));

    public NodeFactAttribute()
    {
        if (!_found)
        {
            Skip = "Node is not on the path.";
        }
    }
}
