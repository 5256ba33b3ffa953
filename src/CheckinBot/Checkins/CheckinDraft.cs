using System.Collections.Immutable;
using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>What a member typed or said before, for filling the form; empty for a first answer.</summary>
internal sealed record CheckinDraft(
    Going? Going,
    string Done,
    string Tweak,
    string ShoutOut,
    string Stuck,
    Hears? Hears,
    Urgency Urgency,
    Help Help
)
{
    public static CheckinDraft Empty { get; } = new(null, "", "", "", "", null, Urgency.Slowing, Help.Ear);

    public BarrierKind? Kind { get; init; }

    public string Tried { get; init; } = "";

    public LocalDate? Until { get; init; }

    public bool AsGroup { get; init; }

    /// <summary>What was answered to the group's own questions, by their slots, as it was typed or picked.</summary>
    public ImmutableDictionary<int, string> Own { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>The same as answers; null when there is none.</summary>
    public OwnAnswers? OwnAnswers { get; init; }

    /// <summary>A sentence that names what could not be read, or null.</summary>
    public string? Unreadable { get; init; }

    public static CheckinDraft Of(CardData data) => Of(data, QuestionSet.Default);

    /// <summary>What was sent in a round that asks this.</summary>
    public static CheckinDraft Of(CardData data, QuestionSet asked)
    {
        var read = new FormReader(data);
        var draft = new CheckinDraft(
            read.Choice<Going>(CardFields.Going),
            data.Words(CardFields.Done),
            data.Words(CardFields.Tweak),
            data.Words(CardFields.ShoutOut),
            data.Words(CardFields.Stuck),
            read.Choice<Hears>(CardFields.Hears),
            read.Choice<Urgency>(CardFields.Urgency) ?? Urgency.Slowing,
            read.Choice<Help>(CardFields.Help) ?? Help.Ear
        )
        {
            Kind = read.Choice<BarrierKind>(CardFields.Kind),
            Tried = data.Words(CardFields.Tried),
            Until = read.Date(CardFields.Until),
            AsGroup = read.Toggle(CardFields.AsGroup) ?? false,
            Own = OwnAsSent(data, asked),
            OwnAnswers = Domain.OwnAnswers.Of(
                asked.Own.Select(question => Read(question, data, read)).OfType<OwnAnswer>()
            ),
        };
        return draft with { Unreadable = read.Problem(Unused(draft)) };
    }

    private static ImmutableDictionary<int, string> OwnAsSent(CardData data, QuestionSet asked) =>
        asked.Own.ToImmutableDictionary(
            question => question.Slot,
            question => question.IsPicked ? data.Raw(Name(question)) : data.Words(Name(question))
        );

    private static OwnAnswer? Read(Question question, CardData data, FormReader read)
    {
        if (question.IsPicked)
        {
            return read.Number(Name(question)) is { } pick ? new(question.Slot, "", pick) : null;
        }

        return data.Words(Name(question)) is { Length: > 0 } words ? new(question.Slot, words, 0) : null;
    }

    private static string Name(Question question) => CheckinQuestions.Answers[question.Slot - 1];

    // Without anything in the way, nobody looks at what is asked about it; without trying first, not at the day.
    private static string[] Unused(CheckinDraft draft) =>
        draft switch
        {
            { Stuck.Length: 0, Hears: null or Domain.Hears.Group } =>
            [
                CardFields.Hears,
                CardFields.Urgency,
                CardFields.Help,
                CardFields.Kind,
                CardFields.Until,
                CardFields.AsGroup,
            ],
            { Hears: not Domain.Hears.TryFirst } => [CardFields.Until],
            _ => [],
        };

    /// <summary>An empty one, with a day to try until that fits.</summary>
    public static CheckinDraft New(Sprint sprint, Instant now) =>
        Empty with
        {
            Until = BarrierQuestions.TryUntil(sprint.Plan, now),
        };

    /// <summary>What a member said in this round, with the barrier that came of it.</summary>
    public static CheckinDraft Of(Sprint sprint, Checkin checkin, Barrier? barrier, Instant now) =>
        new(
            checkin.Answer.Going,
            checkin.Answer.Done,
            checkin.Answer.Tweak,
            checkin.Answer.ShoutOut,
            checkin.Answer.Stuck,
            HeardBy(sprint, checkin, barrier),
            barrier?.Words.Urgency ?? Urgency.Slowing,
            barrier?.Words.Help ?? Help.Ear
        )
        {
            Kind = barrier?.Words.Kind,
            Tried = barrier?.Words.Tried ?? "",
            Until = Ahead(sprint, barrier, now),
            AsGroup = barrier?.Words.AsGroup ?? false,
            Own = (checkin.Answer.Own?.All ?? []).ToImmutableDictionary(
                one => one.Slot,
                one => one.Pick > 0 ? one.Pick.ToString(CultureInfo.InvariantCulture) : one.Text
            ),
        };

    // Nothing that the leader never heard of may reach them by an edit that is about something else.
    private static Hears? HeardBy(Sprint sprint, Checkin checkin, Barrier? barrier) =>
        barrier switch
        {
            null => checkin.Answer.Stuck.Length > 0 ? Domain.Hears.Group : null,
            { State: BarrierState.TryingFirst } => Domain.Hears.TryFirst,
            _ => sprint.IsForLeader(barrier.Id) ? Domain.Hears.Leader : Domain.Hears.CarPark,
        };

    // A day that has come would be refused when the form is sent.
    private static LocalDate Ahead(Sprint sprint, Barrier? barrier, Instant now) =>
        barrier is { AskAt: { } at }
        && Schedule.DayOf(sprint.Plan, at) is var day
        && day > Schedule.DayOf(sprint.Plan, now)
            ? day
            : BarrierQuestions.TryUntil(sprint.Plan, now);

    public Answer Answer => new(Going ?? Domain.Going.OnTrack, Done, Stuck, Tweak, ShoutOut) { Own = OwnAnswers };
}
