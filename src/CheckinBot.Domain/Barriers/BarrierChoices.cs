namespace CheckinBot.Domain;

/// <summary>What kind of thing is in the way, so that what helped one group can help another.</summary>
public enum BarrierKind
{
    /// <summary>Time.</summary>
    Time,

    /// <summary>Rooms, materials, money.</summary>
    Resources,

    /// <summary>Not knowing how.</summary>
    KnowHow,

    /// <summary>Between people.</summary>
    People,

    /// <summary>Machines and software.</summary>
    Technology,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>How much a barrier costs the group.</summary>
public enum Urgency
{
    /// <summary>It can wait.</summary>
    CanWait,

    /// <summary>It slows the group.</summary>
    Slowing,

    /// <summary>It blocks the group.</summary>
    Blocking,
}

/// <summary>What the group would like from its leader.</summary>
public enum Help
{
    /// <summary>A listening ear, no advice.</summary>
    Ear,

    /// <summary>Ideas.</summary>
    Ideas,

    /// <summary>Somebody who does something about it.</summary>
    Action,

    /// <summary>Nothing: just so you know.</summary>
    JustSoYouKnow,
}

/// <summary>Who hears of a barrier.</summary>
public enum Hears
{
    /// <summary>Only the group, in the words of the check-in: no barrier is kept.</summary>
    Group,

    /// <summary>Car-parked: written down for the review; nobody is nudged.</summary>
    CarPark,

    /// <summary>
    /// The group tries first, until a day it picks; only if it then says that it still stands, the leader hears.
    /// </summary>
    TryFirst,

    /// <summary>The leader, at once.</summary>
    Leader,
}

/// <summary>How a barrier went away. There is no "failed": what did not work is a lesson.</summary>
public enum Outcome
{
    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is still there, and the group found a way round.</summary>
    WorkedAround,

    /// <summary>A lesson learned.</summary>
    Lesson,
}

/// <summary>Where a barrier stands. Drawn in <c>docs/barriers.md</c>.</summary>
public enum BarrierState
{
    /// <summary>Written down for the review; the leader was not nudged.</summary>
    CarParked,

    /// <summary>The group tries first; the leader does not know.</summary>
    TryingFirst,

    /// <summary>Raised for the leader.</summary>
    Open,

    /// <summary>The leader said "I'm on it", or does something about it together with somebody of the group.</summary>
    Acknowledged,

    /// <summary>The leader has seen it and trusts the group to try first.</summary>
    HeldBack,

    /// <summary>Cleared, with an outcome.</summary>
    Cleared,
}
