namespace CheckinBot.Domain;

/// <summary>
/// Something that happened. The logs of these are the database; <c>docs/storage.md</c> lists the columns of each.
/// </summary>
public abstract record LogEvent;
