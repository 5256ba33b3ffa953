using CheckinBot.Chat;
using CheckinBot.Domain;
using NodaTime.Text;

namespace CheckinBot.Digests;

/// <summary>What somebody picked in the settings; null for what was left out or cannot be read.</summary>
internal sealed record SettingsDraft(DigestRhythm? Rhythm, IsoDayOfWeek? Day, LocalTime? Hour, string Zone, bool AnyHour)
{
    private const int LongestZone = 64;
    private static readonly LocalTimePattern HourPattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The last hour that still leaves time to send it on the same day.</summary>
    public static readonly LocalTime Latest = new(17, 0);

    /// <summary>What a leader chose; the zone of their Teams as long as they chose nothing.</summary>
    public static SettingsDraft Of(LeaderSettings chosen, string? zone) => new(
        chosen.Rhythm, chosen.Day, chosen.At, chosen == LeaderSettings.Default && zone is not null ? zone : chosen.Zone, chosen.AnyHourWhenBlocking);

    public static SettingsDraft Of(CardData data) => new(
        data.Choice<DigestRhythm>(CardFields.Rhythm),
        data.Choice<IsoDayOfWeek>(CardFields.Day),
        HourPattern.Parse(data.Raw(CardFields.Hour)) is { Success: true } hour ? hour.Value : null,
        PlainText.Excerpt(data.Words(CardFields.Zone), LongestZone),
        data.IsOn(CardFields.AnyHour));

    public string? Problem => this switch
    {
        { Rhythm: null } => "Please pick how often your digest comes.",
        { Day: null or IsoDayOfWeek.None or IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday } => "Please pick a day from Monday to Friday.",
        _ when Hour is not { } hour || hour < Domain.Rhythm.Earliest || hour > Latest => "Please pick an hour from 07:00 to 17:00.",
        _ when Schedule.Zone(Zone) is null => $"\"{Zone}\" is not a time zone that is known here. Use a name like Europe/London.",
        _ => null,
    };

    /// <summary>What to choose, once there is no problem. Who changes only something else keeps the weeks they had.</summary>
    public LeaderSettings Settings(LeaderSettings before, Instant now)
    {
        var wanted = new LeaderSettings(Rhythm!.Value, Day!.Value, Hour!.Value, Zone, before.First, AnyHour);
        return wanted == before with { AnyHourWhenBlocking = AnyHour } ? wanted : wanted with { First = DigestSchedule.FirstDay(wanted, now) };
    }
}
