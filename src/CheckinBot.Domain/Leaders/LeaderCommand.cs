namespace CheckinBot.Domain;

/// <summary>
/// Something that is asked of a leader's own log. <paramref name="By"/>: who asks; only the leader themselves may, but
/// for the answer to a plan.
/// </summary>
public abstract record LeaderCommand(CommandId Id, Instant Now, string Tenant, Person By) : Command(Id, Now);

/// <summary>Choose how the bot treats you.</summary>
public sealed record ChooseSettings(CommandId Id, Instant Now, string Tenant, Person By, LeaderSettings Settings)
    : LeaderCommand(Id, Now, Tenant, By);

/// <summary>The digest that was asked for is shown.</summary>
public sealed record SeeDigest(CommandId Id, Instant Now, string Tenant, Person By)
    : LeaderCommand(Id, Now, Tenant, By);

/// <summary>Log a touch.</summary>
public sealed record LogTouch(CommandId Id, Instant Now, string Tenant, Person By, TouchId Touch, TouchFacts Facts)
    : LeaderCommand(Id, Now, Tenant, By);

/// <summary>Change a touch.</summary>
public sealed record ChangeTouch(CommandId Id, Instant Now, string Tenant, Person By, TouchId Touch, TouchFacts Facts)
    : LeaderCommand(Id, Now, Tenant, By);

/// <summary>Take a touch out of the records.</summary>
public sealed record RemoveTouch(CommandId Id, Instant Now, string Tenant, Person By, TouchId Touch)
    : LeaderCommand(Id, Now, Tenant, By);

/// <summary>Note something about a touch that logged itself.</summary>
public sealed record MarkTouch(CommandId Id, Instant Now, string Tenant, Person By, string Touch, TouchMark Mark)
    : LeaderCommand(Id, Now, Tenant, By);

/// <summary>Draft a backup plan.</summary>
public sealed record DraftPlan(CommandId Id, Instant Now, string Tenant, Person By, PlanId Plan, PlanFacts Facts)
    : LeaderCommand(Id, Now, Tenant, By);

/// <summary>Change a plan that nobody was asked about, or that somebody said no to.</summary>
public sealed record ChangePlan(CommandId Id, Instant Now, string Tenant, Person By, PlanId Plan, PlanFacts Facts)
    : LeaderCommand(Id, Now, Tenant, By);

/// <summary>Drop a plan that is not joint.</summary>
public sealed record DropPlan(CommandId Id, Instant Now, string Tenant, Person By, PlanId Plan)
    : LeaderCommand(Id, Now, Tenant, By);

/// <summary>Ask somebody of the group to carry it out together.</summary>
public sealed record OfferPlan(
    CommandId Id,
    Instant Now,
    string Tenant,
    Person By,
    PlanId Plan,
    Person CoOwner,
    string Message
) : LeaderCommand(Id, Now, Tenant, By)
{
    /// <summary>The agreed hours of the group, within which the question goes out; null for the leader's own.</summary>
    public AgreedHours? Hours { get; init; }
}

/// <summary>Their answer: only by whom was asked.</summary>
public sealed record AnswerPlan(CommandId Id, Instant Now, string Tenant, Person By, PlanId Plan, bool Yes)
    : LeaderCommand(Id, Now, Tenant, By);
