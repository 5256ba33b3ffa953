namespace CheckinBot.Domain;

/// <summary>What a message says.</summary>
public enum NoticeKind
{
    /// <summary>To the group: the check-in card of a round.</summary>
    Ask,

    /// <summary>
    /// To the group: who has answered a round so far, and how what was raised in it stands; kept up to date.
    /// </summary>
    SoFar,

    /// <summary>To the group: the round is still open.</summary>
    Remind,

    /// <summary>To the group: what the round brought.</summary>
    SumUp,

    /// <summary>To the group: the sprint is over.</summary>
    TellEnded,

    /// <summary>To the group: the look back, which each member answers for themselves.</summary>
    Review,

    /// <summary>To the group: how many have looked back so far; kept up to date.</summary>
    ReviewSoFar,

    /// <summary>To the group: the look back is still open.</summary>
    RemindReview,

    /// <summary>To the group: what the look back brought, and what comes next.</summary>
    AskNext,

    /// <summary>To the group, which stops: what it tried and learned, worth keeping.</summary>
    Keepsake,

    /// <summary>To the group: the living card of a barrier, kept up to date.</summary>
    Living,

    /// <summary>
    /// To the group: does a barrier still stand? Asked when trying first, or the leader's holding back, is over.
    /// </summary>
    AskStill,

    /// <summary>To the group: ideas for a barrier, kept up to date.</summary>
    Options,

    /// <summary>To the group, naming who tries it: did it work?</summary>
    AskMove,

    /// <summary>To the group: the leader is on it.</summary>
    TellAcknowledged,

    /// <summary>To the group: a barrier is cleared.</summary>
    TellCleared,

    /// <summary>To the group: the leader cannot be reached yet.</summary>
    TellUnreachable,

    /// <summary>To the group: the leader encourages it.</summary>
    TellEncouraged,

    /// <summary>To the group: the leader trusts it to try first.</summary>
    TellHeldBack,

    /// <summary>To the group: a plan that somebody of the group and the leader carry out together.</summary>
    TellJoint,

    /// <summary>To the group: the leader says thank you.</summary>
    TellThanks,

    /// <summary>To the group: another leader or deputy supports it.</summary>
    TellSupport,

    /// <summary>To the group: its leader has the bot no more, so no barrier would reach them.</summary>
    TellLeaderOut,

    /// <summary>To the group: what it agreed on anew, and who said so.</summary>
    TellChanged,

    /// <summary>To the group: its leader is away, and who hears meanwhile; or is back.</summary>
    TellAway,

    /// <summary>To a member who chose to be reminded there, in their own chat: the check-in is still open.</summary>
    RemindOwn,

    /// <summary>To a leader: a barrier.</summary>
    Nudge,

    /// <summary>To a leader, once: a barrier that they have not seen.</summary>
    RemindLeader,

    /// <summary>To a leader who held back: the group says that it still stands.</summary>
    ComeBack,

    /// <summary>To the deputy, once: a barrier that the leader has not seen in time.</summary>
    TellDeputy,

    /// <summary>To a leader who asked for it: their digest.</summary>
    Digest,

    /// <summary>To somebody of a group, from a leader: will you do this together with me?</summary>
    Invite,
}
