namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// What a school says of the days that it closes: none, a few around today, or a long time; sometimes as an older copy
/// has it.
/// </summary>
internal static class PlaySchool
{
    public static SchoolCalendar Told(Move<Verb> move, LocalDate today, Instant now) =>
        new(new(Spans(move, today)), now - (move.Who % 6 == 0 ? Duration.FromDays(3) : Duration.Zero));

    private static IEnumerable<DateInterval> Spans(Move<Verb> move, LocalDate today) =>
        (move.What % 5) switch
        {
            0 => [],
            1 => [new(today.PlusDays(move.Which % 4), today.PlusDays((move.Which % 4) + 2))],
            2 =>
            [
                new(today.PlusDays(-9), today.PlusDays(-2)),
                new(today, today),
                new(today.PlusDays(2), today.PlusDays(2)),
            ],
            3 =>
            [
                new(today.PlusDays(1), today.PlusDays(1)),
                new(today.PlusDays(3), today.PlusDays(40 + (move.Which % 90))),
            ],
            _ => Enumerable
                .Range(0, 500)
                .Select(n => today.PlusDays(1 + (3 * n)))
                .Select(day => new DateInterval(day, day)),
        };
}
