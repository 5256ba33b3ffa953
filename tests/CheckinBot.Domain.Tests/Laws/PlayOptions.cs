namespace CheckinBot.Domain.Tests.Laws;

/// <summary>What the group does with the options for a barrier, and joint plans.</summary>
internal static class PlayOptions
{
    public static Command Command(Move<Verb> move, Sprint sprint, Instant now, CommandId id, Person who)
    {
        var (barrier, by) = (PlayBarriers.ABarrier(sprint, move, Wanted(move.Verb)), who.Id);
        return move.Verb switch
        {
            Verb.OpenOptions => new OpenIdeas(
                id,
                now,
                move.Which % 2 == 0 ? by : PlayBarriers.Supporter(sprint, move, barrier, by),
                barrier,
                (IdeaPhase)(move.What % 3)
            ),
            Verb.MoveOptions => new AdvanceIdeas(id, now, by, barrier, (IdeaPhase)(move.What % 4)),
            Verb.SayWhy => new SayWhy(id, now, by, barrier, Play.Text(move), move.Which % 2 == 0),
            Verb.AddIdea => new AddIdea(id, now, by, barrier, Play.Text(move), move.Which % 2 == 0),
            Verb.SupportIdea => new SupportIdea(id, now, by, barrier, AnIdea(move), move.Which % 3 > 0),
            Verb.ChooseIdea => new ChooseIdea(
                id,
                now,
                by,
                barrier,
                AnIdea(move),
                (move.What % 3 > 0 ? Some.Ben.Id : by),
                Play.ADay(sprint, move, now)
            ),
            Verb.TellMove => new TellTrial(
                id,
                now,
                Tries(sprint, move, barrier) ?? by,
                barrier,
                move.What % 5 > 0
                    ? sprint.BarrierOrNull(barrier)?.IdeaRoundOrNull?.ChosenOrNull?.Idea ?? 1
                    : AnIdea(move),
                (TrialOutcome)(move.What % 3),
                Play.Text(move)
            ),
            Verb.ShareJoint => Share(move, sprint, now, id, who),
            _ => End(move, sprint, now, id, by),
        };
    }

    private static Func<Barrier, bool> Wanted(Verb verb) =>
        verb == Verb.TellMove
            ? barrier => barrier.IdeaRoundOrNull?.ChosenOrNull is not null
            : barrier => barrier.IdeaRoundOrNull is not null && barrier.State != BarrierState.Cleared;

    private static int AnIdea(Move<Verb> move) => move.What % 7 == 0 ? move.Which % 4 : 1 + (move.Which % 5 / 4);

    private static MemberId? Tries(Sprint sprint, Move<Verb> move, BarrierId barrier) =>
        move.Who % 3 > 0 ? sprint.BarrierOrNull(barrier)?.IdeaRoundOrNull?.ChosenOrNull?.Tries : null;

    private static ShareJointPlan Share(Move<Verb> move, Sprint sprint, Instant now, CommandId id, Person by)
    {
        var barrier = move.Which % 4 == 1 ? (BarrierId?)null : PlayBarriers.ABarrier(sprint, move, one => one.IsOpen);
        var leader =
            move.What % 3 > 0 ? Some.Leader
            : move.What % 2 == 0 ? Some.Other
            : Some.Deputy;
        return new(id, now, new($"p{move.What % 9}"), barrier, leader, by.Id, "If it rains", "We use the hall");
    }

    private static EndJointPlan End(Move<Verb> move, Sprint sprint, Instant now, CommandId id, MemberId by)
    {
        var plan = sprint.Joint.IsEmpty ? null : Play.Pick(sprint.Joint, move.Which);
        return new(
            id,
            now,
            move.Who % 2 == 0 ? plan?.CoOwner ?? by : by,
            plan?.Id ?? new("none"),
            (TrialOutcome)(move.What % 3),
            Play.Text(move)
        );
    }
}
