namespace CheckinBot.Domain;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>How it is going: on track, wobbling, stuck. Always asked.</summary>
    Going,

    /// <summary>What was done and seen, in words.</summary>
    Done,

    /// <summary>What is tweaked next, in words.</summary>
    Tweak,

    /// <summary>One of the group's own, in words.</summary>
    Text,

    /// <summary>One of the group's own: one of two to six choices.</summary>
    Choice,

    /// <summary>One of the group's own: from 1 to 5, with words at both ends.</summary>
    Scale,
}

/// <summary>
/// A question of a check-in. Two are equal when they ask the same, whoever wrote them. <paramref name="Text"/>: at most
/// <see cref="Limits.Question"/>.
/// </summary>
public sealed record Question(QuestionKind Kind, string Text)
{
    /// <summary>The highest number of a scale; the lowest is 1.</summary>
    public const int ScaleTo = 5;

    /// <summary>Which of the group's own it is: 1, 2 or 3; 0 for one of the three that every group is asked.</summary>
    public int Slot { get; init; }

    /// <summary>True when it may be left out.</summary>
    public bool CanBeSkipped { get; init; }

    /// <summary>The choices, or the words at the two ends of a scale; else empty.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Who wrote it; null for what stands there by itself.</summary>
    public MemberId? By { get; init; }

    /// <summary>True for one of the group's own.</summary>
    public bool IsOwn => Kind is QuestionKind.Text or QuestionKind.Choice or QuestionKind.Scale;

    /// <summary>True when it is answered with one of several numbers.</summary>
    public bool IsPicked => Kind is QuestionKind.Choice or QuestionKind.Scale;

    /// <summary>The highest number that may be picked; 0 where nothing is.</summary>
    public int Most =>
        Kind switch
        {
            QuestionKind.Choice => Answers.Length,
            QuestionKind.Scale => ScaleTo,
            QuestionKind.Going or QuestionKind.Done or QuestionKind.Tweak or QuestionKind.Text => 0,
        };

    /// <summary>How many picked each number, from 1 on.</summary>
    public ImmutableArray<int> Counted(Round round) =>
        [
            .. Enumerable
                .Range(1, Most)
                .Select(pick => round.Checkins.Values.Count(one => one.Answer.Own?.To(Slot)?.Pick == pick)),
        ];

    /// <inheritdoc/>
    public bool Equals(Question? other) =>
        other is not null
        && (Kind, Text, Slot, CanBeSkipped) == (other.Kind, other.Text, other.Slot, other.CanBeSkipped)
        && Answers.SequenceEqual(other.Answers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Text, Slot, CanBeSkipped, Answers.Length);
}
