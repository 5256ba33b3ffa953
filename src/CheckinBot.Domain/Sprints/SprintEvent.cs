namespace CheckinBot.Domain;

/// <summary>Something that happened in a sprint. The log of these is the database; <c>docs/storage.md</c> lists the columns of each.</summary>
public abstract record SprintEvent;

/// <summary>A group began a sprint, with these people in its chat.</summary>
public sealed record SprintStarted(GroupAddress Group, SprintPlan Plan, ImmutableArray<Person> Members) : SprintEvent;

/// <summary>The sprint is over: its last day passed, or the group ended it.</summary>
public sealed record SprintEnded(bool Early) : SprintEvent;

/// <summary>Somebody joined the group's chat, or changed their name.</summary>
public sealed record MemberJoined(Person Member) : SprintEvent;

/// <summary>The leader was met: now their name is known.</summary>
public sealed record LeaderMet(Person Leader) : SprintEvent;

/// <summary>Somebody left the group's chat. What they said stays.</summary>
public sealed record MemberLeft(MemberId Member) : SprintEvent;

/// <summary>
/// The group is asked. <paramref name="Covers"/>: every scheduled hour up to here counts as asked, so that "Ask now" in
/// the morning stands for the afternoon's round.
/// </summary>
public sealed record RoundOpened(int Round, Instant ClosesAt, Instant? RemindAt, Instant Covers) : SprintEvent;

/// <summary>
/// An hour to ask passed unasked by more than two hours, or until the sprint was over (the service was away): written down, not sent.
/// </summary>
public sealed record RoundMissed(int Round, Instant Scheduled) : SprintEvent;

/// <summary>
/// The one reminder of a round became due. <paramref name="Told"/>: false when nobody needed it (everybody had answered,
/// or its hour had passed while the service was away).
/// </summary>
public sealed record RoundReminded(int Round, bool Told) : SprintEvent;

/// <summary>A round is over and is summed up.</summary>
public sealed record RoundClosed(int Round) : SprintEvent;

/// <summary>A member answered.</summary>
public sealed record CheckedIn(int Round, MemberId Member, Answer Answer, bool Late) : SprintEvent;

/// <summary>A member changed an answer.</summary>
public sealed record CheckinEdited(int Round, MemberId Member, Answer Answer) : SprintEvent;

/// <summary>A barrier was raised for the leader: the one event that nudges.</summary>
public sealed record BarrierRaised(BarrierId Barrier, string Source, MemberId Member, BarrierWords Words) : SprintEvent;

/// <summary>A barrier was written down for the review.</summary>
public sealed record BarrierCarParked(BarrierId Barrier, string Source, MemberId Member, BarrierWords Words) : SprintEvent;

/// <summary>Whoever raised a barrier put it in other words.</summary>
public sealed record BarrierReworded(BarrierId Barrier, BarrierWords Words) : SprintEvent;

/// <summary>The leader said "I'm on it".</summary>
public sealed record BarrierAcknowledged(BarrierId Barrier, MemberId By) : SprintEvent;

/// <summary>A barrier is out of the way.</summary>
public sealed record BarrierCleared(BarrierId Barrier, MemberId By, Outcome Outcome, string Note) : SprintEvent;

/// <summary>A cleared barrier turned out to stand there still.</summary>
public sealed record BarrierReopened(BarrierId Barrier, MemberId By) : SprintEvent;

/// <summary>A message was sent; where it is, so that it can be updated.</summary>
public sealed record NoticeDelivered(NoticeId Notice, string Conversation, string Activity) : SprintEvent;

/// <summary>Sending did not work, or another instance takes it over: tried again at this time.</summary>
public sealed record NoticeDeferred(NoticeId Notice, Instant RetryAt) : SprintEvent;

/// <summary>The person cannot be reached until they install the bot (or unblock it): kept for them.</summary>
public sealed record NoticeParked(NoticeId Notice) : SprintEvent;

/// <summary>The group or the leader can be reached again: what was kept for them goes out.</summary>
public sealed record NoticesReleased(Audience Audience) : SprintEvent;

/// <summary>It will never be possible to send this (the conversation is gone).</summary>
public sealed record NoticeDropped(NoticeId Notice) : SprintEvent;

/// <summary>A card was sent anew further down in the chat; updates go to the new one.</summary>
public sealed record CardMoved(NoticeId Notice, string Conversation, string Activity) : SprintEvent;
