namespace CheckinBot.Domain;

/// <summary>A member answered the next round before it opened. When it opens, the answer is in it.</summary>
public sealed record CheckedInEarly(int Round, MemberId Member, Answer Answer) : SprintEvent;

/// <summary>
/// The next round's answer, given before it opens: once the last round is closed, from the end of the school day
/// before. It is kept at once, and stands in the round when that opens; if its hour is missed, in the one after.
/// </summary>
internal static class EarlyCheckins
{
    /// <summary>Null for an answer to any other round than the one that is coming.</summary>
    public static ImmutableArray<LogEvent>? Of(Sprint sprint, SubmitCheckin checkIn) =>
        sprint.Coming(checkIn.Now)?.Number == checkIn.Round ? [.. Answered(sprint, checkIn)] : null;

    public static Sprint? Apply(Sprint sprint, LogEvent happened, Instant at) =>
        happened is not CheckedInEarly early
            ? null
            : sprint with
            {
                Early = sprint.Early.SetItem(early.Member, CheckinOf(sprint, early, at)),
                LookingOn = sprint.LookingOn.Remove(early.Member),

                // What the first was asked, the round asks: a change meanwhile is the next round's.
                EarlyAsks = sprint.EarlyAsks ?? sprint.Plan.Asks(),
            };

    private static Checkin CheckinOf(Sprint sprint, CheckedInEarly early, Instant at) =>
        sprint.Early.TryGetValue(early.Member, out var before)
            ? before with
            {
                Answer = early.Answer,
                Edited = true,
            }
            : new(early.Member, early.Answer, at, Late: false, Edited: false);

    private static IEnumerable<LogEvent> Answered(Sprint sprint, SubmitCheckin checkIn) =>
        sprint.Early.GetValueOrDefault(checkIn.By)?.Answer == checkIn.Answer
            ? []
            : [new CheckedInEarly(checkIn.Round, checkIn.By, checkIn.Answer)];
}

/// <summary>What was answered before it was asked.</summary>
public sealed partial record Sprint
{
    /// <summary>Answers to the next round, given before it opens.</summary>
    public ImmutableDictionary<MemberId, Checkin> Early { get; init; } = ImmutableDictionary<MemberId, Checkin>.Empty;

    /// <summary>
    /// What was asked of those who answered early, and so of everybody in that round; null while nobody did.
    /// </summary>
    public QuestionSet? EarlyAsks { get; init; }

    /// <summary>How members want to be reminded; with the group where they did not choose.</summary>
    public ImmutableDictionary<MemberId, Reminders> Reminding { get; init; } =
        ImmutableDictionary<MemberId, Reminders>.Empty;

    /// <summary>
    /// The round of this number that somebody may answer now: one that was asked, also when it is closed, or the one
    /// that is coming; else null.
    /// </summary>
    public Round? Answerable(int number, Instant now)
    {
        if (RoundOrNull(number) is { State: not RoundState.Missed } asked)
        {
            return asked;
        }

        return Coming(now) is { } coming && coming.Number == number ? coming : null;
    }

    /// <summary>The next round as it will open, while it may be answered before that; null at any other time.</summary>
    public Round? Coming(Instant now) =>
        this is { IsRunning: true, OpenRound: null, PlanOrNull: { } plan }
        && Schedule.NextAsk(plan, Instant.Max(CoveredUntil, now)) is { } next
        && now >= Schedule.EarlyFrom(plan, next)
            ? new(Rounds.Count + 1, RoundState.Open, next, Schedule.Close(plan, next), null, Early)
            {
                Questions = EarlyAsks ?? plan.Asks(),
            }
            : null;
}
