using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>Who of the group is away, in one line: until when, and why only where they wrote it.</summary>
internal static class AwayLine
{
    private const int Most = 12;

    public static AdaptiveElement? Of(Sprint sprint)
    {
        var away = sprint
            .AwayOn(Schedule.DayOf(sprint.Plan, sprint.At))
            .Take(Most)
            .Select(one => One(sprint, one.Who, one.Absence))
            .ToList();
        return away.Count == 0 ? null : CardParts.QuietlyWritten($"Away: {string.Join("; ", away)}.");
    }

    /// <summary>
    /// Where a barrier is raised: that the leader is away on one of these days, and to whom it goes meanwhile, or that
    /// it waits; null while they are there.
    /// </summary>
    public static AdaptiveElement? OfLeader(Sprint sprint, LocalDate from, LocalDate to) =>
        sprint.Absences.GetValueOrDefault(sprint.Plan.Leader.Id) is { } absence
        && absence.From <= to
        && absence.Until >= from
            ? CardParts.QuietlyWritten(
                $"{Phrases.First(Names.Leader(sprint))} is away {Days(absence, from)}: "
                    + $"{Meanwhile(sprint, absence, from)}"
            )
            : null;

    /// <summary>The same of one day.</summary>
    public static AdaptiveElement? OfLeader(Sprint sprint, Instant now) =>
        Schedule.DayOf(sprint.Plan, now) is var today ? OfLeader(sprint, today, today) : null;

    /// <summary><c>until Fri 4 Dec</c>, or <c>from Wed 2 Dec to Fri 4 Dec</c> where it has not begun.</summary>
    public static string Days(Absence absence, LocalDate today) =>
        absence switch
        {
            _ when absence.From <= today => $"until {Phrases.On(absence.Until)}",
            _ when absence.From == absence.Until => $"on {Phrases.On(absence.From)}",
            _ => $"from {Phrases.On(absence.From)} to {Phrases.On(absence.Until)}",
        };

    /// <summary>The first school day after it.</summary>
    public static LocalDate Returns(Sprint sprint, Absence absence) =>
        Schedule.SchoolDaysLater(sprint.Plan, Schedule.At(sprint.Plan, absence.Until, LocalTime.Noon), 1);

    private static string Meanwhile(Sprint sprint, Absence absence, LocalDate from) =>
        sprint.StandsIn(LocalDate.Max(from, absence.From))
            ? $"what you raise for them goes to {Names.Of(sprint, sprint.Plan.Deputy!.Id)}, the deputy."
            : $"what you raise for them waits until {Phrases.On(Returns(sprint, absence))}.";

    private static string One(Sprint sprint, MemberId who, Absence absence) =>
        $"{Names.Of(sprint, who)} until "
        + $"{Phrases.On(absence.Until)}{(absence.Reason.Length == 0 ? "" : $" ({Isolated.Of(absence.Reason)})")}";
}
