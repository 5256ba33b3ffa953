using FsCheck;
using FsCheck.Fluent;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// Holds a law against random histories. When one breaks it, the failure names the seed, the plan and the fewest moves
/// found; <c>Settings.WithReplay(seed, gamma)</c> plays it again.
/// </summary>
internal static class Law
{
    private const int Histories = 2000;
    private const int Commands = 80;

    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(Histories);

    private static readonly Arbitrary<Played> Any =
        Arb.From(
            from plan in Gen.Choose(0, Plans.All.Count - 1)
            from length in Gen.Choose(1, Commands)
            from moves in Gen.ArrayOf(Move.Any, length)
            select new Played(plan, moves),
            Shorter);

    public static void Holds(Action<History> law) =>
        Prop.ForAll(Any, played => law(History.Of(Plans.All[played.Plan], played.Moves))).Check(Settings);

    // Leaves out half, a quarter … one move at a time; the time they took stays.
    private static IEnumerable<Played> Shorter(Played played)
    {
        for (var size = played.Moves.Length / 2; size > 0; size /= 2)
        {
            for (var from = 0; from + size <= played.Moves.Length; from += size)
            {
                yield return played with { Moves = Without(played.Moves, from, size) };
            }
        }
    }

    private static Move[] Without(Move[] moves, int from, int size)
    {
        var later = moves[from..(from + size)].Aggregate(Duration.Zero, (sum, move) => sum + move.Later);
        return [.. moves[..from], .. moves.Skip(from + size).Select((move, n) => n == 0 ? move with { Later = move.Later + later } : move)];
    }

    private sealed record Played(int Plan, Move[] Moves)
    {
        public override string ToString() => $"plan {Plan}:\n{string.Join('\n', Moves.AsEnumerable())}";
    }
}
