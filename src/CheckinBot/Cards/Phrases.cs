using System.Globalization;
using CheckinBot.Domain;
using NodaTime.Text;

namespace CheckinBot.Cards;

/// <summary>Times and names in plain English, in the group's own zone.</summary>
internal static class Phrases
{
    private static readonly LocalDateTimePattern DayAndHour = LocalDateTimePattern.CreateWithInvariantCulture(
        "ddd d MMM, HH:mm"
    );
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");

    public static string At(SprintPlan plan, Instant at) =>
        DayAndHour.Format(at.InZone(DateTimeZoneProviders.Tzdb[plan.Rhythm.Zone]).LocalDateTime);

    public static string On(LocalDate day) => Day.Format(day);

    public static string Hour(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Age(Instant since, Instant now) =>
        (now - since) switch
        {
            var age when age < Duration.FromHours(1) => "less than an hour",
            var age when age < Duration.FromHours(48) => Count((int)age.TotalHours, "hour"),
            var age => Count(age.Days, "day"),
        };

    /// <summary>A name or word at the beginning of a sentence.</summary>
    public static string First(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public static string Count(int number, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");

    public static string List(IReadOnlyList<string> names) =>
        names.Count switch
        {
            0 => "",
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
        };
}
