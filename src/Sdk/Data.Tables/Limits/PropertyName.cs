using System.Text.RegularExpressions;

namespace Data.Tables;

/// <summary>The service's rule for property names: at most 255 characters, shaped like a C# identifier.</summary>
internal static partial class PropertyName
{
    public static void Check(string name)
    {
        if (name.Length > 255 || !Shape().IsMatch(name))
            throw new ArgumentException($"'{name}' is no property name: at most 255 letters, digits and underscores, no digit first.", nameof(name));
    }

    [GeneratedRegex(@"^[_\p{L}\p{Nl}][_\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cf}]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
