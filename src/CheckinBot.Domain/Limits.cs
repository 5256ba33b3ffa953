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

    /// <summary>A question of a check-in, in the group's own words.</summary>
    public const int Question = 200;

    /// <summary>A choice, or the words at one end of a scale.</summary>
    public const int Choice = 60;

    /// <summary>Each text of a check-in.</summary>
    public const int Answer = 1000;

    /// <summary>What a barrier is.</summary>
    public const int Barrier = 1000;

    /// <summary>What was learned when a barrier was cleared.</summary>
    public const int Note = 500;

    /// <summary>
    /// The longest sprint, in days, the first and the last included: longer work is better cut into several.
    /// </summary>
    public const int SprintDays = 92;

    /// <summary>A sprint's own holidays: more than a term has.</summary>
    public const int Holidays = 20;

    /// <summary>
    /// The people a sprint starts with (whoever joins later is added). Groups are 3 to 50, with room for visitors.
    /// </summary>
    public const int Members = 100;

    /// <summary>What one column takes, with room to spare.</summary>
    internal const int Column = 30_000;

    // The names of a person's columns and what stands between them; each character of a name may need a mark before it.
    internal static int OfAPerson(Person person) =>
        60 + person.Id.Value.Length + (2 * person.Name.Length) + (2 * person.TeamsId.Length);

    /// <summary>
    /// What was tried against a barrier, a why, an idea, what was learned of a move, an encouragement.
    /// </summary>
    public const int Line = 500;

    /// <summary>Each half of a backup plan, and what a touch was about.</summary>
    public const int Plan = 1000;

    /// <summary>With whom a touch was, or a plan is meant to be: a few names.</summary>
    public const int With = 200;

    /// <summary>Words to search for.</summary>
    public const int Find = 100;

    /// <summary>A link to a message.</summary>
    public const int Link = 2000;

    /// <summary>Whys, ideas, and additions of one barrier: more than that nobody reads.</summary>
    public const int OfABarrier = 30;

    /// <summary>
    /// The touches, and the plans, that one leader keeps: decades of them, and still a log that is read in a moment.
    /// </summary>
    public const int OfALeader = 5000;

    /// <summary>
    /// The events that one command may give: one write takes no more. What is due beyond that is due again at once.
    /// </summary>
    public const int Events = 100;

    /// <summary>How far ahead a group may try first, or somebody may try an idea, in days.</summary>
    public const int DaysAhead = 60;
}
