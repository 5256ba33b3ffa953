namespace CheckinBot.Domain.Tests.Calendar;

public sealed class DaysOffTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void Spans_that_overlap_or_touch_are_one_whatever_their_order() =>
        Assert.True(
            new DaysOff(Span(5, 6), Span(0, 2), Span(2, 3), Span(4, 4)).Spans is [var one] && one == Span(0, 6)
        );

    [Fact]
    public void A_day_between_two_spans_is_no_day_off() =>
        Assert.Equal(
            [true, true, false, true],
            Enumerable.Range(0, 4).Select(n => new DaysOff(Span(3, 3), Span(0, 1)).Has(Monday.PlusDays(n)))
        );

    [Fact]
    public void Two_with_the_same_days_are_equal() =>
        Assert.Equal(new(Span(0, 3)), new DaysOff(Span(2, 3), Span(0, 1)));

    [Fact]
    public void Only_what_is_asked_for_is_taken() =>
        Assert.Equal(
            new(Span(1, 1), Span(3, 3)),
            new DaysOff(Span(-2, 1), Span(3, 9)).Within(Monday.PlusDays(1), Monday.PlusDays(3))
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(250)]
    [InlineData(499)]
    public void Of_a_calendar_of_500_entries_each_day_is_found(int entry)
    {
        var all = new DaysOff(Enumerable.Range(0, 500).Select(n => Span(2 * n, 2 * n)));
        Assert.Equal((true, false), (all.Has(Monday.PlusDays(2 * entry)), all.Has(Monday.PlusDays((2 * entry) + 1))));
    }

    [Fact]
    public void To_find_a_day_among_500_entries_nine_of_them_are_looked_at()
    {
        var all = new DaysOff(Enumerable.Range(0, 500).Select(n => Span(2 * n, 2 * n)));
        var most = Enumerable
            .Range(-1, 1002)
            .Max(day =>
            {
                var looked = 0;
                all.From(
                    Monday.PlusDays(day),
                    Comparer<DateInterval>.Create(
                        (one, other) =>
                        {
                            looked++;
                            return one.End.CompareTo(other.End);
                        }
                    )
                );
                return looked;
            });
        Assert.Equal(9, most);
    }

    private static DateInterval Span(int from, int to) => new(Monday.PlusDays(from), Monday.PlusDays(to));
}
