using System.Security.Cryptography;
using System.Text;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>
/// The days that each source of the school's calendar last closed, and those in force, as rows of the table Directory.
/// Only days: no title, and the address of a source only as a hash, for it may be the key to a calendar.
/// </summary>
internal sealed class CalendarCopies(IStore store, TimeProvider time)
{
    private const string Partition = "calendar";
    private const string InForce = "inForce";
    private const string Days = "Days";
    private const string At = "At";

    /// <summary>What a source last said, or null when it never did.</summary>
    public async Task<DaysOff?> FindAsync(string source, CancellationToken cancellationToken) =>
        (await GetAsync(KeyOf(source), cancellationToken))?.Closed;

    public Task KeepAsync(string source, DaysOff days, CancellationToken cancellationToken) =>
        PutAsync(KeyOf(source), new(days, time.Now()), cancellationToken);

    /// <summary>What was last in force, in whichever process, and since when; null when nothing ever was.</summary>
    public Task<SchoolCalendar?> LastAsync(CancellationToken cancellationToken) => GetAsync(InForce, cancellationToken);

    public Task PutInForceAsync(SchoolCalendar school, CancellationToken cancellationToken) =>
        PutAsync(InForce, school, cancellationToken);

    private async Task<SchoolCalendar?> GetAsync(string key, CancellationToken cancellationToken) =>
        await store.GetAsync(StoreTable.Directory, Partition, key, cancellationToken) is { } row
            ? new(
                DaysOffColumn.Parse((string)row.Fields[Days]),
                Instant.FromDateTimeOffset((DateTimeOffset)row.Fields[At])
            )
            : null;

    private Task PutAsync(string key, SchoolCalendar said, CancellationToken cancellationToken)
    {
        var columns = new Dictionary<string, object>
        {
            [Days] = DaysOffColumn.Text(said.Closed),
            [At] = said.AsOf.ToDateTimeOffset(),
        };
        return store.PutAsync(StoreTable.Directory, new(Partition, key, columns), cancellationToken);
    }

    private static string KeyOf(string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..32];
}
