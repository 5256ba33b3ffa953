using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>
/// Which check-ins of a sprint fall away, because the group has a holiday or its school is closed: in one line, or
/// none.
/// </summary>
internal static class FallsAway
{
    private const int Most = 6;

    /// <summary>
    /// Of a set-up: what falls away with these dates, and when the first check-in is. Nothing while no day falls away.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Of(SprintDraft draft) =>
        draft.Rounds() is { } plan && Of(plan) is { } line ? [line, CardParts.Quiet(First(plan))] : [];

    public static AdaptiveElement? Of(SprintPlan plan)
    {
        var days = plan.FallAway().ToList();
        var more = days.Count > Most ? $" and {days.Count - Most} more" : "";
        var named =
            more.Length > 0
                ? string.Join(", ", days.Take(Most).Select(Phrases.On))
                : Phrases.List([.. days.Select(Phrases.On)]);
        return days.Count == 0 ? null : CardParts.Quiet($"No check-in on {named}{more}: {Why(plan, days)}.");
    }

    private static string First(SprintPlan plan) =>
        Schedule.NextAsk(plan, Schedule.At(plan, plan.FirstDay, LocalTime.Midnight) - Duration.Epsilon) is { } first
            ? $"With these dates the first check-in is on {Phrases.At(plan, first)}."
            : "With these dates there is no check-in at all: please pick others.";

    private static string Why(SprintPlan plan, IReadOnlyList<LocalDate> days) =>
        (days.Any(plan.Holidays.Has), days.Any(day => plan.School?.Closed.Has(day) == true)) switch
        {
            (true, true) => "your holidays, and days on which the school is closed",
            (true, false) => days.Count == 1 ? "it is in your holiday" : "they are in your holidays",
            _ => "the school is closed",
        };
}
