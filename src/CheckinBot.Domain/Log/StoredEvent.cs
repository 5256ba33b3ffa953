namespace CheckinBot.Domain;

/// <summary>
/// An event as it stands in a log: its place (1, 2, 3 …), when it happened, and the command that caused it.
/// </summary>
public sealed record StoredEvent(long Sequence, Instant At, CommandId Command, LogEvent Event);
