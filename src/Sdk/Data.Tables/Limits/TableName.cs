using System.Text.RegularExpressions;

namespace Data.Tables;

/// <summary>The service's rule for table names; Azurite is laxer.</summary>
internal static partial class TableName
{
    public static string Check(string tableName)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        if (!Shape().IsMatch(tableName) || tableName.Equals("tables", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException(
                $"'{tableName}' is no table name: 3 to 63 letters and digits (ASCII), a letter first, and not the reserved 'tables'.", nameof(tableName));
        return tableName;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
