namespace CheckinBot.Domain;

/// <summary>
/// What a check-in asks, in order: the three that every group is asked, perhaps in its own words, and up to three of
/// its own. Two that ask the same are equal. A round keeps those it was opened with.
/// </summary>
public sealed record QuestionSet(ImmutableArray<Question> All)
{
    /// <summary>The most questions of a group's own.</summary>
    public const int MostOwn = 3;

    /// <summary>What a group is asked that changed nothing.</summary>
    public static QuestionSet Default { get; } =
        new([
            new(QuestionKind.Going, "How is it going?"),
            new(QuestionKind.Done, "What have you done, and what did you see?"),
            new(QuestionKind.Tweak, "What will you tweak next?"),
        ]);

    /// <summary>The group's own, in order.</summary>
    public IEnumerable<Question> Own => All.Where(question => question.IsOwn);

    /// <summary>The one of this kind, of the three that every group is asked.</summary>
    public Question Of(QuestionKind kind) => All.First(question => question.Kind == kind);

    /// <summary>True for one of the three in the words that stand there by themselves.</summary>
    public static bool IsAsEver(Question question) =>
        !question.IsOwn && question.Text == Default.Of(question.Kind).Text;

    /// <summary>The same, knowing who wrote what: what stood before stays whose it was.</summary>
    public QuestionSet WrittenBy(MemberId by, QuestionSet before) =>
        new([
            .. All.Select(question =>
                question with
                {
                    By = IsAsEver(question)
                        ? null
                        : before.All.FirstOrDefault(one => HasSameWords(one, question))?.By ?? by,
                }
            ),
        ]);

    /// <summary>The same without the words of somebody who is forgotten; what was counted can be counted on.</summary>
    public QuestionSet Without(Func<MemberId, bool> isThem) =>
        new([.. All.Select(question => question.By is { } by && isThem(by) ? Wordless(question) : question)]);

    /// <summary>
    /// The same without the group's own whose words were taken back; null where that is what every group is asked.
    /// </summary>
    public QuestionSet? StillInWords()
    {
        var asked = new QuestionSet([.. All.Where(question => !question.IsOwn || question.Text != Redaction.Text)]);
        return asked.Equals(Default) ? null : asked;
    }

    /// <inheritdoc/>
    public bool Equals(QuestionSet? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Aggregate(0, HashCode.Combine);

    private static bool HasSameWords(Question one, Question other) =>
        (one.Kind, one.Text) == (other.Kind, other.Text) && one.Answers.SequenceEqual(other.Answers);

    private static Question Wordless(Question question) =>
        question with
        {
            Text = question.IsOwn ? Redaction.Text : Default.Of(question.Kind).Text,
            Answers =
            [
                .. question.Answers.Select((_, place) => FormattableString.Invariant($"{Redaction.Text} {place + 1}")),
            ],
        };
}
