using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>
/// The words for a starting point, the same to the group that shares it and to those who may begin with it.
/// </summary>
internal static class StartingPointLabels
{
    private const int DaysOfAWeek = 7;

    public static string Rhythm(StartingPoint point) =>
        $"{Phrases.List([.. point.Days.Select(day => day.ToString())])} at {Phrases.Hour(point.At)}, "
        + $"for {Long(point.Length)}";

    /// <summary>
    /// Each question that the group asks itself, in order; none where it asks what every group is asked.
    /// </summary>
    public static IEnumerable<string> Asks(StartingPoint point) =>
        point.Questions?.All.Select(OwnQuestions.InShort) ?? [];

    /// <summary>What stands before a line.</summary>
    public static string Label(PointLine line) =>
        line.Result switch
        {
            TrialOutcome.Worked => "Tried, and it worked",
            TrialOutcome.Partly => "Tried, and it worked in part",
            TrialOutcome.DidNot => "Tried, and it taught us something",
            _ => "Learned",
        };

    private static string Long(int days) =>
        days % DaysOfAWeek is 0 or 1 && days > DaysOfAWeek
            ? Phrases.Count(days / DaysOfAWeek, "week")
            : Phrases.Count(days, "day");
}
