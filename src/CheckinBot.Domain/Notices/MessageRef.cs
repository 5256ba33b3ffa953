namespace CheckinBot.Domain;

/// <summary>
/// Where a message stands: in which conversation of Teams, and as which activity of it. <paramref name="Activity"/> is
/// empty when Teams did not say, and when its receiver was erased: then it cannot be changed any more.
/// </summary>
public sealed record MessageRef(string Conversation, string Activity)
{
    /// <summary>True while it can be found again, to be changed or taken away.</summary>
    public bool IsKnown => Activity.Length > 0;
}
