using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>Who of the group is away, in one line: until when, and why only where they wrote it.</summary>
internal static class AwayLine
{
    private const int Most = 12;

    public static AdaptiveElement? Of(Sprint sprint)
    {
        var away = sprint.AwayOn(Schedule.DayOf(sprint.Plan!, sprint.At)).Take(Most).Select(one => One(sprint, one.Who, one.Absence)).ToList();
        return away.Count == 0 ? null : CardParts.QuietlyWritten($"Away: {string.Join("; ", away)}.");
    }

    private static string One(Sprint sprint, MemberId who, Absence absence) =>
        $"{Names.Of(sprint, who)} until {Moments.On(absence.Until)}{(absence.Reason.Length == 0 ? "" : $" ({Isolated.Of(absence.Reason)})")}";
}
