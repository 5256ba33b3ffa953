namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// Changes of what the group agreed on: mostly of one part, seen as it stands now, sometimes as it stood long ago.
/// </summary>
internal static class PlayAgreements
{
    private static readonly Rhythm[] Rhythms =
    [
        Some.Daily(new(9, 0)),
        Some.Rhythm(new(15, 0), "Europe/London", IsoDayOfWeek.Tuesday),
        Some.Daily(new(18, 0), "America/New_York"),
        Some.Rhythm(new(7, 0), "Pacific/Auckland", IsoDayOfWeek.Sunday, IsoDayOfWeek.Thursday),
        Some.Rhythm(new(14, 0)),
        Some.Rhythm(new(3, 0)),
        Some.Rhythm(new(14, 0), "Middle/Earth"),
    ];

    private static readonly QuestionSet?[] Asked =
    [
        Of(
            Own(QuestionKind.Text, 1, "Who helped you?") with
            {
                CanBeSkipped = true,
            },
            Own(QuestionKind.Choice, 2, "Which group?", "A", "B", "C")
        ),
        Of(Own(QuestionKind.Scale, 3, "How loud was it?", "quiet", "loud")),
        new([
            new(QuestionKind.Tweak, "And next?"),
            new(QuestionKind.Going, "How is it?"),
            new(QuestionKind.Done, "What did you try?") { CanBeSkipped = true },
        ]),
        null,
        Of(
            Own(QuestionKind.Text, 1, "Two may be") with
            {
                CanBeSkipped = true,
            },
            Own(QuestionKind.Text, 2, "skipped") with
            {
                CanBeSkipped = true,
            }
        ),
        Of(Own(QuestionKind.Choice, 1, "One choice is none", "A")),
    ];

    /// <summary>
    /// What somebody answers to a round's own questions: mostly what it asks, sometimes nothing, or what is none of it.
    /// </summary>
    public static OwnAnswers? Answers(Move<Verb> move, QuestionSet asked) =>
        (move.Who % 20) switch
        {
            0 => null,
            1 => new([new(1, "Not asked", 0), new(2, "", 9)]),
            _ => OwnAnswers.Of(
                asked.Own.Select(question => new OwnAnswer(
                    question.Slot,
                    question.IsPicked ? "" : $"Own {move.What % 3}",
                    question.IsPicked ? 1 + (move.What % question.Most) : 0
                ))
            ),
        };

    private static QuestionSet Of(params Question[] own) => new([.. QuestionSet.Default.All, .. own]);

    private static Question Own(QuestionKind kind, int slot, string text, params string[] answers) =>
        new(kind, text) { Slot = slot, Answers = [.. answers] };

    public static ChangeSprint Change(Move<Verb> move, Sprint sprint, Instant now, CommandId id, Person who)
    {
        var member = sprint
            .Members.Order(Comparer<MemberId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value)))
            .FirstOrDefault();
        var by = move.Who % 4 == 0 ? who.Id : member;
        var seen = move.Who % 5 == 0 ? sprint.Sequence / 2 : sprint.Sequence;
        return new(id, now, by, Wanted(move, sprint.Plan, Schedule.DayOf(sprint.Plan, now)), seen);
    }

    private static SprintPlan Wanted(Move<Verb> move, SprintPlan plan, LocalDate today) =>
        (move.What % 12) switch
        {
            0 => plan with { Focus = Play.Text(move) },
            1 => plan with { Evidence = $"Seen {move.Which % 4}" },
            2 or 3 => plan with { Rhythm = Play.Pick(Rhythms, move.Which) },
            4 => plan with { LastDay = today.PlusDays((move.Which % 25) - 1) },
            5 => plan with
            {
                Holidays =
                    move.Which % 3 == 0
                        ? DaysOff.None
                        : new(new DateInterval(today.PlusDays(move.Which % 4), today.PlusDays((move.Which % 4) + 2))),
            },
            6 => plan with { Digest = (DigestHolds)(move.Which % 3) },
            7 => plan with { SharesMoves = !plan.SharesMoves },
            9 or 10 => plan with { Questions = Play.Pick(Asked, move.Which) },
            8 => plan with
            {
                Focus = $"Focus {move.Which % 4}",
                Leader = Play.Pick([Some.Leader, Some.Other, Some.Deputy], move.Which),
            },
            _ => plan with
            {
                Evidence = $"Evidence {move.Which % 3}",
                Deputy = move.Which % 3 == 0 ? null : Some.Deputy,
                Care = plan.Care with { Week = new(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday) },
            },
        };
}
