using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>
/// The words for barriers, the same on every card. Names are people's own text: show these only as written text.
/// </summary>
internal static class BarrierLabels
{
    public static string State(Sprint sprint, Barrier barrier) =>
        Phrases.First(
            barrier.State switch
            {
                BarrierState.CarParked => "Car-parked for our review",
                BarrierState.TryingFirst => barrier.AskAt is { } at
                    ? $"We try first, until {Day(sprint, at)}"
                    : "We tried first: is it still there?",
                BarrierState.Acknowledged => OnIt(sprint, barrier),
                BarrierState.HeldBack when barrier.AskAt is { } at =>
                    $"{Names.LeaderOf(sprint, barrier)} has seen it and trusts us to try first, until "
                        + $"{Day(sprint, at)}",
                BarrierState.HeldBack =>
                    $"{Names.LeaderOf(sprint, barrier)} trusted us to try first: is it still there?",
                BarrierState.Cleared => Cleared(barrier.Clearing.Outcome),
                _ => Heard(sprint, barrier),
            }
        );

    /// <summary>
    /// Who raised it, what it is and costs and what would help: the group sees all that its leader's card says.
    /// </summary>
    public static string Facts(Sprint sprint, Barrier barrier) =>
        $"Raised by {RaisedBy(sprint, barrier)}. "
        + (barrier.Words.Kind == BarrierKind.Other ? "" : $"{Kind(barrier.Words.Kind)}. ")
        + $"{Urgency(barrier.Words.Urgency)}. "
        + $"What would help: {Help(barrier.Words.Help).ToLowerInvariant()}.";

    /// <summary>A name, or "the group": whoever raised it as the group is named nowhere.</summary>
    public static string RaisedBy(Sprint sprint, Barrier barrier) =>
        barrier.Words.AsGroup ? "the group" : Names.Of(sprint, barrier.RaisedBy);

    /// <summary>
    /// Since when it is in the way, and how long that was by the newest thing that happened: true whenever it is read.
    /// </summary>
    public static string Age(Sprint sprint, Barrier barrier)
    {
        if (barrier is { State: BarrierState.Cleared, ClearingOrNull: { } cleared })
        {
            return $"It was in the way for {Phrases.Age(barrier.Since, cleared.At)}.";
        }

        var (since, today) = (Schedule.DayOf(sprint.Plan, barrier.Since), Schedule.DayOf(sprint.Plan, sprint.At));
        return today > since
            ? $"Since {Phrases.On(since)} ({Phrases.Count(Period.DaysBetween(since, today), "day")}, as "
                + $"of {Phrases.On(today)})."
            : $"Since {Phrases.At(sprint.Plan, barrier.Since)}.";
    }

    public static string Cleared(Outcome outcome) =>
        outcome switch
        {
            Outcome.Removed => "Cleared: out of the way",
            Outcome.WorkedAround => "Cleared: a way round was found",
            Outcome.Lesson => "Cleared: a lesson learned",
        };

    public static string Kind(BarrierKind kind) => OfKind(kind).Chosen;

    public static string KindManyMeet(BarrierKind kind) => OfKind(kind).ManyMeet;

    public static string KindInFile(BarrierKind kind) => OfKind(kind).InFile;

    // A new kind is worded here, for each place: to be chosen, as what many groups meet, and in a file.
    private static (string Chosen, string ManyMeet, string InFile) OfKind(BarrierKind kind) =>
        kind switch
        {
            BarrierKind.Time => ("Time", "Time", "Time"),
            BarrierKind.Resources => ("Rooms, materials or money", "Rooms, materials, money", "Resources"),
            BarrierKind.KnowHow => ("Knowing how", "Know-how", "Know-how"),
            BarrierKind.People => ("Between people", "Between people", "People"),
            BarrierKind.Technology => ("Technology", "Technology", "Technology"),
            BarrierKind.Other => ("Something else", "Something else", "Something else"),
        };

    public static string Urgency(Urgency urgency) =>
        urgency switch
        {
            Domain.Urgency.CanWait => "It can wait",
            Domain.Urgency.Slowing => "It slows the group",
            Domain.Urgency.Blocking => "It blocks the group",
        };

    public static string Help(Help help) =>
        help switch
        {
            Domain.Help.Ear => "A listening ear",
            Domain.Help.Ideas => "Ideas",
            Domain.Help.Action => "Action",
            Domain.Help.JustSoYouKnow => "Nothing, just so you know",
        };

    private static string Day(Sprint sprint, Instant at) => Phrases.On(Schedule.DayOf(sprint.Plan, at));

    private static string OnIt(Sprint sprint, Barrier barrier)
    {
        var who = Names.Of(sprint, barrier.AcknowledgedBy ?? sprint.LeaderOf(barrier));
        if (sprint.Joint.FindLast(plan => plan.Barrier == barrier.Id && plan.Result is null) is { } joint)
        {
            return $"{Names.Of(sprint, joint.CoOwner)} and {who} are on it together";
        }

        return barrier.Words.Help == Domain.Help.JustSoYouKnow ? $"{who} has read it" : $"{who} is on it";
    }

    private static string Heard(Sprint sprint, Barrier barrier)
    {
        var leader = Names.LeaderOf(sprint, barrier);
        if (barrier.IsLeadersOwn(sprint.LeaderOf(barrier)) && barrier.ClearingOrNull is null)
        {
            return $"{leader} knows of it: they raised it themselves";
        }

        return Carries(sprint, barrier) switch
        {
            { State: OutboxState.Delivered } told when barrier.ClearingOrNull?.At > told.Since =>
                $"Open again: {leader}'s card says so",
            { State: OutboxState.Delivered } => $"{leader} has heard",
            { State: OutboxState.Parked } => $"Kept until {leader} can be reached",
            { State: OutboxState.Pending, WaitsForHours: true } waits =>
                $"{leader} hears on {Phrases.At(sprint.Plan, waits.NotBefore)}",
            _ => $"For {leader}",
        };
    }

    // The newest of the messages that bring it to whoever has it now.
    private static OutboxMessage? Carries(Sprint sprint, Barrier barrier) =>
        sprint
            .Outbox.Values.Where(one =>
                one.Notice is { Kind: NoticeKind.Nudge or NoticeKind.ComeBack } notice
                && notice.Barrier == barrier.Id
                && notice.To == sprint.LeaderOf(barrier)
            )
            .MaxBy(one => one.Since);
}
