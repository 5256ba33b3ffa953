namespace CheckinBot.Domain;

/// <summary>Why something was erased.</summary>
public enum ErasedFor
{
    /// <summary>Somebody asked to be forgotten, or an administrator did for them.</summary>
    Person,

    /// <summary>It was older than the service is to keep.</summary>
    Age,
}

/// <summary>
/// Rows of this log were erased: that it happened is kept, what was erased is not. Whoever remembers the log from
/// before must read it anew. <paramref name="Who"/>: the made-up name that a forgotten person has in this log from now
/// on; null by age. By age a sprint's log begins anew with it: all that was before it goes. In a leader's log it stands
/// in the place of each event that went.
/// </summary>
public sealed record RecordErased(ErasedFor Reason, MemberId? Who) : LogEvent;
