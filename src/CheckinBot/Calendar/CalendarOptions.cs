namespace CheckinBot.Calendar;

/// <summary>Where the school's calendar is, and which of its events close the school.</summary>
internal sealed class CalendarOptions
{
    public const string Section = "School";

    /// <summary>
    /// iCalendar files: https (or webcal) addresses, or paths, below the content root where they are not whole; a list,
    /// or with commas. Read at the start and daily. Default none.
    /// </summary>
    public string[] Calendar { get; set; } = [];

    /// <summary>
    /// Words, a list or with commas: only all-day events whose category or title holds one of them close the school.
    /// Default none: every all-day event does.
    /// </summary>
    public string[] CalendarClosed { get; set; } = [];

    /// <summary>
    /// A list of values, also where one value holds several with commas between; null where neither is set.
    /// </summary>
    public static string[]? WithCommas(IConfiguration configuration, string key) =>
        configuration[$"{Section}:{key}"]
            ?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
