using System.Globalization;

namespace AdaptiveCards;

/// <summary>A version of the card schema, such as 1.5.</summary>
public class AdaptiveSchemaVersion
{
    /// <summary>Reads a version.</summary>
    /// <param name="versionString">Two numbers with a full stop between them.</param>
    public AdaptiveSchemaVersion(string versionString)
    {
        ArgumentNullException.ThrowIfNull(versionString);
        var numbers = versionString.Split('.');
        Major = int.Parse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture);
        Minor = numbers.Length > 1 ? int.Parse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The number before the full stop.</summary>
    public int Major { get; set; }

    /// <summary>The number after the full stop.</summary>
    public int Minor { get; set; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
