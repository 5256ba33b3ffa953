namespace CheckinBot.Domain;

/// <summary>Something that happened in a leader's own log.</summary>
public abstract record LeaderEvent : LogEvent;

/// <summary>The first thing they keep, or a new name: whose log this is.</summary>
public sealed record LeaderKnown(string Tenant, Person Who) : LeaderEvent;

/// <summary>They chose how the bot treats them.</summary>
public sealed record SettingsChosen(LeaderSettings Settings) : LeaderEvent;

/// <summary>A digest fell due by the calendar. <paramref name="Told"/>: false when it was too late to be sent; its
/// number is then the next one's, and those before it that were missed as well are not written down.</summary>
public sealed record DigestFell(int Digest, Instant Scheduled, bool Told) : LeaderEvent;

/// <summary>They asked for a digest, and saw it.</summary>
public sealed record DigestSeen(int Digest) : LeaderEvent;

/// <summary>They logged a touch.</summary>
public sealed record TouchLogged(TouchId Touch, TouchFacts Facts) : LeaderEvent;

/// <summary>They changed a touch; what it was before is kept.</summary>
public sealed record TouchChanged(TouchId Touch, TouchFacts Facts) : LeaderEvent;

/// <summary>They took a touch out of their records; what it was is kept.</summary>
public sealed record TouchRemoved(TouchId Touch) : LeaderEvent;

/// <summary>They noted something about a touch that logged itself.</summary>
public sealed record TouchMarked(string Touch, TouchMark Mark) : LeaderEvent;

/// <summary>They drafted a backup plan.</summary>
public sealed record PlanDrafted(PlanId Plan, PlanFacts Facts) : LeaderEvent;

/// <summary>They changed a draft.</summary>
public sealed record PlanChanged(PlanId Plan, PlanFacts Facts) : LeaderEvent;

/// <summary>They dropped a plan.</summary>
public sealed record PlanDropped(PlanId Plan) : LeaderEvent;

/// <summary>They asked somebody of the group to carry it out together.</summary>
public sealed record PlanOffered(PlanId Plan, Person CoOwner, string Message) : LeaderEvent
{
    /// <summary>The agreed hours of the group, within which the question goes out; null for the leader's own.</summary>
    public AgreedHours? Hours { get; init; }
}

/// <summary>That person answered. A no stays between the two.</summary>
public sealed record PlanAnswered(PlanId Plan, bool Yes) : LeaderEvent;
