using System.Runtime.CompilerServices;
using CheckinBot.Store;

namespace CheckinBot.Operations;

/// <summary>
/// Two tables read side by side, in the order that both have: what stands at each place here and there.
/// </summary>
internal static class RowPairs
{
    public static async IAsyncEnumerable<(Row? From, Row? To)> Of(
        IAsyncEnumerable<Row> from,
        IAsyncEnumerable<Row> to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var left = from.GetAsyncEnumerator(cancellationToken);
        await using var right = to.GetAsyncEnumerator(cancellationToken);
        var (here, there) = (await NextAsync(left), await NextAsync(right));
        while (here is not null || there is not null)
        {
            var order = Order(here, there);
            yield return (order <= 0 ? here : null, order >= 0 ? there : null);
            here = order <= 0 ? await NextAsync(left) : here;
            there = order >= 0 ? await NextAsync(right) : there;
        }
    }

    private static async ValueTask<Row?> NextAsync(IAsyncEnumerator<Row> rows) =>
        await rows.MoveNextAsync() ? rows.Current : null;

    private static int Order(Row? here, Row? there)
    {
        if (here is null || there is null)
        {
            return here is null ? 1 : -1;
        }

        return string.CompareOrdinal(here.Partition, there.Partition) is not 0 and var order
            ? order
            : string.CompareOrdinal(here.Key, there.Key);
    }
}
