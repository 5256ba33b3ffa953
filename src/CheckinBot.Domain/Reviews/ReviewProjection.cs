namespace CheckinBot.Domain;

/// <summary>What happens to a look back.</summary>
internal static class ReviewProjection
{
    public static Sprint? Apply(Sprint sprint, LogEvent happened, Instant at) =>
        happened switch
        {
            SprintEnded ended => Ended(sprint, ended, at),
            ReviewAnswered given => Change(sprint, review => Answered(review, new(given.Member, given.Answer, at))),
            ReviewEdited edit => Change(sprint, review =>
                Answered(review, review.Answers[edit.Member] with { Answer = edit.Answer })
            ),
            ReviewReminded => Change(sprint, review => review with { RemindAt = null }),
            ReviewClosed => Change(sprint, review => review with { IsOpen = false, RemindAt = null })
                .Withdraw(Notice.ReviewForm, Notice.ReviewSoFar, Notice.ReviewReminder),
            ReviewDecided decided => Decided(sprint, decided, at),
            _ => null,
        };

    private static Sprint Ended(Sprint sprint, SprintEnded ended, Instant at) =>
        LeaderReach.InReach(sprint) with
        {
            EndedAt = at,
            ReviewOrNull = ended.LooksBackUntil is { } until
                ? new(until, ended.RemindAt) { Started = sprint.StartedUntold }
                : null,
        };

    // Who thought better of stopping needs no farewell.
    private static Sprint Decided(Sprint sprint, ReviewDecided decided, Instant at)
    {
        var now = Change(sprint, review => review with { Decision = new(decided.Next, decided.By, at) });
        return decided.Next == NextStep.Stop ? now.Restore(at, Notice.ReviewKept) : now.Withdraw(Notice.ReviewKept);
    }

    private static Review Answered(Review review, Reviewed one) =>
        review with
        {
            Answers = review.Answers.SetItem(one.Member, one),
        };

    private static Sprint Change(Sprint sprint, Func<Review, Review> change) =>
        sprint with
        {
            ReviewOrNull = change(sprint.Review),
        };
}
