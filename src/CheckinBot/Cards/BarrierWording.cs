using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>The words for barriers, the same on every card. Names are people's own text: show these only as written text.</summary>
internal static class BarrierWording
{
    public static string State(Sprint sprint, Barrier barrier) => Moments.First(barrier.State switch
    {
        BarrierState.CarParked => "Car-parked for our review",
        BarrierState.Acknowledged when barrier.Words.Help == Domain.Help.JustSoYouKnow => $"{Names.Of(sprint, barrier.AcknowledgedBy!.Value)} has read it",
        BarrierState.Acknowledged => $"{Names.Of(sprint, barrier.AcknowledgedBy!.Value)} is on it",
        BarrierState.Cleared => Cleared(barrier.Cleared!.Outcome),
        BarrierState.TryingFirst => "We try first",
        BarrierState.HeldBack => $"{Names.LeaderOf(sprint, barrier)} has seen it and trusts us to try first",
        _ => Told(sprint, barrier, Names.LeaderOf(sprint, barrier)),
    });

    private static string Told(Sprint sprint, Barrier barrier, string leader) => sprint.NewsOf(barrier) switch
    {
        { State: OutgoingState.Delivered } when barrier.Cleared is not null => "Open again",
        { State: OutgoingState.Delivered } => $"{leader} has heard",
        { State: OutgoingState.Parked } => $"Kept until {leader} can be reached",
        { State: OutgoingState.Pending, WaitsForHours: true } later => $"{leader} hears on {Moments.At(sprint.Plan!, later.NotBefore)}",
        _ => $"For {leader}",
    };

    public static string Kind(BarrierKind kind) => kind switch
    {
        BarrierKind.Time => "Time",
        BarrierKind.Resources => "Resources",
        BarrierKind.KnowHow => "Know-how",
        BarrierKind.People => "People",
        BarrierKind.Technology => "Technology",
        _ => "Something else",
    };

    /// <summary>Who raised it, what it costs and what would help: the group sees all that its leader's card says.</summary>
    public static string Facts(Sprint sprint, Barrier barrier) =>
        $"Raised by {Names.Of(sprint, barrier.RaisedBy)}. {Urgency(barrier.Words.Urgency)}. What would help: {Help(barrier.Words.Help).ToLowerInvariant()}.";

    public static string Cleared(Outcome outcome) => outcome switch
    {
        Outcome.Removed => "Cleared: out of the way",
        Outcome.WorkedAround => "Cleared: a way round was found",
        _ => "Cleared: a lesson learned",
    };

    public static string Urgency(Urgency urgency) => urgency switch
    {
        Domain.Urgency.CanWait => "It can wait",
        Domain.Urgency.Slowing => "It slows the group",
        _ => "It blocks the group",
    };

    public static string Help(Help help) => help switch
    {
        Domain.Help.Ear => "A listening ear",
        Domain.Help.Ideas => "Ideas",
        Domain.Help.Action => "Action",
        _ => "Nothing, just so you know",
    };
}
