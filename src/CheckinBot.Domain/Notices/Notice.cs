namespace CheckinBot.Domain;

/// <summary>What a message says.</summary>
public enum NoticeKind
{
    /// <summary>To the group: the check-in card of a round.</summary>
    Ask,

    /// <summary>To the group: the round is still open.</summary>
    Remind,

    /// <summary>To the group: what the round brought.</summary>
    SumUp,

    /// <summary>To the leader: a barrier.</summary>
    Nudge,

    /// <summary>To the group: the leader is on it.</summary>
    TellAcknowledged,

    /// <summary>To the group: a barrier is cleared.</summary>
    TellCleared,

    /// <summary>To the group: the leader cannot be reached yet.</summary>
    TellUnreachable,

    /// <summary>To the group: the sprint is over.</summary>
    TellEnded,
}

/// <summary>Who gets a message.</summary>
public enum Audience
{
    /// <summary>The group's chat.</summary>
    Group,

    /// <summary>The leader, in their personal chat.</summary>
    Leader,
}

/// <summary>
/// One message that an event makes due. <paramref name="Round"/> or <paramref name="Barrier"/> says what it is about.
/// Its id is made from the facts, so that the same fact never makes two messages.
/// </summary>
public sealed record Notice(NoticeId Id, NoticeKind Kind, int? Round = null, BarrierId? Barrier = null)
{
    /// <summary>Only a nudge goes to the leader.</summary>
    public Audience Audience => Kind == NoticeKind.Nudge ? Audience.Leader : Audience.Group;

    /// <summary>The message that carries a round's check-in card.</summary>
    public static NoticeId AskOf(int round) => new($"ask:{round}");

    /// <summary>The message that carries a round's summary.</summary>
    public static NoticeId SumUpOf(int round) => new($"sum:{round}");

    /// <summary>The message that carries a barrier to the leader.</summary>
    public static NoticeId NudgeOf(BarrierId barrier) => new($"nudge:{barrier}");
}
