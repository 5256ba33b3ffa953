namespace CheckinBot.Domain.Tests.Laws;

/// <summary>The hours of a plan, worked out again in another way than the domain does.</summary>
internal static class Oracle
{
    /// <summary>Every hour to ask, first to last.</summary>
    public static IReadOnlyList<Instant> Hours(SprintPlan plan)
    {
        var zone = DateTimeZoneProviders.Tzdb[plan.Rhythm.Zone];
        return
        [
            .. new DateInterval(plan.FirstDay, plan.LastDay)
                .Where(day =>
                    plan.Rhythm.Days.Contains(day.DayOfWeek)
                    && !plan.Holidays.Has(day)
                    && !(plan.School?.Closed.Has(day) ?? false)
                )
                .Select(day => (day, zone.MapLocal(day + plan.Rhythm.At)))
                .Select(one =>
                    (one.day, at: one.Item2.Count == 0 ? one.Item2.LateInterval.Start : one.Item2.First().ToInstant())
                )
                .Where(one => one.at.InZone(zone).Date == one.day)
                .Select(one => one.at),
        ];
    }

    /// <summary>True when this event may account for exactly these hours.</summary>
    public static bool MayStandFor(Fold<Sprint> fold, SprintHistory history, IReadOnlyList<Instant> hours) =>
        fold.Recorded switch
        {
            { Event: RoundOpened } one when IsClock(one, history) => hours is [var hour]
                && one.At >= hour
                && one.At - hour <= Schedule.Grace,
            { Event: RoundOpened } one => hours.All(hour => hour <= Schedule.EndOfDay(fold.Before.Plan, one.At)),
            { Event: RoundMissed missed } one => hours is [var hour]
                && hour == missed.Scheduled
                && (one.At - hour > Schedule.Grace || one.At >= Schedule.End(fold.Before.Plan)),
            { Event: RhythmChanged or LastDayChanged or HolidaysChanged } one => hours.All(hour =>
                hour <= one.At || hour < fold.Before.OpenRound?.ClosesAt
            ),
            _ => hours.Count == 0,
        };

    /// <summary>Whose answer a round lacks: who takes part, is not away, and did not let it pass.</summary>
    public static IEnumerable<MemberId> Needed(Sprint sprint, Round round, Instant at)
    {
        var day = at.InZone(DateTimeZoneProviders.Tzdb[sprint.Plan.Rhythm.Zone]).Date;
        return sprint.Members.Where(member =>
            !sprint.IsLeader(member)
            && !sprint.LookingOn.Contains(member)
            && !round.Checkins.ContainsKey(member)
            && !round.Skipped.Contains(member)
            && !(sprint.Absences.TryGetValue(member, out var absence) && day >= absence.From && day <= absence.Until)
        );
    }

    /// <summary>True in the agreed hours of a school day.</summary>
    public static bool IsInHours(SprintPlan plan, Instant at)
    {
        var local = at.InZone(DateTimeZoneProviders.Tzdb[plan.Rhythm.Zone]);
        return plan.IsSchoolDay(local.Date) && local.TimeOfDay >= plan.Care.From && local.TimeOfDay <= plan.Care.To;
    }

    /// <summary>True when the clock, and nobody in the group, caused this event.</summary>
    public static bool IsClock(StoredEvent one, SprintHistory history) =>
        history.CauseOf(one) is RunDue or ChangeSprint;
}
