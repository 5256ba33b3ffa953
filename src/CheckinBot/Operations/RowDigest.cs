using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CheckinBot.Store;

namespace CheckinBot.Operations;

/// <summary>
/// SHA-256 over rows in their order: the place, then each field by name, with its type. Versions do not count.
/// </summary>
internal sealed class RowDigest
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(Row? row)
    {
        if (row is not null)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Text(row)));
        }
    }

    public string Result() => Convert.ToHexStringLower(hash.GetCurrentHash());

    // Lengths before texts, so that no two rows read the same.
    private static string Text(Row row)
    {
        var text = new StringBuilder();
        foreach (
            var part in new[] { row.Partition, row.Key }.Concat(
                row.Fields.OrderBy(field => field.Key, StringComparer.Ordinal)
                    .SelectMany(field => new[] { field.Key, field.Value.GetType().Name, Text(field.Value) })
            )
        )
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part};");
        }

        return text.Append('\n').ToString();
    }

    private static string Text(object value) =>
        value switch
        {
            DateTimeOffset time => time.UtcTicks.ToString(CultureInfo.InvariantCulture),
            double number => BitConverter.DoubleToInt64Bits(number).ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
