namespace CheckinBot.Domain;

/// <summary>
/// What a barrier that came of a check-in is raised from: one standing barrier a member and round, however often the
/// check-in is edited.
/// </summary>
public static class CheckinSource
{
    /// <summary>The source of barriers raised in this round's check-ins.</summary>
    public static string Of(int round) => $"round:{round}";
}
