using System.Collections.Immutable;
using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;
using NodaTime.Text;

namespace CheckinBot.Sprints;

/// <summary>
/// What somebody typed into the set-up; null or empty for what was left out. What could not be read is named in
/// <see cref="Unreadable"/>.
/// </summary>
internal sealed record SprintDraft(
    string Focus,
    string Evidence,
    LocalDate? FirstDay,
    LocalDate? LastDay,
    ImmutableSortedSet<IsoDayOfWeek> Days,
    LocalTime? Hour,
    string Zone,
    string Leader,
    LocalDate? HolidayFrom,
    LocalDate? HolidayTo
)
{
    /// <summary>The holidays besides the first, as they were typed; and as they were read.</summary>
    public string Holidays { get; init; } = "";

    public ImmutableArray<DateInterval> OtherHolidays { get; init; } = [];

    /// <summary>The deputy's id, as the picker gave it; empty for none.</summary>
    public string Deputy { get; init; } = "";

    /// <summary>Why whoever was picked as the leader or the deputy could not be found, or null.</summary>
    public string? Missed { get; init; }

    public DigestHolds DigestHolds { get; init; } = DigestHolds.PulseAndWins;

    /// <summary>Consent is given, never left ticked: off until somebody turns it on.</summary>
    public bool SharesMoves { get; init; }

    /// <summary>The group's school days; null for the school's.</summary>
    public SchoolWeek? Week { get; init; }

    /// <summary>The days that the school closes, as far as they are known.</summary>
    public SchoolCalendar? School { get; init; }

    /// <summary>What the group is to be asked; null where nothing was said of it.</summary>
    public QuestionsDraft? Questions { get; init; }

    /// <summary>A sentence that names what could not be read, or null.</summary>
    public string? Unreadable { get; init; }

    private const int LongestZone = 64;

    /// <summary>Twenty holidays, each by its first and last day with the year.</summary>
    public const int LongestHolidays = 600;

    /// <summary>
    /// Three weeks from today, once a week on Thursday at 15:00: late enough in the week to have tried something.
    /// </summary>
    public static SprintDraft Default(LocalDate today, string zone) =>
        new("", "", today, today.PlusWeeks(3), [IsoDayOfWeek.Thursday], new LocalTime(15, 0), zone, "", null, null);

    /// <summary>What a group agreed on, as it is filled into a form.</summary>
    public static SprintDraft Standing(SprintPlan plan)
    {
        var first = plan.Holidays.Spans.IsEmpty ? null : plan.Holidays.Spans[0];
        return new(
            plan.Focus,
            plan.Evidence,
            plan.FirstDay,
            plan.LastDay,
            plan.Rhythm.Days,
            plan.Rhythm.At,
            plan.Rhythm.Zone,
            plan.Leader.Id.Value,
            first?.Start,
            first?.End
        )
        {
            Holidays = string.Join('\n', plan.Holidays.Spans.Skip(1).Select(Written)),
            OtherHolidays = [.. plan.Holidays.Spans.Skip(1)],
            Deputy = plan.Deputy?.Id.Value ?? "",
            DigestHolds = plan.Digest,
            SharesMoves = plan.SharesMoves,
            Week = plan.Care.Week,
            School = plan.School,
            Questions = QuestionsDraft.Standing(plan.Asks()),
        };
    }

    // As it is read again, whatever the client and the year.
    private static string Written(DateInterval span) =>
        $"{LocalDatePattern.Iso.Format(span.Start)} to {LocalDatePattern.Iso.Format(span.End)}";

    /// <summary>
    /// What was typed into a form that stood as <paramref name="seen"/>, where the sprint stands as
    /// <paramref name="now"/> by then.
    /// </summary>
    public SprintDraft Onto(SprintDraft seen, SprintDraft now)
    {
        static T Kept<T>(T typed, T before, T after) =>
            EqualityComparer<T>.Default.Equals(typed, before) ? after : typed;
        return this with
        {
            Focus = Kept(Focus, seen.Focus, now.Focus),
            Evidence = Kept(Evidence, seen.Evidence, now.Evidence),
            LastDay = Kept(LastDay, seen.LastDay, now.LastDay),
            Days = DaysText == seen.DaysText ? now.Days : Days,
            Hour = Kept(Hour, seen.Hour, now.Hour),
            Zone = Kept(Zone, seen.Zone, now.Zone),
            Leader = Kept(Leader, seen.Leader, now.Leader),
            HolidayFrom = Kept(HolidayFrom, seen.HolidayFrom, now.HolidayFrom),
            HolidayTo = Kept(HolidayTo, seen.HolidayTo, now.HolidayTo),
            Holidays = Kept(Holidays, seen.Holidays, now.Holidays),
            OtherHolidays = Holidays == seen.Holidays ? now.OtherHolidays : OtherHolidays,
            Deputy = Kept(Deputy, seen.Deputy, now.Deputy),
            DigestHolds = Kept(DigestHolds, seen.DigestHolds, now.DigestHolds),
            SharesMoves = Kept(SharesMoves, seen.SharesMoves, now.SharesMoves),
            Week = Kept(Week, seen.Week, now.Week),
            Questions = Questions is { } typed && seen.Questions?.IsSame(typed) == false ? typed : now.Questions,
        };
    }

    /// <summary>The same again from today on, as long as it was; a holiday is another time's.</summary>
    public static SprintDraft After(SprintPlan plan, LocalDate today) =>
        new(
            plan.Focus,
            plan.Evidence,
            today,
            today + (plan.LastDay - plan.FirstDay),
            plan.Rhythm.Days,
            plan.Rhythm.At,
            plan.Rhythm.Zone,
            plan.Leader.Id.Value,
            null,
            null
        )
        {
            Deputy = plan.Deputy?.Id.Value ?? "",
            DigestHolds = plan.Digest,
            SharesMoves = plan.SharesMoves,
            Week = plan.Care.Week,
            Questions = QuestionsDraft.Standing(plan.Asks().StillInWords() ?? QuestionSet.Default),
        };

    /// <summary>As another group began, from today on.</summary>
    public static SprintDraft From(StartingPoint point, LocalDate today, string zone) =>
        new(
            point.Focus,
            point.Evidence,
            today,
            today.PlusDays(point.Length - 1),
            point.Days,
            point.At,
            zone,
            "",
            null,
            null
        )
        {
            Questions = point.Questions is { } asked ? QuestionsDraft.Standing(asked) : null,
        };

    public static SprintDraft Of(CardData data) => Of(data, null);

    /// <summary>
    /// What somebody typed into a form of a sprint that began on this day; null for what the form says.
    /// </summary>
    public static SprintDraft Of(CardData data, LocalDate? began)
    {
        var read = new FormReader(data);
        var first = began ?? read.Date(CardFields.FirstDay);
        return new(
            data.Words(CardFields.Focus),
            data.Words(CardFields.Evidence),
            first,
            read.Date(CardFields.LastDay),
            [.. read.Choices<IsoDayOfWeek>(CardFields.Days).Where(day => day != IsoDayOfWeek.None)],
            read.Time(CardFields.Hour),
            Zones.Known(PlainText.Excerpt(data.Words(CardFields.Zone), LongestZone)),
            data.Picked(CardFields.Leader),
            read.Date(CardFields.HolidayFrom),
            read.Date(CardFields.HolidayTo)
        )
        {
            Holidays = PlainText.Excerpt(data.Words(CardFields.Holidays), LongestHolidays),
            OtherHolidays = first is { } from ? read.Spans(CardFields.Holidays, from) : [],
            Deputy = data.Picked(CardFields.Deputy),
            Missed = data.Missed(CardFields.Leader) ?? data.Missed(CardFields.Deputy),
            DigestHolds = read.Choice<DigestHolds>(CardFields.DigestHolds) ?? DigestHolds.PulseAndWins,
            SharesMoves = read.Toggle(CardFields.SharesMoves) ?? false,
            Week = WeekOf(read.Choices<IsoDayOfWeek>(CardFields.Week)),
            Questions = QuestionsDraft.Of(data, read),
            Unreadable = read.Problem(),
        };
    }

    private static SchoolWeek? WeekOf(ImmutableArray<IsoDayOfWeek> days) =>
        days.Any(day => day != IsoDayOfWeek.None) ? new(days) : null;

    /// <summary>
    /// The plan; or none, and a sentence that says what is missing. The rest is the domain's to judge.
    /// </summary>
    public (SprintPlan? Plan, string Problem) Plan(Person? leader, Person? deputy) =>
        this switch
        {
            { Unreadable: { } unreadable } => (null, unreadable),
            { FirstDay: null } or { LastDay: null } => (null, "Please pick the first and the last day."),
            { Hour: null } => (null, "Please pick the hour for your check-ins."),
            { Leader.Length: 0 } => (null, "Please pick the leader who supports you."),
            { Missed: { } missed } => (null, missed),
            _ when leader is null => (
                null,
                "That leader could not be found. Please pick one of the people that Teams offers."
            ),
            { Deputy.Length: > 0 } when deputy is null => (
                null,
                "That deputy could not be found. Please pick one of the people that Teams offers, or nobody."
            ),
            _ when deputy?.Id == leader.Id => (
                null,
                "Your deputy is your leader already. Please pick somebody else, or nobody."
            ),
            { HolidayFrom: { } from, HolidayTo: { } to } when to < from => (
                null,
                "The holiday ends before it begins. Please swap the two days."
            ),
            _ => (
                new(Focus, Evidence, FirstDay.Value, LastDay.Value, new(Days, Hour.Value, Zone), leader, Holiday: null)
                {
                    Holidays = AllHolidays,
                    Deputy = deputy,
                    Digest = DigestHolds,
                    SharesMoves = SharesMoves,
                    Questions = Asked,
                },
                ""
            ),
        };

    // What every group is asked needs no mention.
    private QuestionSet? Asked => Questions?.Set() is { } asked && asked != QuestionSet.Default ? asked : null;

    /// <summary>When it would ask, with these dates; null while they are not whole.</summary>
    public SprintPlan? Rounds() =>
        FirstDay is { } first
        && LastDay is { } last
        && Hour is { } hour
        && IsShort(first, last)
        && Schedule.Zone(Zone) is not null
            ? new(Focus, Evidence, first, last, new(Days, hour, Zone), new(default, "", ""), Holiday: null)
            {
                Holidays = AllHolidays,
                School = School,
            }
            : null;

    private static bool IsShort(LocalDate first, LocalDate last) =>
        last >= first && Period.DaysBetween(first, last) < Limits.SprintDays;

    private DaysOff AllHolidays =>
        (HolidayFrom, HolidayTo) switch
        {
            ({ } from, { } to) when to < from => new(OtherHolidays),
            ({ } from, { } to) => new(OtherHolidays.Append(new(from, to))),
            ({ } day, null) => new(OtherHolidays.Append(new(day, day))),
            (null, { } day) => new(OtherHolidays.Append(new(day, day))),
            _ => new(OtherHolidays),
        };

    public string HourText => Hour is { } hour ? hour.ToString("HH:mm", CultureInfo.InvariantCulture) : "";

    public string WeekText =>
        string.Join(',', (Week ?? SchoolWeek.MondayToFriday).Days.Select(Choices<IsoDayOfWeek>.Write));

    public string DaysText => string.Join(',', Days.Select(Choices<IsoDayOfWeek>.Write));
}
