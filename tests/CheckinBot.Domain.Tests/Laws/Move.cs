using FsCheck;
using FsCheck.Fluent;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>One random step of a history; what it means depends on the state it meets (see <see cref="Play"/>).</summary>
internal sealed record Move(Verb Verb, int Who, int Which, int What, Duration Later)
{
    // Mostly moments, sometimes hours, seldom days (the service was away), and now and then another machine's clock.
    private static readonly Gen<Duration> Waits = Gen.Frequency(
        (8, Gen.Constant(Duration.Zero)), (6, Gen.Constant(Duration.FromMinutes(1))), (4, Gen.Constant(Duration.FromMinutes(20))),
        (3, Gen.Constant(Duration.FromHours(1))), (1, Gen.Constant(Duration.FromHours(3))), (1, Gen.Constant(Duration.FromHours(20))),
        (1, Gen.Elements(Duration.FromDays(4), Duration.FromDays(40), Duration.FromMinutes(-5), Duration.FromHours(-2))));

    // Weighted by how much each shows: answers, barriers and the clock most, the end of everything seldom.
    private static readonly Gen<Verb> Verbs = Gen.Frequency(
        (9, Gen.Constant(Verb.CheckIn)), (4, Gen.Constant(Verb.Raise)), (3, Gen.Constant(Verb.Acknowledge)), (4, Gen.Constant(Verb.Clear)),
        (3, Gen.Constant(Verb.Reopen)), (3, Gen.Constant(Verb.Wake)), (12, Gen.Constant(Verb.WakeWhenDue)), (2, Gen.Constant(Verb.AskNow)),
        (4, Gen.Constant(Verb.Resend)), (5, Gen.Constant(Verb.Deliver)), (2, Gen.Constant(Verb.Claim)), (2, Gen.Constant(Verb.Defer)),
        (3, Gen.Constant(Verb.Park)), (1, Gen.Constant(Verb.Drop)), (1, Gen.Constant(Verb.MoveCard)), (2, Gen.Constant(Verb.Release)),
        (1, Gen.Constant(Verb.Join)), (1, Gen.Constant(Verb.Leave)), (1, Gen.Constant(Verb.Meet)), (1, Gen.Constant(Verb.Start)), (1, Gen.Constant(Verb.End)));

    public static Gen<Move> Any { get; } =
        from verb in Verbs
        from who in Gen.Choose(0, 999)
        from which in Gen.Choose(0, 999)
        from what in Gen.Choose(0, 999)
        from later in Waits
        select new Move(verb, who, which, what, later);
}

internal enum Verb
{
    CheckIn, Raise, Acknowledge, Clear, Reopen, Wake, WakeWhenDue, AskNow, Resend, Deliver, Claim, Defer, Park, Drop, MoveCard, Release, Join, Leave, Meet, Start, End,
}
