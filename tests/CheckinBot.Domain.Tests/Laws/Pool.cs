using FsCheck;
using FsCheck.Fluent;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// Random histories, made once and shared by every law: making them is what costs. When one breaks a law, the failure
/// shows its moves, and FsCheck finds the fewest that still break it.
/// </summary>
internal sealed class Pool<TVerb, THistory>(
    int histories,
    int commands,
    Gen<int> places,
    Gen<Move<TVerb>> moves,
    Func<int, IEnumerable<Move<TVerb>>, THistory> play
)
{
    // FsCheck's own default size for a sample.
    private const int Size = 50;

    // The same histories on every machine, so that a build is red for its own change alone; LAWS_SEED=<any number>
    // looks at others.
    private static readonly Rnd Seed = new(
        ulong.TryParse(Environment.GetEnvironmentVariable("LAWS_SEED"), out var seed) ? seed : 2026
    );

    private readonly Lazy<IReadOnlyList<(Played<TVerb> Played, THistory? History)>> _all = new(() =>
        Make(histories, commands, places, moves, play)
    );

    public void Holds(Action<THistory> law)
    {
        foreach (var (played, history) in _all.Value)
        {
            if (history is null || Broken(law, history))
            {
                Prop.ForAll(Arb.From(Gen.Constant(played), one => one.Shorter()), one =>
                        law(play(one.Place, one.Moves))
                    )
                    .QuickCheckThrowOnFailure();
                Assert.Fail($"The law broke only once, so it depends on more than the history:\n{played}");
            }
        }
    }

    private static List<(Played<TVerb>, THistory?)> Make(
        int histories,
        int commands,
        Gen<int> places,
        Gen<Move<TVerb>> moves,
        Func<int, IEnumerable<Move<TVerb>>, THistory> play
    )
    {
        var any =
            from place in places
            from length in Gen.Choose(1, commands)
            from all in Gen.ArrayOf(moves, length)
            select new Played<TVerb>(place, all);
        return
        [
            .. any.Sample(histories, Seed, Size)
                .AsParallel()
                .AsOrdered()
                .Select(played => (played, Try(() => play(played.Place, played.Moves)))),
        ];
    }

    private static bool Broken(Action<THistory> law, THistory history) =>
        Try(() =>
        {
            law(history);
            return new object();
        })
            is null;

    // What throws here is played again by FsCheck, which says what it was.
    private static T? Try<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return default;
        }
    }
}

/// <summary>Where a history is played, and its moves.</summary>
internal sealed record Played<TVerb>(int Place, Move<TVerb>[] Moves)
{
    public override string ToString() => $"place {Place}:\n{string.Join('\n', Moves.AsEnumerable())}";

    /// <summary>Leaves out half, a quarter … one move at a time; the time they took stays.</summary>
    public IEnumerable<Played<TVerb>> Shorter()
    {
        for (var size = Moves.Length / 2; size > 0; size /= 2)
        {
            for (var from = 0; from + size <= Moves.Length; from += size)
            {
                yield return this with
                {
                    Moves = Without(from, size),
                };
            }
        }
    }

    private Move<TVerb>[] Without(int from, int size)
    {
        var later = Moves[from..(from + size)].Aggregate(Duration.Zero, (sum, move) => sum + move.Later);
        return
        [
            .. Moves[..from],
            .. Moves.Skip(from + size).Select((move, n) => n == 0 ? move with { Later = move.Later + later } : move),
        ];
    }
}
