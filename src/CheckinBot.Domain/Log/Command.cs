namespace CheckinBot.Domain;

/// <summary>Something that somebody (or the clock) asks, at a moment, by a name that makes a resend harmless.</summary>
public abstract record Command(CommandId Id, Instant Now)
{
    /// <summary>
    /// The days that the school closes, as known when this was asked; null while nothing is known of them.
    /// </summary>
    public SchoolCalendar? School { get; init; }
}

/// <summary>Do what has become due.</summary>
public sealed record RunDue(CommandId Id, Instant Now) : Command(Id, Now);
