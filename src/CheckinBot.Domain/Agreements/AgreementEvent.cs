namespace CheckinBot.Domain;

/// <summary>
/// The group agreed on something anew while its sprint ran. What was agreed before stays in the log, and a round that
/// was asked stays as it was. <paramref name="By"/>: who of the group said so.
/// </summary>
public abstract record AgreementEvent(MemberId By) : SprintEvent;

/// <summary>Another focus; at most <see cref="Limits.Focus"/>.</summary>
public sealed record FocusChanged(MemberId By, string Focus) : AgreementEvent(By);

/// <summary>Other evidence is looked for; at most <see cref="Limits.Evidence"/>.</summary>
public sealed record EvidenceChanged(MemberId By, string Evidence) : AgreementEvent(By);

/// <summary>Other days, another hour or zone for the check-ins, or other school days.</summary>
public sealed record RhythmChanged(MemberId By, Rhythm Rhythm, SchoolWeek Week) : AgreementEvent(By);

/// <summary>Another last day, included.</summary>
public sealed record LastDayChanged(MemberId By, LocalDate LastDay) : AgreementEvent(By);

/// <summary>Other holidays of the group's own, or none any more.</summary>
public sealed record HolidaysChanged(MemberId By, DaysOff Holidays) : AgreementEvent(By);

/// <summary>The leader's digest may hold more, from the next round on, or less, at once and of all rounds.</summary>
public sealed record DigestHoldsChanged(MemberId By, DigestHolds Holds) : AgreementEvent(By);

/// <summary>Other groups of the school may learn from what is tried, without names, or may not any more.</summary>
public sealed record SharingChanged(MemberId By, bool SharesMoves) : AgreementEvent(By);

/// <summary>Check-ins ask something else from the next round on. All that is asked then, in order.</summary>
public sealed record QuestionsChanged(MemberId By, QuestionSet Questions) : AgreementEvent(By);
