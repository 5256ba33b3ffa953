using CheckinBot.Chat.Inputs;
using NodaTime.Text;

namespace CheckinBot.Tests.Inputs;

/// <summary>Days as people write them; it is Friday 27 November 2026.</summary>
public sealed class SpanTextTests
{
    private static readonly LocalDate Today = new(2026, 11, 27);

    [Theory]
    [InlineData("until Friday", "2026-11-27/2026-11-27")]
    [InlineData("until Thursday", "2026-11-27/2026-12-03")]
    [InlineData("till 4 December", "2026-11-27/2026-12-04")]
    [InlineData("until Dec 4th", "2026-11-27/2026-12-04")]
    [InlineData("until 2026-12-04", "2026-11-27/2026-12-04")]
    [InlineData("3-7 December", "2026-12-03/2026-12-07")]
    [InlineData("3 – 7 December", "2026-12-03/2026-12-07")]
    [InlineData("3rd to 7th December", "2026-12-03/2026-12-07")]
    [InlineData("December 3-7", "2026-12-03/2026-12-07")]
    [InlineData("Dec 3 to 7, 2027", "2027-12-03/2027-12-07")]
    [InlineData("from 21 Dec to 3 Jan", "2026-12-21/2027-01-03")]
    [InlineData("21 December to 3 January 2028", "2027-12-21/2028-01-03")]
    [InlineData("1 Feb until 5 Feb 2028", "2028-02-01/2028-02-05")]
    [InlineData("2026-12-03/2026-12-07", "2026-12-03/2026-12-07")]
    [InlineData("2026-12-03 - 2026-12-07", "2026-12-03/2026-12-07")]
    [InlineData("3.12. - 7.12.", "2026-12-03/2026-12-07")]
    [InlineData("Monday to Wednesday", "2026-11-30/2026-12-02")]
    [InlineData("tomorrow", "2026-11-28/2026-11-28")]
    [InlineData("today", "2026-11-27/2026-11-27")]
    [InlineData("on Tuesday", "2026-12-01/2026-12-01")]
    [InlineData("next week", "2026-11-30/2026-12-06")]
    [InlineData("29 February", "2028-02-29/2028-02-29")]
    [InlineData("1 November", "2027-11-01/2027-11-01")]
    [InlineData("Thursday, 3 December 2026", "2026-12-03/2026-12-03")]
    public void It_is_read(string typed, string expected) =>
        Assert.Equal(
            expected,
            SpanText.Read(TypedText.Of(typed), Client.Unknown, Today) is { } span
                ? $"{LocalDatePattern.Iso.Format(span.Start)}/{LocalDatePattern.Iso.Format(span.End)}"
                : "nothing"
        );

    [Theory]
    [InlineData("soon")]
    [InlineData("until soon")]
    [InlineData("7-3 December")]
    [InlineData("30 February")]
    [InlineData("3/12")]
    [InlineData("3")]
    [InlineData("2026-12-07 to 2026-12-03")]
    [InlineData("until Friday the 32nd")]
    public void What_is_no_day_or_may_be_two_is_not_read(string typed) =>
        Assert.Null(SpanText.Read(TypedText.Of(typed), Client.Unknown, Today));

    [Theory]
    [InlineData("en-GB", "2026-12-03/2026-12-03")]
    [InlineData("en-US", "2027-03-12/2027-03-12")]
    public void A_day_and_a_month_in_numbers_are_in_the_order_of_the_client(string locale, string expected)
    {
        var span = SpanText.Read("3/12", new(locale, null), Today)!;
        Assert.Equal(expected, $"{LocalDatePattern.Iso.Format(span.Start)}/{LocalDatePattern.Iso.Format(span.End)}");
    }

    [Fact]
    public void Several_stand_on_lines_or_between_commas_or_semicolons() =>
        Assert.Equal(
            [
                new(new(2026, 12, 3), new(2026, 12, 7)),
                new(new(2026, 12, 21), new(2027, 1, 3)),
                new(new(2027, 2, 15), new(2027, 2, 15)),
            ],
            SpanList
                .Read("3-7 December\n21 Dec to 3 Jan; 15 February", Client.Unknown, Today)
                .Value!.Value.AsEnumerable()
        );

    [Fact]
    public void One_that_cannot_be_read_makes_all_unreadable() =>
        Assert.Equal("3-7 December, soon", SpanList.Read("3-7 December, soon", Client.Unknown, Today).Unreadable);
}
