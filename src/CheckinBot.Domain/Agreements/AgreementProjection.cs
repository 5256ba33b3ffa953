namespace CheckinBot.Domain;

/// <summary>
/// What it changes in a sprint that its group agrees on something anew. A round that is open keeps what it asks, and
/// until when.
/// </summary>
internal static class AgreementProjection
{
    public static Sprint? Apply(Sprint sprint, LogEvent happened, Instant at) =>
        happened switch
        {
            FocusChanged one => Agreed(sprint, AgreementPart.Focus, one, at, sprint.Plan with { Focus = one.Focus }),
            EvidenceChanged one => Agreed(
                sprint,
                AgreementPart.Evidence,
                one,
                at,
                sprint.Plan with
                {
                    Evidence = one.Evidence,
                }
            ),
            RhythmChanged one => Scheduled(Agreed(sprint, AgreementPart.Rhythm, one, at, With(sprint.Plan, one)), at),
            LastDayChanged one => Scheduled(
                Agreed(sprint, AgreementPart.LastDay, one, at, sprint.Plan with { LastDay = one.LastDay }),
                at
            ),
            HolidaysChanged one => Scheduled(
                Agreed(sprint, AgreementPart.Holidays, one, at, sprint.Plan with { Holidays = one.Holidays }),
                at
            ),
            DigestHoldsChanged one => Narrowed(
                Agreed(sprint, AgreementPart.Digest, one, at, sprint.Plan with { Digest = one.Holds }),
                one.Holds
            ),
            QuestionsChanged one => Agreed(
                sprint,
                AgreementPart.Questions,
                one,
                at,
                sprint.Plan with
                {
                    Questions = one.Questions,
                }
            ),
            SharingChanged one => Agreed(
                sprint,
                AgreementPart.Sharing,
                one,
                at,
                sprint.Plan with
                {
                    SharesMoves = one.SharesMoves,
                }
            ),
            _ => null,
        };

    /// <summary>The sprint, and what changed in its plan since <paramref name="before"/>.</summary>
    public static Sprint WithChange(this Sprint after, Sprint before, AgreementPart part, MemberId by, Instant at) =>
        after with
        {
            Changes = after.Changes.Add(
                new(before.Sequence + 1, part, by, at, before.Plan, after.Plan, before.NextChangeNotice(part, by))
            ),
        };

    private static Sprint Agreed(
        Sprint sprint,
        AgreementPart part,
        AgreementEvent happened,
        Instant at,
        SprintPlan plan
    ) => (sprint with { PlanOrNull = plan }).WithChange(sprint, part, happened.By, at);

    private static SprintPlan With(SprintPlan plan, RhythmChanged changed) =>
        plan with
        {
            Rhythm = changed.Rhythm,
            Care = plan.Care with { Week = changed.Week },
        };

    // Hours of the new rhythm that are over already were never to be asked, and none comes while a round is open. Its
    // reminder, and what waits for the agreed hours, follow.
    private static Sprint Scheduled(Sprint sprint, Instant at)
    {
        var open = sprint.OpenRound;
        var covered = Instant.Max(
            sprint.CoveredUntil,
            open is null ? at : Instant.Max(at, open.ClosesAt - Duration.Epsilon)
        );
        return ClosedDays.Redated(sprint, at) with
        {
            CoveredUntil = covered,
            Rounds = open is null
                ? sprint.Rounds
                : sprint.Rounds.SetItem(open.Number - 1, Reminded(sprint.Plan, open, at)),
        };
    }

    private static Round Reminded(SprintPlan plan, Round open, Instant at) =>
        open with
        {
            RemindAt =
                open.RemindAt is not null
                && Schedule.Remind(plan, open.OpenedAt, open.ClosesAt) is { } moment
                && moment > at
                    ? moment
                    : null,
        };

    // What was said while the leader saw less stays so; what they see less of goes at once.
    private static Sprint Narrowed(Sprint sprint, DigestHolds holds) =>
        sprint with
        {
            Rounds = [.. sprint.Rounds.Select(round => round.Holds > holds ? round with { Holds = holds } : round)],
        };
}
