namespace CheckinBot.Domain;

internal static class RoundProjection
{
    public static Sprint? Apply(Sprint sprint, LogEvent happened, Instant at) =>
        happened switch
        {
            RoundOpened opened => Opened(sprint, opened, at),
            RoundMissed missed => sprint with
            {
                Rounds = sprint.Rounds.Add(Missed(missed)),
                CoveredUntil = missed.Scheduled,
            },
            RoundReminded reminded => Change(sprint, reminded.Round, round => round with { RemindAt = null }),
            RoundClosed closed => Change(sprint, closed.Round, round =>
                    round with
                    {
                        State = RoundState.Closed,
                        RemindAt = null,
                    }
                )
                .Withdraw([
                    Notice.AskOf(closed.Round),
                    Notice.SoFarOf(closed.Round),
                    .. Reminding.Of(sprint, closed.Round),
                ]),
            RemindersChosen chosen => Reminding.Without(sprint, chosen.Member) with
            {
                Reminding = sprint.Reminding.SetItem(chosen.Member, chosen.Reminders),
            },
            RoundSkipped skipped => Change(Reminding.Without(sprint, skipped.Member), skipped.Round, round =>
                round with
                {
                    Skipped = round.Skipped.Add(skipped.Member),
                }
            ),
            CheckedIn checkin => Change(TakesPart(sprint, checkin.Member), checkin.Round, round =>
                Answered(round, new(checkin.Member, checkin.Answer, at, checkin.Late, Edited: false))
            ),
            CheckinEdited edit => Change(TakesPart(sprint, edit.Member), edit.Round, round =>
                Answered(round, round.Checkins[edit.Member] with { Answer = edit.Answer, Edited = true })
            ),
            _ => EarlyCheckins.Apply(sprint, happened, at),
        };

    // Whoever answers takes part, whatever they said before.
    private static Sprint TakesPart(Sprint sprint, MemberId member)
    {
        var awaited = Reminding.Without(sprint, member);
        return awaited.LookingOn.Contains(member)
            ? awaited with
            {
                LookingOn = awaited.LookingOn.Remove(member),
            }
            : awaited;
    }

    // With what was answered before it opened.
    private static Sprint Opened(Sprint sprint, RoundOpened opened, Instant at) =>
        sprint with
        {
            Early = ImmutableDictionary<MemberId, Checkin>.Empty,
            EarlyAsks = null,
            Rounds = sprint.Rounds.Add(
                new(opened.Round, RoundState.Open, at, opened.ClosesAt, opened.RemindAt, sprint.Early)
                {
                    Holds = sprint.Plan.Digest,
                    Questions = sprint.EarlyAsks ?? sprint.Plan.Asks(),
                }
            ),
            CoveredUntil = opened.Covers,
        };

    private static Round Missed(RoundMissed missed) =>
        new(
            missed.Round,
            RoundState.Missed,
            missed.Scheduled,
            missed.Scheduled,
            null,
            ImmutableDictionary<MemberId, Checkin>.Empty
        );

    private static Round Answered(Round round, Checkin checkin) =>
        round with
        {
            Checkins = round.Checkins.SetItem(checkin.Member, checkin),
            Skipped = round.Skipped.Remove(checkin.Member),
        };

    private static Sprint Change(Sprint sprint, int number, Func<Round, Round> change) =>
        sprint with
        {
            Rounds = sprint.Rounds.SetItem(number - 1, change(sprint.Rounds[number - 1])),
        };
}
