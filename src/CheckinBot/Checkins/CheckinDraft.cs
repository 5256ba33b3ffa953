using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>What a member typed or said before, for filling the form; empty for a first answer.</summary>
internal sealed record CheckinDraft(Going? Going, string Done, string Tweak, string ShoutOut, string Stuck, Hears? Hears, Urgency Urgency, Help Help)
{
    public static CheckinDraft Empty { get; } = new(null, "", "", "", "", null, Urgency.Slowing, Help.Ear);

    public BarrierKind? Kind { get; init; }

    public string Tried { get; init; } = "";

    public LocalDate? Until { get; init; }

    public bool AsGroup { get; init; }

    public static CheckinDraft Of(CardData data) => new(
        data.Choice<Going>(CardFields.Going),
        data.Words(CardFields.Done),
        data.Words(CardFields.Tweak),
        data.Words(CardFields.ShoutOut),
        data.Words(CardFields.Stuck),
        data.Choice<Hears>(CardFields.Hears),
        data.Choice<Urgency>(CardFields.Urgency) ?? Urgency.Slowing,
        data.Choice<Help>(CardFields.Help) ?? Help.Ear)
    {
        Kind = data.Choice<BarrierKind>(CardFields.Kind),
        Tried = data.Words(CardFields.Tried),
        Until = data.Date(CardFields.Until),
        AsGroup = data.IsOn(CardFields.AsGroup),
    };

    /// <summary>An empty one, with a day to try until that fits.</summary>
    public static CheckinDraft New(Sprint sprint, Instant now) => Empty with { Until = BarrierQuestions.TryUntil(sprint.Plan!, now) };

    /// <summary>What a member said in this round, with the barrier that came of it.</summary>
    public static CheckinDraft Of(Sprint sprint, Checkin checkin, Barrier? barrier, Instant now) => new(
        checkin.Answer.Going,
        checkin.Answer.Done,
        checkin.Answer.Tweak,
        checkin.Answer.ShoutOut,
        checkin.Answer.Stuck,
        HeardBy(sprint, checkin, barrier),
        barrier?.Words.Urgency ?? Urgency.Slowing,
        barrier?.Words.Help ?? Help.Ear)
    {
        Kind = barrier?.Words.Kind,
        Tried = barrier?.Words.Tried ?? "",
        Until = Ahead(sprint, barrier, now),
        AsGroup = barrier?.Words.AsGroup ?? false,
    };

    // Nothing that the leader never heard of may reach them by an edit that is about something else.
    private static Hears? HeardBy(Sprint sprint, Checkin checkin, Barrier? barrier) => barrier switch
    {
        null => checkin.Answer.Stuck.Length > 0 ? Domain.Hears.Group : null,
        { State: BarrierState.TryingFirst } => Domain.Hears.TryFirst,
        _ => sprint.IsForLeader(barrier.Id) ? Domain.Hears.Leader : Domain.Hears.CarPark,
    };

    // A day that has come would be refused when the form is sent.
    private static LocalDate Ahead(Sprint sprint, Barrier? barrier, Instant now) =>
        barrier is { AskAt: { } at } && Schedule.DayOf(sprint.Plan!, at) is var day && day > Schedule.DayOf(sprint.Plan!, now)
            ? day
            : BarrierQuestions.TryUntil(sprint.Plan!, now);

    public Answer Answer => new(Going ?? Domain.Going.OnTrack, Done, Stuck, Tweak, ShoutOut);
}
