using System.Security.Cryptography;
using System.Text;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Erasure;

/// <summary>
/// Somebody is to be forgotten. Kept until it is done, because of <paramref name="Secret"/>: their made-up name in each
/// log is made of it, so that an erasure that broke off goes on with the same; when it is gone, nobody can tell whose
/// names they were.
/// </summary>
internal sealed record ErasureRequest(string Tenant, MemberId Who, string Secret)
{
    private const string Partition = "forget";

    /// <summary>The same for every request of this person; never like a sprint's or a leader's log.</summary>
    public string Id => IdOf(Tenant, Who);

    public static string IdOf(string tenant, MemberId who) => GroupKey.Of(new(tenant, who.Value)).Value + "-forget";

    public static bool IsId(string log) => log.EndsWith("-forget", StringComparison.Ordinal);

    public static ErasureRequest New(string tenant, MemberId who) =>
        new(tenant, who, RandomNumberGenerator.GetHexString(32, lowercase: true));

    /// <summary>What this person is called in a log from now on; another name in every log.</summary>
    public MemberId NameIn(string log) =>
        MemberId.MadeUp(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Secret}|{log}")))[..12]);

    public Row ToRow() =>
        new(
            Partition,
            Id,
            new Dictionary<string, object>
            {
                [nameof(Tenant)] = Tenant,
                [nameof(Who)] = Who.Value,
                [nameof(Secret)] = Secret,
            }
        );

    public static async Task<(ErasureRequest Request, Row Row)?> FindAsync(
        IStore store,
        string id,
        CancellationToken cancellationToken
    ) =>
        await store.GetAsync(StoreTable.Directory, Partition, id, cancellationToken) is { } row
            ? (
                new(
                    (string)row.Fields[nameof(Tenant)],
                    new((string)row.Fields[nameof(Who)]),
                    (string)row.Fields[nameof(Secret)]
                ),
                row
            )
            : null;
}
