using FsCheck;
using FsCheck.Fluent;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// One random step of a history; what it means depends on the state it meets (see <see cref="Play"/>).
/// </summary>
internal sealed record Move<TVerb>(TVerb Verb, int Who, int Which, int What, Duration Later);

internal static class Moves
{
    // Mostly moments, sometimes hours, seldom days (the service was away), and now and then another machine's clock.
    private static readonly Gen<Duration> Waits = Gen.Frequency(
        (8, Gen.Constant(Duration.Zero)),
        (6, Gen.Constant(Duration.FromMinutes(1))),
        (4, Gen.Constant(Duration.FromMinutes(20))),
        (3, Gen.Constant(Duration.FromHours(1))),
        (1, Gen.Constant(Duration.FromHours(3))),
        (1, Gen.Constant(Duration.FromHours(20))),
        (1, Gen.Elements(Duration.FromDays(4), Duration.FromDays(40), Duration.FromMinutes(-5), Duration.FromHours(-2)))
    );

    public static Gen<Move<TVerb>> Of<TVerb>(params (int Weight, TVerb Verb)[] verbs) =>
        from verb in Gen.Frequency(verbs.Select(one => (one.Weight, Gen.Constant(one.Verb))))
        from who in Gen.Choose(0, 999)
        from which in Gen.Choose(0, 999)
        from what in Gen.Choose(0, 999)
        from later in Waits
        select new Move<TVerb>(verb, who, which, what, later);
}
