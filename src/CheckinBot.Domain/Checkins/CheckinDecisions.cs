namespace CheckinBot.Domain;

internal static class CheckinDecisions
{
    public static Decision Decide(Sprint sprint, SubmitCheckin checkIn)
    {
        var asked = (sprint.Answerable(checkIn.Round, checkIn.Now) ?? sprint.RoundOrNull(checkIn.Round))?.Questions
            ?? QuestionSet.Default;
        if ((Rules.Member(sprint, checkIn.By) ?? Words(sprint, checkIn, asked)) is { } refusal)
        {
            return refusal;
        }

        if (EarlyCheckins.Of(sprint, checkIn) is { } early)
        {
            return QuestionRules.Problem(asked, checkIn.Answer)
                ?? Decision.Accept([.. early, .. BarrierOf(sprint, checkIn)]);
        }

        if (sprint.RoundOrNull(checkIn.Round) is not { State: not RoundState.Missed } round)
        {
            return Decision.Refuse(
                RefusalKind.NotNow,
                "This check-in card belongs to another sprint. Write \"@CheckinBot check in\" for the one you are in."
            );
        }

        if (QuestionRules.Problem(asked, checkIn.Answer) is { } unanswered)
        {
            return unanswered;
        }

        return Decision.Accept([.. Answered(round, checkIn), .. BarrierOf(sprint, checkIn)]);
    }

    private static IEnumerable<SprintEvent> Answered(Round round, SubmitCheckin checkIn)
    {
        if (!round.Checkins.TryGetValue(checkIn.By, out var earlier))
        {
            return [new CheckedIn(round.Number, checkIn.By, checkIn.Answer, Late: round.State == RoundState.Closed)];
        }

        return earlier.Answer == checkIn.Answer ? [] : [new CheckinEdited(round.Number, checkIn.By, checkIn.Answer)];
    }

    private static IEnumerable<LogEvent> BarrierOf(Sprint sprint, SubmitCheckin checkIn) =>
        checkIn.Hears == Hears.Group ? [] : RaiseDecisions.Say(sprint, Saying(checkIn));

    private static Saying Saying(SubmitCheckin checkIn) =>
        new(
            CheckinSource.Of(checkIn.Round),
            checkIn.By,
            checkIn.Words,
            checkIn.Hears,
            checkIn.TryUntil,
            checkIn.NewBarrier,
            checkIn.Known
        );

    private static Decision? Words(Sprint sprint, SubmitCheckin checkIn, QuestionSet asked)
    {
        var answer = checkIn.Answer;
        if (answer.Done.Length == 0 && !asked.Of(QuestionKind.Done).CanBeSkipped)
        {
            return Decision.Refuse(RefusalKind.Unclear, Undone(asked.Of(QuestionKind.Done)));
        }

        if (checkIn.Hears != Hears.Group && answer.Stuck.Length == 0)
        {
            return Decision.Refuse(
                RefusalKind.Unclear,
                "Please write in a few words what is in the way, so that others can understand it. If "
                    + "nothing is any more, pick \"Just our group\"."
            );
        }

        if (checkIn.Hears != Hears.Group && RaiseDecisions.Problem(sprint, Saying(checkIn), checkIn.Now) is { } unclear)
        {
            return unclear;
        }

        return new[]
        {
            ("Done", answer.Done),
            ("Stuck", answer.Stuck),
            ("Tweak", answer.Tweak),
            ("The shout-out", answer.ShoutOut),
        }
            .Select(one => Rules.TooLong(one.Item1, one.Item2, Limits.Answer))
            .FirstOrDefault(problem => problem is not null);
    }

    private static string Undone(Question question) =>
        QuestionSet.IsAsEver(question)
            ? "Please write in a few words what you did since last time. \"Not yet\" is an answer too."
            : $"Please answer \"{Isolated.Of(question.Text)}\" too, in a few words.";
}
