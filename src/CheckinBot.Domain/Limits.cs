namespace CheckinBot.Domain;

/// <summary>
/// How long texts may be, in UTF-16 units. Chosen so that a card of the largest group stays under Teams' 28 KB and a
/// text always fits a Table Storage column (32,768).
/// </summary>
public static class Limits
{
    /// <summary>A sprint's focus: one line.</summary>
    public const int Focus = 200;

    /// <summary>What evidence the group looks for.</summary>
    public const int Evidence = 500;

    /// <summary>Each text of a check-in.</summary>
    public const int Answer = 1000;

    /// <summary>What a barrier is.</summary>
    public const int Barrier = 1000;

    /// <summary>What was learned when a barrier was cleared.</summary>
    public const int Note = 500;

    /// <summary>The longest sprint, in days, the first and the last included: longer work is better cut into several.</summary>
    public const int SprintDays = 92;

    /// <summary>The people a sprint starts with (whoever joins later is added). Groups are 3 to 50, with room for visitors.</summary>
    public const int Members = 100;
}
