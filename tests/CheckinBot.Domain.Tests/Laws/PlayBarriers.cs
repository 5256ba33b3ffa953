namespace CheckinBot.Domain.Tests.Laws;

/// <summary>What the group says of barriers, and what leaders do with them.</summary>
internal static class PlayBarriers
{
    private static readonly Person[] Others = [Some.Other, Some.Other, Some.Deputy, Some.Leader, Some.Ann];

    public static Command Command(Move<Verb> move, Sprint sprint, Instant now, CommandId id, Person who)
    {
        var (barrier, by) = (ABarrier(sprint, move, Wanted(move.Verb)), who.Id);
        return move.Verb switch
        {
            Verb.Raise => Raise(move, sprint, now, id, who),
            Verb.AddTo => new AddToBarrier(id, now, by, barrier, Play.Text(move)),
            Verb.StillThere => new StillThere(id, now, by, barrier, $"round:{move.What % 3}"),
            Verb.TellLeader => new TellLeader(id, now, by, barrier),
            Verb.Clear => new ClearBarrier(id, now, by, barrier, (Outcome)(move.What % 3), Play.Text(move)),
            Verb.Reopen => new ReopenBarrier(id, now, by, barrier),
            Verb.Acknowledge => new AcknowledgeBarrier(id, now, Supporter(sprint, move, barrier, by), barrier),
            Verb.HoldBack => new HoldBack(id, now, Supporter(sprint, move, barrier, by), barrier, move.What % 6),
            Verb.Encourage => new Encourage(id, now, Supporter(sprint, move, barrier, by), barrier, Play.Text(move)),
            _ => new PassOn(id, now, Supporter(sprint, move, barrier, by), barrier, Play.Pick(Others, move.What)),
        };
    }

    /// <summary>Mostly one of which it makes most sense, now and then none there is.</summary>
    public static BarrierId ABarrier(Sprint sprint, Move<Verb> move, Func<Barrier, bool> wanted)
    {
        var fitting = move.Who % 4 > 0 ? sprint.Barriers.Where(wanted).ToList() : [];
        return move.Which % 20 == 0 || sprint.Barriers.IsEmpty
            ? new("none")
            : Play.Pick<Barrier>(fitting.Count > 0 ? fitting : sprint.Barriers, move.Which).Id;
    }

    /// <summary>Mostly the one whose barrier it is.</summary>
    public static MemberId Supporter(Sprint sprint, Move<Verb> move, BarrierId id, MemberId by) =>
        move.What % 4 > 0 && sprint.BarrierOrNull(id) is { } barrier ? sprint.LeaderOf(barrier) : by;

    private static Func<Barrier, bool> Wanted(Verb verb) =>
        verb switch
        {
            Verb.StillThere => barrier => barrier.IsAsked,
            Verb.TellLeader => barrier => barrier.State is BarrierState.TryingFirst or BarrierState.CarParked,
            Verb.Reopen => barrier => barrier.State == BarrierState.Cleared,
            _ => barrier => barrier.State != BarrierState.Cleared,
        };

    // The same said again, perhaps to others.
    private static RaiseBarrier Again(Barrier known, Move<Verb> move, CommandId id, Instant now) =>
        new(id, now, known.RaisedBy, known.Source, known.Words, (Hears)(1 + (move.Which % 3)), new($"b-{id}"));

    private static RaiseBarrier Raise(Move<Verb> move, Sprint sprint, Instant now, CommandId id, Person by)
    {
        if (move.Who % 5 == 0 && !sprint.Barriers.IsEmpty)
        {
            return Again(Play.Pick(sprint.Barriers, move.What), move, id, now) with
            {
                TryUntil = Play.ADay(sprint, move, now),
            };
        }

        var words = Some.Words(Play.Text(move), (Urgency)(move.Who % 3));
        var form = move.Who % 4 == 0 ? new MessageRef("chat", $"form-{move.Which % 9}") : null;
        return new(id, now, by.Id, $"form:{move.Which % 3}", words, (Hears)(1 + (move.Which % 3)), new($"b-{id}"))
        {
            TryUntil = Play.ADay(sprint, move, now),
            Form = form,
        };
    }
}
