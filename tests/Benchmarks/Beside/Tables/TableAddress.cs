using System.Text.RegularExpressions;

namespace Benchmarks.Beside.Tables;

/// <summary>What a path of the Table service means, read as it was sent.</summary>
/// <param name="Name">The table, or <c>Tables</c>, or <c>$batch</c>.</param>
/// <param name="Key">The row; null when the path names none.</param>
internal sealed partial record TableAddress(string Name, (string Partition, string Row)? Key)
{
    public const string Account = "devstoreaccount1";

    /// <summary>Null when it is no path of this account.</summary>
    public static TableAddress? Of(string path)
    {
        var match = Path().Match(Uri.UnescapeDataString(path));
        return match.Success
            ? new(
                match.Groups["name"].Value,
                match.Groups["key"].Success ? (Text(match, "partition"), Text(match, "row")) : null
            )
            : null;
    }

    /// <summary>The name in <c>Tables('NAME')</c>; null of any other path.</summary>
    public static string? Dropped(string path) =>
        Drop().Match(Uri.UnescapeDataString(path)) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Text(Match match, string group) =>
        match.Groups[group].Value.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(
        $@"^/{Account}/(?<name>[$A-Za-z0-9]+)"
            + @"(?:\(\)|(?<key>\(PartitionKey='(?<partition>(?:[^']|'')*)',RowKey='(?<row>(?:[^']|'')*)'\)))?$"
    )]
    private static partial Regex Path();

    [GeneratedRegex($@"^/{Account}/Tables\('([A-Za-z0-9]+)'\)$")]
    private static partial Regex Drop();
}
