namespace AdaptiveCards;

/// <summary>A version of the Adaptive Card schema, written as <c>major.minor</c>. Teams on the desktop knows up to 1.5.</summary>
/// <param name="Major">The major number, 1 in every published schema.</param>
/// <param name="Minor">The minor number, 0 to 6.</param>
public sealed record AdaptiveSchemaVersion(int Major, int Minor)
{
    /// <summary>Reads a version from text such as <c>1.5</c>.</summary>
    /// <param name="versionString">Two whole numbers with a full stop between.</param>
    /// <exception cref="ArgumentException">The text is not of that shape.</exception>
    public AdaptiveSchemaVersion(string versionString)
        : this(Parse(versionString))
    {
    }

    private AdaptiveSchemaVersion(Version version)
        : this(version.Major, version.Minor)
    {
    }

    /// <summary>The version as the schema spells it, such as <c>1.5</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Major}.{Minor}");

    private static Version Parse(string text) =>
        Version.TryParse(text, out var version) && version.Build < 0
            ? version
            : throw new ArgumentException("A schema version is two numbers, such as 1.5.", nameof(text));
}
