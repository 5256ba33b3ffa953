namespace CheckinBot.Domain;

/// <summary>
/// Something that happened in a sprint. What happened to its barriers, options and plans stands beside their rules.
/// </summary>
public abstract record SprintEvent : LogEvent;

/// <summary>A group began a sprint, with these people in its chat.</summary>
public sealed record SprintStarted(GroupAddress Group, SprintPlan Plan, ImmutableArray<Person> Members) : SprintEvent
{
    /// <summary>
    /// The sprint of another group whose starting point it began with; null for none, as in older rows.
    /// </summary>
    public SprintId? TakenFrom { get; init; }

    /// <summary>
    /// How many others had begun with a starting point of this group's, of which it was not told yet. Default: none.
    /// </summary>
    public int StartedBefore { get; init; }
}

/// <summary>The sprint is over: its last day passed, or the group ended it.</summary>
public sealed record SprintEnded(bool Early) : SprintEvent
{
    /// <summary>Until when the group looks back; null for not at all, as in rows from before it could.</summary>
    public Instant? LooksBackUntil { get; init; }

    /// <summary>When it is reminded of that, once; null for never.</summary>
    public Instant? RemindAt { get; init; }
}

/// <summary>Somebody joined the group's chat, or changed their name.</summary>
public sealed record MemberJoined(Person Member) : SprintEvent;

/// <summary>Somebody who supports the group was met: now their name is known.</summary>
public sealed record LeaderMet(Person Leader) : SprintEvent;

/// <summary>The leader chose whether a blocking barrier may reach them outside the agreed hours.</summary>
public sealed record LeaderReachable(bool AnyHourWhenBlocking) : SprintEvent;

/// <summary>The leader took the bot out of their Teams: no barrier would reach them.</summary>
public sealed record LeaderOutOfReach(MemberId Leader) : SprintEvent;

/// <summary>The leader added the bot again.</summary>
public sealed record LeaderInReach(MemberId Leader) : SprintEvent;

/// <summary>The leader said thank you for somebody's shout-out of a round.</summary>
public sealed record ThanksGiven(int Round, MemberId Member, MemberId By) : SprintEvent;

/// <summary>Somebody left the group's chat. What they said stays.</summary>
public sealed record MemberLeft(MemberId Member) : SprintEvent;

/// <summary>Somebody of the group said that they only look on: nobody waits for their answers.</summary>
public sealed record MemberLooksOn(MemberId Member) : SprintEvent;

/// <summary>Somebody who only looked on takes part again.</summary>
public sealed record MemberTakesPart(MemberId Member) : SprintEvent;

/// <summary>
/// Another leader supports the group from now on. <paramref name="By"/>: somebody of the group, or the leader until
/// now. <paramref name="AnyHourWhenBlocking"/>: as the new leader chose for all their groups.
/// </summary>
public sealed record LeaderChanged(MemberId By, Person Leader, bool AnyHourWhenBlocking) : SprintEvent;

/// <summary>Another deputy, or none, from now on.</summary>
public sealed record DeputyChanged(MemberId By, Person? Deputy) : SprintEvent;

/// <summary>
/// The group is asked. <paramref name="Covers"/>: every scheduled hour up to here counts as asked, so that "Ask now" in
/// the morning stands for the afternoon's round.
/// </summary>
public sealed record RoundOpened(int Round, Instant ClosesAt, Instant? RemindAt, Instant Covers) : SprintEvent
{
    /// <summary>
    /// A message of its own says who has answered. Default: false, as in rows from before there was one.
    /// </summary>
    public bool TellsSoFar { get; init; }
}

/// <summary>
/// An hour to ask passed unasked by more than two hours, or until the sprint was over (the service was away): written
/// down, not sent.
/// </summary>
public sealed record RoundMissed(int Round, Instant Scheduled) : SprintEvent;

/// <summary>
/// The one reminder of a round became due. <paramref name="Told"/>: false when nobody needed it (everybody had
/// answered, or its hour had passed while the service was away).
/// </summary>
public sealed record RoundReminded(int Round, bool Told) : SprintEvent
{
    /// <summary>
    /// False when all it waits for want no reminder in the group's chat. Default: true, as in rows from before there
    /// was a choice.
    /// </summary>
    public bool InGroup { get; init; } = true;

    /// <summary>
    /// Who is reminded in their own chat, as they chose: named here, so that the messages are what they were whatever
    /// is erased later.
    /// </summary>
    public ImmutableArray<MemberId> Own { get; init; } = [];
}

/// <summary>A round is over and is summed up.</summary>
public sealed record RoundClosed(int Round) : SprintEvent;

/// <summary>A member answered.</summary>
public sealed record CheckedIn(int Round, MemberId Member, Answer Answer, bool Late) : SprintEvent;

/// <summary>A member changed an answer.</summary>
public sealed record CheckinEdited(int Round, MemberId Member, Answer Answer) : SprintEvent;
