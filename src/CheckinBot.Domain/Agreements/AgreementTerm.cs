namespace CheckinBot.Domain;

/// <summary>
/// One part of what a group agrees on: its value, which can be compared; the plan with another one's; and the event
/// that changes it. Who supports the group is <see cref="Succession"/>'s to change.
/// </summary>
internal sealed record AgreementTerm(
    AgreementPart Part,
    Func<SprintPlan, object?> Of,
    Func<SprintPlan, SprintPlan, SprintPlan> Taking,
    Func<MemberId, SprintPlan, AgreementEvent>? Event
)
{
    /// <summary>Every part, in the order in which a group reads them.</summary>
    public static ImmutableArray<AgreementTerm> All { get; } =
    [
        new(
            AgreementPart.Focus,
            plan => plan.Focus,
            (plan, wanted) => plan with { Focus = wanted.Focus },
            (by, plan) => new FocusChanged(by, plan.Focus)
        ),
        new(
            AgreementPart.Evidence,
            plan => plan.Evidence,
            (plan, wanted) => plan with { Evidence = wanted.Evidence },
            (by, plan) => new EvidenceChanged(by, plan.Evidence)
        ),
        new(
            AgreementPart.Rhythm,
            When,
            (plan, wanted) => plan with { Rhythm = wanted.Rhythm, Care = plan.Care with { Week = wanted.Care.Week } },
            (by, plan) => new RhythmChanged(by, plan.Rhythm, plan.Care.Week)
        ),
        new(
            AgreementPart.LastDay,
            plan => plan.LastDay,
            (plan, wanted) => plan with { LastDay = wanted.LastDay },
            (by, plan) => new LastDayChanged(by, plan.LastDay)
        ),
        new(
            AgreementPart.Holidays,
            plan => plan.Holidays,
            (plan, wanted) => plan with { Holidays = wanted.Holidays },
            (by, plan) => new HolidaysChanged(by, plan.Holidays)
        ),
        new(
            AgreementPart.Digest,
            plan => plan.Digest,
            (plan, wanted) => plan with { Digest = wanted.Digest },
            (by, plan) => new DigestHoldsChanged(by, plan.Digest)
        ),
        new(
            AgreementPart.Sharing,
            plan => plan.SharesMoves,
            (plan, wanted) => plan with { SharesMoves = wanted.SharesMoves },
            (by, plan) => new SharingChanged(by, plan.SharesMoves)
        ),
        new(
            AgreementPart.Questions,
            plan => plan.Asks(),
            (plan, wanted) => plan with { Questions = wanted.Questions },
            (by, plan) => new QuestionsChanged(by, plan.Asks())
        ),
        new(
            AgreementPart.Leader,
            plan => plan.Leader.Id,
            (plan, wanted) => plan with { Leader = wanted.Leader },
            Event: null
        ),
        new(
            AgreementPart.Deputy,
            plan => plan.Deputy?.Id,
            (plan, wanted) => plan with { Deputy = wanted.Deputy },
            Event: null
        ),
    ];

    /// <summary>True when both agree on this part.</summary>
    public bool IsSame(SprintPlan one, SprintPlan other) => Equals(Of(one), Of(other));

    // Two sets of days with the same days are not equal by themselves.
    private static object When(SprintPlan plan) =>
        (string.Join(' ', plan.Rhythm.Days), plan.Rhythm.At, plan.Rhythm.Zone, plan.Care.Week);
}
