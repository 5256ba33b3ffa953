using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Records;

/// <summary>
/// What a group shares with one who supports it: the barriers raised for them, joint plans, and, for its leader, as
/// much of the check-ins as the group chose. Never what is car-parked or tried first, never who answered or did not,
/// and of answers never what was in the way: that stands in the barriers where the group wanted it heard.
/// </summary>
internal static class SharedRows
{
    public static IEnumerable<ExportRow> Of(Sprint sprint, MemberId who) =>
        [
            .. Barriers(sprint, who),
            .. Joint(sprint, who),
            .. sprint.IsLeader(who)
                ? [.. Pulse(sprint), .. Answers(sprint), .. OwnRows.Of(sprint), .. AgreedRows.Of(sprint)]
                : Array.Empty<ExportRow>(),
        ];

    private static IEnumerable<ExportRow> Barriers(Sprint sprint, MemberId who) =>
        from barrier in sprint.Barriers
        where
            sprint.IsForLeader(barrier.Id)
            && barrier.State is not (BarrierState.CarParked or BarrierState.TryingFirst)
            && sprint.WasToldOf(barrier, who)
        select new ExportRow(
            "Barrier",
            Schedule.DayOf(sprint.Plan, barrier.RaisedAt),
            sprint.Plan.Focus,
            BarrierLabels.KindInFile(barrier.Words.Kind)
        )
        {
            Text = barrier.Words.Text,
            TurnedOut = SharedLabels.State(barrier),
            Note = barrier.State == BarrierState.Cleared ? barrier.Clearing.Note : "",
            Urgency = BarrierLabels.Urgency(barrier.Words.Urgency),
            Help = BarrierLabels.Help(barrier.Words.Help),
        };

    private static IEnumerable<ExportRow> Joint(Sprint sprint, MemberId who) =>
        from plan in sprint.Joint
        where sprint.IsLeader(who) || plan.Leader.Id == who
        select new ExportRow("Joint plan", Schedule.DayOf(sprint.Plan, plan.At), sprint.Plan.Focus, "")
        {
            With = sprint.NameOf(plan.CoOwner),
            Text = plan.When.Length == 0 ? plan.Then : $"If: {plan.When}\nThen: {plan.Then}",
            TurnedOut = SharedLabels.Result(plan.Result),
            Note = plan.Learned,
        };

    private static IEnumerable<ExportRow> Pulse(Sprint sprint) =>
        sprint
            .Rounds.Where(round => round.State != RoundState.Missed && LeaderSees.Pulse(round))
            .SelectMany(round =>
                ShoutOuts(sprint, round)
                    .Prepend(
                        new ExportRow(
                            "Check-in",
                            Schedule.DayOf(sprint.Plan, round.OpenedAt),
                            sprint.Plan.Focus,
                            $"Check-in {round.Number}"
                        )
                        {
                            Counts =
                            [
                                round.Checkins.Count,
                                round.Count(Going.OnTrack),
                                round.Count(Going.Wobbling),
                                round.Count(Going.Stuck),
                            ],
                        }
                    )
            );

    private static IEnumerable<ExportRow> ShoutOuts(Sprint sprint, Round round) =>
        from checkin in round.InOrder
        where checkin.Answer.ShoutOut.Length > 0
        select new ExportRow(
            "Shout-out",
            Schedule.DayOf(sprint.Plan, round.OpenedAt),
            sprint.Plan.Focus,
            $"Check-in {round.Number}"
        )
        {
            Text = checkin.Answer.ShoutOut,
        };

    private static IEnumerable<ExportRow> Answers(Sprint sprint) =>
        sprint.Rounds.FindLast(round => !round.Checkins.IsEmpty) is not { Holds: DigestHolds.Everything } newest
            ? []
            : from checkin in newest.InOrder
            select new ExportRow(
                "Answer",
                Schedule.DayOf(sprint.Plan, newest.OpenedAt),
                sprint.Plan.Focus,
                CheckinLabels.Going(checkin.Answer.Going)
            )
            {
                Text = checkin.Answer.Done,
                Note = checkin.Answer.Tweak,
            };
}
