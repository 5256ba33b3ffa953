using CheckinBot.Store;

namespace CheckinBot.Operations;

/// <summary>
/// Rows in the order they come, as transactions that every store takes: of one partition, at most 100, at most 4 MiB on
/// the wire.
/// </summary>
internal static class Batches
{
    private const int MostRows = 100;

    // Two bytes a character here are six on the wire, when it is escaped there.
    private const int MostBytes = 1024 * 1024;

    public static async IAsyncEnumerable<IReadOnlyList<Row>> Of(IAsyncEnumerable<Row> rows)
    {
        var (batch, bytes) = (new List<Row>(), 0);
        await foreach (var row in rows)
        {
            var size = Size(row);
            if (
                batch.Count > 0
                && (batch.Count == MostRows || bytes + size > MostBytes || batch[0].Partition != row.Partition)
            )
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(row);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static int Size(Row row) =>
        row.Fields.Sum(field => 2 * (field.Key.Length + (field.Value as string ?? "").Length) + 64);
}
