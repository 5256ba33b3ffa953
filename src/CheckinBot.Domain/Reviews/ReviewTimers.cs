namespace CheckinBot.Domain;

/// <summary>What a look back waits for: its one reminder, and its closing.</summary>
internal static class ReviewTimers
{
    public static IEnumerable<DueStep> Steps(Sprint sprint) =>
        sprint.ReviewOrNull is { IsOpen: true } review
            ? new[] { Reminder(sprint, review), new(review.ClosesAt, _ => new ReviewClosed()) }.OfType<DueStep>()
            : [];

    private static DueStep? Reminder(Sprint sprint, Review review) =>
        review.RemindAt is { } at
            ? new(at, now => new ReviewReminded(
                Told: now - at <= Schedule.Grace && now < review.ClosesAt && IsWanted(sprint, review, now)
            ))
            : null;

    // A card that was never posted is not further up: there is nothing to bring to mind. The school may have closed the
    // day since.
    private static bool IsWanted(Sprint sprint, Review review, Instant now) =>
        sprint.Plan.IsSchoolDay(Schedule.DayOf(sprint.Plan, now))
        && !sprint.PresentAt(now).All(review.Answers.ContainsKey)
        && sprint.Outbox.GetValueOrDefault(Notice.ReviewForm) is { State: OutboxState.Delivered };
}
