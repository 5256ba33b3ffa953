namespace CheckinBot.Domain;

/// <summary>
/// Looking back: it begins as the sprint ends, each member answers for themselves, and then the group decides.
/// </summary>
internal static class ReviewDecisions
{
    /// <summary>How many school days members have to answer.</summary>
    public const int SchoolDays = 5;

    private static readonly Decision NoReview = Decision.Refuse(
        RefusalKind.NotNow,
        "Your group is not looking back on this sprint, so nothing was changed."
    );

    private static readonly Decision Closed = Decision.Refuse(
        RefusalKind.NotNow,
        "This look back is closed: your group decides now what comes next. What you wrote can be said there."
    );

    /// <summary>
    /// The end of a sprint, and with it the look back; without one where there is nothing to look back on.
    /// </summary>
    public static SprintEnded End(Sprint sprint, Instant now, bool early) =>
        !HasBegun(sprint)
            ? new(early)
            : new(early)
            {
                LooksBackUntil = AskOn(sprint, now, SchoolDays),
                RemindAt = AskOn(sprint, now, SchoolDays - 1),
            };

    public static Decision Decide(Sprint sprint, AnswerReview command)
    {
        var answer = WithoutPrefill(sprint, command.Answer);
        return (Rules.Member(sprint, command.By) ?? Words(answer))
            ?? sprint.ReviewOrNull switch
            {
                null => NoReview,
                { Answers: var given } when given.GetValueOrDefault(command.By)?.Answer == answer => Decision.Nothing,
                { IsOpen: false } => Closed,
                { Answers: var given } when given.ContainsKey(command.By) => Decision.Accept(
                    new ReviewEdited(command.By, answer)
                ),
                var review when IsLast(sprint, review, command.By) => Decision.Accept(
                    new ReviewAnswered(command.By, answer),
                    new ReviewClosed()
                ),
                _ => Decision.Accept(new ReviewAnswered(command.By, answer)),
            };
    }

    public static Decision Decide(Sprint sprint, DecideNext command) =>
        Rules.Member(sprint, command.By)
        ?? sprint.ReviewOrNull switch
        {
            null => NoReview,
            { IsOpen: true } => Decision.Refuse(
                RefusalKind.NotNow,
                "Your group is still looking back. Once everybody has answered, or the time for it is "
                    + "over, you decide together."
            ),
            { Decision: { } decided } when decided.Next == command.Next => Decision.Nothing,
            _ => Decision.Accept(new ReviewDecided(command.By, command.Next)),
        };

    // A sprint that was set up and ended before anything was asked or raised has nothing to look back on.
    private static bool HasBegun(Sprint sprint) =>
        !sprint.Barriers.IsEmpty || sprint.Rounds.Exists(round => round.State != RoundState.Missed);

    private static Instant AskOn(Sprint sprint, Instant now, int days) =>
        Schedule.AskOn(sprint.Plan, Schedule.SchoolDaysLater(sprint.Plan, now, days));

    private static bool IsLast(Sprint sprint, Review review, MemberId by) =>
        sprint.TakingPart.All(member => member == by || review.Answers.ContainsKey(member));

    // The box begins with what was looked for. Whoever leaves it so has said nothing of their own.
    private static ReviewAnswer WithoutPrefill(Sprint sprint, ReviewAnswer answer) =>
        answer.Seen == sprint.PlanOrNull?.Evidence ? answer with { Seen = "" } : answer;

    private static Decision? Words(ReviewAnswer answer) =>
        Rules.TooLong("What you learned", answer.Learned, Limits.Line)
        ?? Rules.TooLong("What you saw", answer.Seen, Limits.Line);
}
