namespace CheckinBot.Domain;

/// <summary>What a group may ask itself, and what an answer must hold; each null when all is well.</summary>
internal static class QuestionRules
{
    private const int MostChoices = 6;

    /// <summary>The sentences are for whoever filled in the form.</summary>
    public static string? Problem(QuestionSet asked) =>
        asked.All.Select(Problem).FirstOrDefault(problem => problem is not null) ?? SkipProblem(asked);

    private static string? SkipProblem(QuestionSet asked)
    {
        if (asked.All.Count(question => question.CanBeSkipped) > 1)
        {
            return "Only one question may be skipped: what many skip tells little. Please pick which one.";
        }

        return asked.Of(QuestionKind.Going).CanBeSkipped
            ? "How it is going is always asked: all else is counted from it. Please let another "
                + "question be skipped."
            : null;
    }

    /// <summary>What lacks in an answer to a round, or does not belong there.</summary>
    public static Decision? Problem(QuestionSet asked, Answer answer)
    {
        var sentence = asked
            .Own.Select(question => Problem(question, answer.Own?.To(question.Slot)))
            .FirstOrDefault(problem => problem is not null)
            ?? (
                answer.Own?.All.All(one => asked.Own.Any(question => question.Slot == one.Slot)) == false
                    ? "This check-in asks other questions than your card. Please write \"@CheckinBot "
                        + "check in\" for a fresh one."
                    : null
            );
        return sentence is null ? null : Decision.Refuse(RefusalKind.Unclear, sentence);
    }

    private static string? Problem(Question question, OwnAnswer? answer) =>
        answer switch
        {
            null => question.CanBeSkipped ? null : $"Please answer \"{Isolated.Of(question.Text)}\" too.",
            _ when !question.IsPicked => TooLong("Your answer", answer.Text, Limits.Answer),
            _ => answer.Pick >= 1 && answer.Pick <= question.Most
                ? null
                : $"Please pick one of the answers to \"{Isolated.Of(question.Text)}\".",
        };

    private static string? Problem(Question question) =>
        question.Text.Length == 0
            ? "Please write what you want to ask, or leave the whole question out."
            : TooLong("A question", question.Text, Limits.Question)
                ?? question.Kind switch
                {
                    QuestionKind.Choice when question.Answers.Length is < 2 or > MostChoices =>
                        $"Please write two to six choices for \"{Isolated.Of(question.Text)}\", each in "
                            + "a line of its own.",
                    QuestionKind.Choice
                        when question.Answers.Distinct(StringComparer.OrdinalIgnoreCase).Count()
                            < question.Answers.Length =>
                        $"Two of the choices for \"{Isolated.Of(question.Text)}\" are the same. Please "
                            + "change one of them.",
                    QuestionKind.Scale when question.Answers.Length != 2 =>
                        $"A scale goes from 1 to 5. Please write for \"{Isolated.Of(question.Text)}\" "
                            + "what 1 means, and in the next line what 5 means.",
                    _ => question
                        .Answers.Select(answer => TooLong("A choice", answer, Limits.Choice))
                        .FirstOrDefault(problem => problem is not null),
                };

    private static string? TooLong(string what, string text, int most) =>
        Rules.TooLong(what, text, most)?.Refusal!.Sentence;
}
