using CheckinBot.Domain;
using Microsoft.Extensions.Options;

namespace CheckinBot.Sprints;

/// <summary>Says which key of the school's settings is wrong, and what helps.</summary>
internal sealed class SchoolOptionsValidation : IValidateOptions<SchoolOptions>
{
    // A group that is asked on a day is asked an hour before they end at the latest.
    private static readonly Period Shortest = Period.FromHours(2);

    // A thousand school days are five years: more is a slip of the finger.
    private const int Most = 1000;

    // A summer, with room to spare: more is a slip of the finger, and nobody would be asked for months.
    private const int LongestHoliday = 120;

    public ValidateOptionsResult Validate(string? name, SchoolOptions options)
    {
        var problems = new[]
        {
            Zone(options),
            Hour(nameof(options.HoursFrom), options.HoursFrom, "08:00"),
            Hour(nameof(options.HoursTo), options.HoursTo, "17:00"),
            Hours(options),
            Days(options),
        }
            .Concat(options.Holidays.Select(Holiday))
            .Concat([
                Count(nameof(options.BlockingHours), options.BlockingHours, "school hours", 4),
                Count(nameof(options.SlowingDays), options.SlowingDays, "school days", 1),
                Count(nameof(options.CanWaitDays), options.CanWaitDays, "school days", 3),
            ])
            .OfType<string>()
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? Zone(SchoolOptions options) =>
        Schedule.Zone(options.TimeZone) is null
            ? $"School:TimeZone is \"{options.TimeZone}\", which is no IANA time zone. Set it to a name "
                + "like Europe/London, or leave it out for UTC."
            : null;

    private static string? Hour(string key, string value, string standard) =>
        SchoolOptions.Time(value) is null
            ? $"School:{key} is \"{value}\", which is no time of day. Set it to hours and minutes like "
                + $"{standard}, or leave it out for {standard}."
            : null;

    private static string? Hours(SchoolOptions options) =>
        SchoolOptions.Time(options.HoursFrom) is { } from
        && SchoolOptions.Time(options.HoursTo) is { } to
        && (to < from || Period.Between(from, to).ToDuration() < Shortest.ToDuration())
            ? $"School:HoursTo is {options.HoursTo}, which is less than two hours after School:HoursFrom, "
                + $"{options.HoursFrom}. Set it to a later time of the same day."
            : null;

    private static string? Days(SchoolOptions options) =>
        SchoolOptions.Week(options.Days) is null
            ? $"School:Days is \"{options.Days}\", which is no list of weekdays. Set it to names like "
                + "Sunday,Monday,Tuesday,Wednesday,Thursday, or leave it out for Monday to Friday."
            : null;

    private static string? Holiday(string holiday) =>
        SchoolOptions.Span(holiday) is { Length: <= LongestHoliday }
            ? null
            : $"School:Holidays holds \"{holiday}\", which is no holiday. Write its first and its last "
                + $"day like 2026-12-21/2027-01-03, or one day like 2027-02-15; at most {LongestHoliday} days each.";

    private static string? Count(string key, int value, string unit, int standard) =>
        value is < 1 or > Most
            ? $"School:{key} is {value}. Set it to a number of {unit} from 1 to {Most}, or leave it out for {standard}."
            : null;
}
