using System.Globalization;
using CheckinBot.Store;

namespace CheckinBot.Operations;

/// <summary>
/// What two stores hold of a table, and how it differs. Says counts and digests: a key may hold somebody's id.
/// </summary>
internal sealed class Comparison
{
    private readonly RowDigest source = new();
    private readonly RowDigest target = new();

    public int Same { get; private set; }

    /// <summary>Of the source, and not in the target.</summary>
    public int Missing { get; private set; }

    public int Different { get; private set; }

    /// <summary>In the target, and not of the source.</summary>
    public int Extra { get; private set; }

    /// <summary>Of the source.</summary>
    public string Digest { get; private set; } = "";

    public bool IsSame => Missing + Different + Extra == 0 && Digest == target.Result();

    public async Task<Comparison> ReadAsync(IAsyncEnumerable<(Row? From, Row? To)> pairs)
    {
        await foreach (var (from, to) in pairs)
        {
            Count(from, to);
        }

        Digest = source.Result();
        return this;
    }

    public string Said(StoreTable table) =>
        IsSame
            ? string.Create(CultureInfo.InvariantCulture, $"{table}: {Same} rows on both sides, SHA-256 {Digest}.")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{table}: {Same} rows are the same, {Missing} are missing in the target, {Different} "
                    + $"differ, {Extra} are only there."
            );

    private void Count(Row? from, Row? to)
    {
        source.Add(from);
        target.Add(to);
        (Same, Missing, Different, Extra) = (from, to) switch
        {
            (not null, null) => (Same, Missing + 1, Different, Extra),
            (null, not null) => (Same, Missing, Different, Extra + 1),
            _ when from!.SaysTheSame(to!) => (Same + 1, Missing, Different, Extra),
            _ => (Same, Missing, Different + 1, Extra),
        };
    }
}
