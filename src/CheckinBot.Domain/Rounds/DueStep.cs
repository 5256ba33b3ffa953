namespace CheckinBot.Domain;

/// <summary>When something is due, and the event that it is, made at the time when it is done.</summary>
internal sealed record DueStep(Instant At, Func<Instant, LogEvent> Make);
