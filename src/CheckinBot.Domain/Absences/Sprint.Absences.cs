namespace CheckinBot.Domain;

/// <summary>Who is away, and what that means for whom a round waits and who hears of a barrier.</summary>
public sealed partial record Sprint
{
    /// <summary>The days that people last said they are away; those that are over are of no account.</summary>
    public ImmutableDictionary<MemberId, Absence> Absences { get; init; } =
        ImmutableDictionary<MemberId, Absence>.Empty;

    /// <summary>True on the days that somebody said they are away.</summary>
    public bool IsAway(MemberId who, LocalDate day) => Absences.GetValueOrDefault(who)?.Has(day) == true;

    /// <summary>
    /// Everybody of the group, and who supports it, who is away on this day, the earliest back first.
    /// </summary>
    public IEnumerable<(MemberId Who, Absence Absence)> AwayOn(LocalDate day) =>
        Absences
            .Where(one =>
                one.Value.Has(day)
                && (Members.Contains(one.Key) || IsLeader(one.Key) || PlanOrNull?.Deputy?.Id == one.Key)
            )
            .Select(one => (one.Key, one.Value))
            .OrderBy(one => one.Value.Until)
            .ThenBy(one => one.Key.Value, StringComparer.Ordinal);

    /// <summary>Who takes part and is not away on the day of this moment.</summary>
    public IEnumerable<MemberId> PresentAt(Instant at)
    {
        var day = Schedule.DayOf(Plan, at);
        return TakingPart.Where(member => !IsAway(member, day));
    }

    /// <summary>
    /// For whom a round waits at a moment: who takes part, is not away that day, and does not let it pass.
    /// </summary>
    public IEnumerable<MemberId> WaitedFor(Round round, Instant at) =>
        PresentAt(at).Where(member => !round.Skipped.Contains(member));

    /// <summary>
    /// How many a round is for: who answered it, and for whom it waits at a moment, or did when it closed.
    /// </summary>
    public int Expected(Round round, Instant at) =>
        round.Checkins.Keys.Union(WaitedFor(round, Instant.Min(at, round.ClosesAt))).Count();

    /// <summary>
    /// True when the deputy hears in the leader's place on this day: the leader is away, and the deputy is not.
    /// </summary>
    public bool StandsIn(LocalDate day) =>
        PlanOrNull is { Deputy: { } deputy } plan && IsAway(plan.Leader.Id, day) && !IsAway(deputy.Id, day);

    internal Sprint Away(MemberAway away, Instant at) =>
        ClosedDays.Redated(
            Domain.Reminding.Without(this, away.Member) with
            {
                Absences = Absences.SetItem(away.Member, new(away.From, away.Until, away.Reason)),
            },
            at
        );

    internal Sprint Back(MemberId member, Instant at) =>
        ClosedDays.Redated(Domain.Reminding.Without(this, member) with { Absences = Absences.Remove(member) }, at);

    // Whoever is away is written to on the first school day after. A blocking barrier reaches a leader who allowed any
    // hour, unless the deputy hears in their place.
    private Instant NotAway(Notice notice, Instant at) =>
        notice.To is { } to && Absences.GetValueOrDefault(to) is { } absence && absence.Has(Schedule.DayOf(Plan, at))
            ? Schedule.InHours(Plan, Schedule.At(Plan, absence.Until.PlusDays(1), LocalTime.Midnight))
            : at;
}
