namespace CheckinBot.Domain;

/// <summary>Something that somebody (or the clock) asks, at a moment, by a name that makes a resend harmless.</summary>
public abstract record Command(CommandId Id, Instant Now);

/// <summary>Do what has become due.</summary>
public sealed record Wake(CommandId Id, Instant Now) : Command(Id, Now);
