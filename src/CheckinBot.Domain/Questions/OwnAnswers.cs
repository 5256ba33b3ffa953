namespace CheckinBot.Domain;

/// <summary>
/// An answer to one of the group's own questions. <paramref name="Slot"/>: which; <paramref name="Text"/>: the words,
/// at most <see cref="Limits.Answer"/>; <paramref name="Pick"/>: the number of what was picked, from 1, or 0 for words.
/// </summary>
public sealed record OwnAnswer(int Slot, string Text, int Pick);

/// <summary>
/// A member's answers to the group's own questions; what was skipped is not among them. Two with the same answers are
/// equal.
/// </summary>
public sealed record OwnAnswers(ImmutableArray<OwnAnswer> All)
{
    /// <summary>These, or null when there is none.</summary>
    public static OwnAnswers? Of(IEnumerable<OwnAnswer> answers) =>
        answers.OrderBy(one => one.Slot).ToImmutableArray() is { IsEmpty: false } all ? new(all) : null;

    /// <summary>The answer to one question, or null.</summary>
    public OwnAnswer? To(int slot) => All.FirstOrDefault(one => one.Slot == slot);

    /// <summary>The same without words; what can be counted stays.</summary>
    public OwnAnswers WithoutWords() =>
        new([.. All.Select(one => one.Text.Length == 0 ? one : one with { Text = Redaction.Text })]);

    /// <inheritdoc/>
    public bool Equals(OwnAnswers? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Aggregate(0, HashCode.Combine);
}
