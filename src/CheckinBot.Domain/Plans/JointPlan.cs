namespace CheckinBot.Domain;

/// <summary>
/// A plan that somebody of the group and a leader carry out together; the group sees it from their yes on, with the
/// co-owner's name first. <paramref name="When"/> and <paramref name="Then"/>: if what, then what;
/// <paramref name="When"/> may be empty.
/// </summary>
public sealed record JointPlan(
    PlanId Id,
    BarrierId? Barrier,
    Person Leader,
    MemberId CoOwner,
    string When,
    string Then,
    Instant At,
    TrialOutcome? Result,
    string Learned
);

/// <summary>The co-owner said yes: the group sees the plan.</summary>
public sealed record JointPlanShared(
    PlanId Plan,
    BarrierId? Barrier,
    Person Leader,
    MemberId CoOwner,
    string When,
    string Then
) : SprintEvent;

/// <summary>What came of a joint plan.</summary>
public sealed record JointPlanEnded(PlanId Plan, MemberId By, TrialOutcome Result, string Learned) : SprintEvent;

/// <summary>
/// Show a joint plan to the group: after the yes of <paramref name="CoOwner"/>, a member, to <paramref name="Leader"/>,
/// who supports the group. That they were asked is checked in the leader's own log.
/// </summary>
public sealed record ShareJointPlan(
    CommandId Id,
    Instant Now,
    PlanId Plan,
    BarrierId? Barrier,
    Person Leader,
    MemberId CoOwner,
    string When,
    string Then
) : SprintCommand(Id, Now);

/// <summary>Say how it went: either of the two, as long as the co-owner is in the group.</summary>
public sealed record EndJointPlan(
    CommandId Id,
    Instant Now,
    MemberId By,
    PlanId Plan,
    TrialOutcome Result,
    string Learned
) : SprintCommand(Id, Now);
