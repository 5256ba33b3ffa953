using CheckinBot.Domain;
using CheckinBot.Records;
using CheckinBot.Tests.Cards;

namespace CheckinBot.Tests.Records;

public sealed class RecordListTests
{
    private static readonly RecordBook Book = SchoolRecords.Of(SchoolTexts.Realistic, new(SchoolTexts.Realistic, 5));

    [Fact]
    public void Touches_made_in_the_bot_and_those_written_down_are_one_list_the_newest_first()
    {
        Assert.Equal(15, Book.Records.Count);
        Assert.Equal(
            [TouchKind.Acknowledged, TouchKind.Encouraged, TouchKind.Thanked],
            Book.Records.Where(record => record.Did is not null).Select(record => record.Did!.Value).Order()
        );
        Assert.Equal(
            Book.Records.OrderByDescending(record => record.On).Select(record => record.Name),
            Book.Records.Select(record => record.Name)
        );
    }

    [Fact]
    public void A_touch_says_what_it_was_about()
    {
        Assert.Equal(SchoolTexts.Realistic.Barrier, Made(TouchKind.Encouraged).About);
        Assert.Equal(SchoolTexts.Realistic.Note, Made(TouchKind.Encouraged).Said);
        Assert.Equal(SchoolTexts.Realistic.Answer(0).ShoutOut, Made(TouchKind.Thanked).About);
    }

    [Fact]
    public void Nobody_elses_touches_are_in_it()
    {
        var other = new RecordBook(new("00000000-0000-0000-0000-0000000000bb"), Leader.None, Book.Led);
        Assert.Empty(other.Records);
    }

    [Fact]
    public void What_is_removed_is_not_in_it_and_what_is_noted_is()
    {
        var sprint = new SchoolSprint(SchoolTexts.Realistic, 5);
        var leader = SchoolRecords.Run(
            Book.Leader,
            new RemoveTouch(new("x1"), sprint.Now, "school", sprint.Leader, new("t3"))
        );
        leader = SchoolRecords.Run(
            leader,
            new MarkTouch(
                new("x2"),
                sprint.Now,
                "school",
                sprint.Leader,
                Made(TouchKind.Thanked).Name,
                TouchMark.None with
                {
                    IsRemoved = true,
                }
            )
        );
        leader = SchoolRecords.Run(
            leader,
            new MarkTouch(
                new("x3"),
                sprint.Now,
                "school",
                sprint.Leader,
                Made(TouchKind.Encouraged).Name,
                new(Tone.Positive, null, Bookmarked: true, "They smiled", IsRemoved: false)
            )
        );
        var after = Book.After(leader);
        Assert.Equal(13, after.Records.Count);
        Assert.Equal("They smiled", after.Find(Made(TouchKind.Encouraged).Name)!.Note);
        Assert.Null(after.Find(Made(TouchKind.Encouraged).Name)!.TurnedOut);
    }

    [Theory]
    [InlineData("WHITEBOARDS", 2)]
    [InlineData("year until mini", 2)]
    [InlineData("plastic sleeves", 1)]
    [InlineData("nowhere", 0)]
    [InlineData("  ", 15)]
    public void It_is_found_by_words_in_any_order_and_case(string words, int found) =>
        Assert.Equal(found, (RecordView.Newest with { Find = words }).Of(Book.Records).Count);

    [Fact]
    public void Tallies_count_every_touch_once()
    {
        Assert.Equal([("Group 1", 8, 3), ("No group", 4, 0)], RecordTallies.ByGroup(Book));
        Assert.Equal(15, RecordTallies.ByMonth(Book.Records).Sum(month => month.Count));
        Assert.Equal(["Aug", "Sep", "Oct", "Nov"], RecordTallies.ByMonth(Book.Records).Select(month => month.Label));
        Assert.Equal(
            "Negative 4 · neutral 4 · positive 4 · not noted 3",
            RecordTallies.Line(Book.Records.Select(record => RecordLabels.Tone(record.Tone)))
        );
    }

    [Theory]
    [InlineData(-3, 1)]
    [InlineData(2, 2)]
    [InlineData(99, 2)]
    public void A_page_that_is_not_there_is_the_nearest(int page, int shown) =>
        Assert.Equal(shown, (RecordView.Newest with { Page = page }).Within(Book.Records.Count).Page);

    private static TouchRecord Made(TouchKind kind) => Book.Records.Single(record => record.Did == kind);
}
