using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Digests;

/// <summary>What somebody picked in the settings; null for what was left out.</summary>
internal sealed record SettingsDraft(
    DigestRhythm? Rhythm,
    IsoDayOfWeek? Day,
    LocalTime? Hour,
    string Zone,
    bool AnyHour
)
{
    private const int LongestZone = 64;

    /// <summary>The last hour that still leaves time to send it on the same day.</summary>
    public static readonly LocalTime Latest = new(17, 0);

    /// <summary>What a leader chose; the zone of their Teams as long as they chose nothing.</summary>
    public static SettingsDraft Of(LeaderSettings chosen, string? zone) =>
        new(
            chosen.Rhythm,
            chosen.Day,
            chosen.At,
            chosen == LeaderSettings.Default && zone is not null ? zone : chosen.Zone,
            chosen.AnyHourWhenBlocking
        )
        {
            Week = chosen.Week,
        };

    /// <summary>The school's days: a digest comes on one of them.</summary>
    public SchoolWeek Week { get; init; } = SchoolWeek.MondayToFriday;

    /// <summary>A sentence that names what could not be read, or null.</summary>
    public string? Unreadable { get; init; }

    public static SettingsDraft Of(CardData data)
    {
        var read = new FormReader(data);
        return new(
            read.Choice<DigestRhythm>(CardFields.Rhythm),
            read.Choice<IsoDayOfWeek>(CardFields.Day),
            read.Time(CardFields.Hour),
            Zones.Known(PlainText.Excerpt(data.Words(CardFields.Zone), LongestZone)),
            read.Toggle(CardFields.AnyHour) ?? false
        )
        {
            Unreadable = read.Problem(),
        };
    }

    public string? Problem =>
        this switch
        {
            { Unreadable: { } unreadable } => unreadable,
            { Rhythm: null } => "Please pick how often your digest comes.",
            _ when Day is not { } day || !Week.Has(day) =>
                $"Please pick one of your school days: {Phrases.List([.. Week.Days.Select(one => one.ToString())])}.",
            _ when Hour is not { } hour || hour < Domain.Rhythm.Earliest || hour > Latest =>
                "Please pick an hour from 07:00 to 17:00.",
            _ => Schedule.ZoneProblem(Zone),
        };

    /// <summary>
    /// What to choose, once there is no problem. Who changes only something else keeps the weeks they had.
    /// </summary>
    public LeaderSettings Settings(LeaderSettings before, Instant now)
    {
        if (this is not { Rhythm: { } rhythm, Day: { } day, Hour: { } hour })
        {
            throw new InvalidOperationException("Something was left out: Problem says what.");
        }

        var wanted = new LeaderSettings(rhythm, day, hour, Zone, before.First, AnyHour) { Week = Week };
        return wanted == before with { AnyHourWhenBlocking = AnyHour, Week = Week }
            ? wanted
            : wanted with
            {
                First = DigestSchedule.FirstDay(wanted, now),
            };
    }
}
