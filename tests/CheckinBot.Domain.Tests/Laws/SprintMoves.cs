using FsCheck;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>What can be asked of a sprint.</summary>
internal enum Verb
{
    CheckIn, Raise, AddTo, StillThere, TellLeader, Clear, Reopen,
    Acknowledge, HoldBack, Encourage, PassOn,
    OpenOptions, MoveOptions, SayWhy, AddIdea, SupportIdea, ChooseIdea, TellMove, ShareJoint, EndJoint,
    Wake, WakeWhenDue, AskNow, Resend, Join, Leave, Roster, Part, NameLeader, NameDeputy, Change, LeaderApp, Meet, Reach, Thank, LookBack, Decide, Share, Unshare, Started, Start, End,
    SchoolTells, GoAway, ComeBack, Skip, Remind,
    Deliver, Claim, Defer, Park, Drop, MoveCard, Release,
}

/// <summary>Random moves, weighted by how much each shows: barriers and the clock most, the end of everything seldom.</summary>
internal static class SprintMoves
{
    public static Gen<Move<Verb>> Any { get; } = Moves.Of(
        (11, Verb.CheckIn), (6, Verb.Raise), (2, Verb.AddTo), (9, Verb.StillThere), (2, Verb.TellLeader), (4, Verb.Clear), (4, Verb.Reopen),
        (3, Verb.Acknowledge), (7, Verb.HoldBack), (2, Verb.Encourage), (3, Verb.PassOn),
        (3, Verb.OpenOptions), (3, Verb.MoveOptions), (2, Verb.SayWhy), (5, Verb.AddIdea), (3, Verb.SupportIdea), (6, Verb.ChooseIdea), (5, Verb.TellMove),
        (3, Verb.ShareJoint), (3, Verb.EndJoint),
        (3, Verb.Wake), (14, Verb.WakeWhenDue), (2, Verb.AskNow), (4, Verb.Resend), (1, Verb.Join), (1, Verb.Leave), (1, Verb.Roster), (4, Verb.Part), (1, Verb.NameLeader), (1, Verb.NameDeputy), (3, Verb.Change), (2, Verb.LeaderApp), (1, Verb.Meet), (1, Verb.Reach),
        (10, Verb.Thank), (10, Verb.LookBack), (3, Verb.Decide), (2, Verb.Share), (1, Verb.Unshare), (1, Verb.Started), (1, Verb.Start), (1, Verb.End), (4, Verb.SchoolTells), (6, Verb.GoAway), (2, Verb.ComeBack), (3, Verb.Skip), (4, Verb.Remind),
        (12, Verb.Deliver), (2, Verb.Claim), (2, Verb.Defer), (4, Verb.Park), (1, Verb.Drop), (1, Verb.MoveCard), (2, Verb.Release));
}
