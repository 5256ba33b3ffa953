using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>The words for barriers, the same on every card. Names are people's own text: show these only as written text.</summary>
internal static class BarrierWording
{
    public static string State(Sprint sprint, Barrier barrier) => Moments.First(barrier.State switch
    {
        BarrierState.CarParked => "Car-parked for our review",
        BarrierState.Acknowledged when barrier.Words.Help == Domain.Help.JustSoYouKnow => $"{Names.Leader(sprint)} has read it",
        BarrierState.Acknowledged => $"{Names.Leader(sprint)} is on it",
        BarrierState.Cleared => Cleared(barrier.Cleared!.Outcome),
        BarrierState.TryingFirst => "We try first",
        BarrierState.HeldBack => $"{Names.Leader(sprint)} has seen it and trusts us to try first",
        _ => sprint.Outgoing[Notice.NudgeOf(barrier.Id)].State switch
        {
            OutgoingState.Delivered when barrier.Cleared is not null => "Open again",
            OutgoingState.Delivered => $"{Names.Leader(sprint)} has heard",
            OutgoingState.Parked => $"Kept until {Names.Leader(sprint)} can be reached",
            _ => $"For {Names.Leader(sprint)}",
        },
    });

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
