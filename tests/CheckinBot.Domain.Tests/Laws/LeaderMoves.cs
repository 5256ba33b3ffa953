using FsCheck;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>What can be asked of a leader's own log.</summary>
internal enum LeaderVerb
{
    Choose,
    See,
    LogTouch,
    ChangeTouch,
    RemoveTouch,
    MarkTouch,
    DraftPlan,
    ChangePlan,
    DropPlan,
    Offer,
    Answer,
    Wake,
    WakeWhenDue,
    Resend,
    SchoolTells,
    Deliver,
    Claim,
    Defer,
    Park,
    Drop,
    MoveCard,
    Release,
}

internal static class LeaderMoves
{
    public static Gen<Move<LeaderVerb>> Any { get; } =
        Moves.Of(
            (3, LeaderVerb.Choose),
            (2, LeaderVerb.See),
            (3, LeaderVerb.LogTouch),
            (3, LeaderVerb.ChangeTouch),
            (2, LeaderVerb.RemoveTouch),
            (2, LeaderVerb.MarkTouch),
            (5, LeaderVerb.DraftPlan),
            (3, LeaderVerb.ChangePlan),
            (2, LeaderVerb.DropPlan),
            (6, LeaderVerb.Offer),
            (6, LeaderVerb.Answer),
            (2, LeaderVerb.Wake),
            (10, LeaderVerb.WakeWhenDue),
            (3, LeaderVerb.Resend),
            (3, LeaderVerb.SchoolTells),
            (6, LeaderVerb.Deliver),
            (2, LeaderVerb.Claim),
            (2, LeaderVerb.Defer),
            (4, LeaderVerb.Park),
            (1, LeaderVerb.Drop),
            (2, LeaderVerb.MoveCard),
            (6, LeaderVerb.Release)
        );
}
