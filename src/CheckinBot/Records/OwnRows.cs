using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Records;

/// <summary>
/// What a group asked itself beyond what every group is asked, as far as its leader sees it: how many picked what where
/// they see counts, what was written of the newest round where they see that. Nobody is named.
/// </summary>
internal static class OwnRows
{
    public static IEnumerable<ExportRow> Of(Sprint sprint) => [.. Counts(sprint), .. Texts(sprint)];

    private static IEnumerable<ExportRow> Counts(Sprint sprint) =>
        from round in sprint.Rounds
        where round.State != RoundState.Missed && LeaderSees.Pulse(round)
        from question in round.Questions.Own
        where question.IsPicked && question.Counted(round).Any(count => count > 0)
        select Row(sprint, round, "Own question", question) with
        {
            Note = OwnQuestions.InWords(question, question.Counted(round), Limits.Question),
        };

    private static IEnumerable<ExportRow> Texts(Sprint sprint) =>
        sprint.Rounds.FindLast(round => !round.Checkins.IsEmpty) is not { Holds: DigestHolds.Everything } newest
            ? []
            : from question in newest.Questions.Own
            where !question.IsPicked
            from checkin in newest.InOrder
            let answer = OwnQuestions.Answer(question, checkin.Answer.Own)
            where answer.Length > 0
            select Row(sprint, newest, "Own answer", question) with
            {
                Note = answer,
            };

    private static ExportRow Row(Sprint sprint, Round round, string part, Question question) =>
        new(part, Schedule.DayOf(sprint.Plan, round.OpenedAt), sprint.Plan.Focus, $"Check-in {round.Number}")
        {
            Text = question.Text,
        };
}
