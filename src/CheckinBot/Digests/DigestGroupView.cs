using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Digests;

/// <summary>
/// A group as a digest tells of it: nothing that it wrote down or tries by itself. <paramref name="By"/>: who reads it,
/// null for the group itself; <paramref name="Since"/>: when the digest before this was shown, null when there was
/// none.
/// </summary>
internal sealed record DigestGroupView(SprintId Id, Sprint Sprint, MemberId? By, Instant? Since, Instant Now)
{
    private const int Blocks = 100;

    public SprintPlan Plan => Sprint.Plan;

    /// <summary>Who reads it. Throws where that is the group itself, which is a bug of who asks.</summary>
    public MemberId Reader => By ?? throw new InvalidOperationException("A group reads this of itself.");

    /// <summary>
    /// True for its leader and for itself; a deputy, and whoever was passed a barrier, sees that barrier alone.
    /// </summary>
    public bool IsWhole => By is not { } who || Sprint.IsLeader(who);

    /// <summary>True when the group lets the digest tell how it is going.</summary>
    public bool HoldsPulse => IsWhole && Plan.Digest != DigestHolds.BarriersOnly;

    public IReadOnlyList<Barrier> Raised =>
        [
            .. Sprint.Barriers.Where(barrier =>
                Sprint.IsForLeader(barrier.Id) && (By is not { } who || IsWhole || Sprint.Supports(who, barrier))
            ),
        ];

    /// <summary>
    /// Rounds that somebody answered, or that closed without, as far as the group lets the digest tell of them.
    /// </summary>
    public IReadOnlyList<Round> Rounds =>
        [
            .. Sprint.Rounds.Where(round =>
                LeaderSees.Pulse(round) && (round.State == RoundState.Closed || !round.Checkins.IsEmpty)
            ),
        ];

    /// <summary>What was tried, but for barriers of which the leader does not know.</summary>
    public IEnumerable<Trial> Moves =>
        Sprint.Moves.Where(move => move.Barrier is not { } id ? IsWhole : Raised.Any(barrier => barrier.Id == id));

    /// <summary>How much a group needs its leader: the higher, the further up it stands.</summary>
    public int Need =>
        (Blocks * Raised.Where(barrier => barrier.IsOpen).Sum(barrier => 1 + (int)barrier.Words.Urgency))
        + (HoldsPulse && Rounds.Count > 0 ? (2 * Rounds[^1].Count(Going.Stuck)) + Rounds[^1].Count(Going.Wobbling) : 0);

    /// <summary>True while something that was raised for its leader is in the way.</summary>
    public bool NeedsSomebody => Raised.Any(barrier => barrier.IsOpen);

    public bool IsNew(Instant? at) => Since is { } since && at > since;
}

/// <summary>
/// How much a card has room for. <paramref name="Text"/>: the most characters of one text; <paramref name="InFull"/>:
/// how many groups are told in full, the others in short.
/// </summary>
internal sealed record Room(int Text, int InFull)
{
    /// <summary>The most groups on one card.</summary>
    public const int Groups = 20;

    private bool IsRoomy => Text >= 250;

    public int Rounds => IsRoomy ? 6 : 4;

    public int Wins => IsRoomy ? 3 : 2;

    public int Lines => IsRoomy ? 10 : 3;

    public static IEnumerable<Room> For(int groups) =>
        [
            new(1000, groups),
            new(500, groups),
            new(250, groups),
            new(120, groups),
            new(120, groups / 2),
            new(120, groups / 4),
            new(60, groups / 4),
            new(60, groups / 8),
            new(60, 0),
            new(30, 0),
            new(15, 0),
        ];
}
