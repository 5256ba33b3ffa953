namespace CheckinBot.Domain;

/// <summary>
/// Days on which nobody is asked, as spans in order that neither overlap nor touch. Two with the same days are equal.
/// </summary>
public sealed record DaysOff
{
    private static readonly Comparer<DateInterval> ByEnd = Comparer<DateInterval>.Create(
        (one, other) => one.End.CompareTo(other.End)
    );

    /// <summary>All days of these spans, in any order.</summary>
    public DaysOff(params IEnumerable<DateInterval> spans) => Spans = Merged(spans);

    /// <summary>No day.</summary>
    public static DaysOff None { get; } = new();

    /// <summary>The spans, the first day of each and the last included.</summary>
    public ImmutableArray<DateInterval> Spans { get; }

    /// <summary>
    /// True for one of the days. Costs the same in effect for a school's whole calendar as for one holiday.
    /// </summary>
    public bool Has(LocalDate day) =>
        From(day, ByEnd) is var place && place < Spans.Length && Spans[place].Start <= day;

    /// <summary>These and the others.</summary>
    public DaysOff With(DaysOff others)
    {
        if (others.Spans.IsEmpty)
        {
            return this;
        }

        return Spans.IsEmpty ? others : new(Spans.Concat(others.Spans));
    }

    /// <summary>Those from one day to another, both included.</summary>
    public DaysOff Within(LocalDate from, LocalDate to) =>
        to < from || Spans.IsEmpty
            ? None
            : new(
                Spans
                    .Skip(From(from, ByEnd))
                    .TakeWhile(span => span.Start <= to)
                    .Select(span => new DateInterval(LocalDate.Max(span.Start, from), LocalDate.Min(span.End, to)))
            );

    /// <inheritdoc/>
    public bool Equals(DaysOff? other) => other is not null && Spans.SequenceEqual(other.Spans);

    /// <inheritdoc/>
    public override int GetHashCode() => Spans.Aggregate(0, HashCode.Combine);

    /// <summary>
    /// The place of the first span that ends on this day or later. <paramref name="byEnd"/> compares two spans by their
    /// ends.
    /// </summary>
    internal int From(LocalDate day, IComparer<DateInterval> byEnd) =>
        Spans.BinarySearch(new(day, day), byEnd) switch
        {
            < 0 and var next => ~next,
            var place => place,
        };

    private static ImmutableArray<DateInterval> Merged(IEnumerable<DateInterval> spans)
    {
        var merged = ImmutableArray.CreateBuilder<DateInterval>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End.PlusDays(1))
            {
                merged[^1] = new(merged[^1].Start, LocalDate.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged.ToImmutable();
    }
}
