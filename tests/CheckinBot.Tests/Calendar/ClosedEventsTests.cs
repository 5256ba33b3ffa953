using CheckinBot.Calendar;
using CheckinBot.Tests.App;
using NodaTime.Text;

namespace CheckinBot.Tests.Calendar;

/// <summary>
/// Files as calendar programs and school information systems write them, and what RFC 5545 says of them.
/// </summary>
public sealed class ClosedEventsTests
{
    [Theory]
    [InlineData("google.ics", "2026-12-21/2027-01-03 2027-02-15/2027-02-19 2027-05-01/2027-05-01")]
    [InlineData(
        "outlook.ics",
        "2026-12-01/2026-12-01 2026-12-09/2026-12-09 2026-12-19/2027-01-01 2027-02-10/2027-02-10 2027-03-02/2027-03-02"
    )]
    [InlineData("exchange.ics", "2027-10-18/2027-10-29")]
    [InlineData("apple.ics", "2026-12-10/2026-12-11 2026-12-18/2026-12-18 2026-12-25/2026-12-25 2027-03-29/2027-04-09")]
    [InlineData("school.ics", "2026-12-14/2026-12-14 2026-12-16/2026-12-16 2027-03-15/2027-03-19")]
    public void Every_all_day_event_closes_the_school_up_to_the_day_before_its_end(string file, string days) =>
        Assert.Equal(days, Closed(Text(file)));

    [Theory]
    [InlineData(
        "outlook.ics",
        "closed",
        "2026-12-01/2026-12-01 2026-12-19/2027-01-01 2027-02-10/2027-02-10 2027-03-02/2027-03-02"
    )]
    [InlineData("outlook.ics", "trip", "2026-12-09/2026-12-09")]
    [InlineData("school.ics", "non-teaching", "2027-03-15/2027-03-19")]
    [InlineData("google.ics", "HOLIDAYS,half-term", "2026-12-21/2027-01-03 2027-02-15/2027-02-19")]
    [InlineData("google.ics", "ferie", "")]
    public void Where_words_are_set_only_events_whose_category_or_title_holds_one_of_them_do(
        string file,
        string words,
        string days
    ) => Assert.Equal(days, Closed(Text(file), words.Split(',')));

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227", "2026-12-24/2026-12-26")]
    [InlineData("DTSTART;VALUE=DATE:20261224", "2026-12-24/2026-12-24")]
    [InlineData("DTSTART;VALUE=DATE:20261224\nDURATION:P2W", "2026-12-24/2027-01-06")]
    [InlineData("DTSTART;VALUE=DATE:20260817\nDTEND;VALUE=DATE:20261201", "2026-11-01/2026-11-30")]
    [InlineData(
        "DTSTART;VALUE=DATE:20261105\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3",
        "2026-11-05/2026-11-05 2026-11-19/2026-11-19 2026-12-03/2026-12-03"
    )]
    [InlineData(
        "DTSTART;VALUE=DATE:20261105\nRDATE;VALUE=DATE:20261110",
        "2026-11-05/2026-11-05 2026-11-10/2026-11-10"
    )]
    [InlineData("DTSTART:20270328T000000Z\nDTEND:20270328T230000Z", "2027-03-28/2027-03-28")]
    [InlineData(
        "DTSTART;TZID=America/New_York:20261126T000000\nDTEND;TZID=America/New_York:20261128T000000",
        "2026-11-26/2026-11-27"
    )]
    [InlineData("DTSTART:20261224T080000\nDTEND:20261226T120000", "")]
    [InlineData("DTSTART;VALUE=DATE:20261224\nSTATUS:CANCELLED", "")]
    public void What_the_standard_says_of_days_ends_rules_and_zones_holds(string lines, string days) =>
        Assert.Equal(
            days,
            Closed(
                $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20261101T000000Z\nSUMMARY:x\n{lines}\nEND:VEVENT\nEND:VCALENDAR".ReplaceLineEndings(
                    "\r\n"
                )
            )
        );

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Please sign in</body></html>")]
    [InlineData(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:2026-12-24\nSUMMARY:Secret words\nEND:VEVENT\nEND:VCALENDAR"
    )]
    [InlineData(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261224\nRRULE:FREQ=SOMETIMES\nSUMMARY:Secret "
            + "words\nEND:VEVENT\nEND:VCALENDAR"
    )]
    public void What_cannot_be_understood_is_said_and_nothing_of_it_is_quoted(string text)
    {
        var failure = Assert.Throws<UnreadableCalendarException>(() => Closed(text));
        Assert.DoesNotContain("Secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_without_events_closes_nothing() =>
        Assert.Equal("", Closed("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR"));

    private static string Text(string file) =>
        File.ReadAllText(Path.Combine(Repository.Folder, "tests", "CheckinBot.Tests", "Calendar", "Files", file));

    private static string Closed(string text, params string[] words) =>
        string.Join(
            ' ',
            new ClosedEvents(
                DateTimeZoneProviders.Tzdb[
                    text.Contains("hillschool", StringComparison.Ordinal) ? "Europe/Berlin" : "Europe/London"
                ],
                words
            )
                .Within(text, new(2026, 11, 1), new(2027, 12, 31))
                .Spans.Select(span =>
                    $"{LocalDatePattern.Iso.Format(span.Start)}/{LocalDatePattern.Iso.Format(span.End)}"
                )
        );
}
