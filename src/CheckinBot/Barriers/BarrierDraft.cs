using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Barriers;

/// <summary>
/// What somebody typed into the barrier form; <paramref name="Link"/>: the message that it was raised from, or empty.
/// </summary>
internal sealed record BarrierDraft(
    string What,
    string Tried,
    BarrierKind? Kind,
    Urgency Urgency,
    Help Help,
    Hears? Hears,
    LocalDate? Until,
    bool AsGroup,
    string Link
)
{
    public static BarrierDraft Empty { get; } =
        new("", "", null, Urgency.Slowing, Help.Ear, Domain.Hears.Leader, null, AsGroup: false, "");

    /// <summary>An empty one, with a day to try until that fits.</summary>
    public static BarrierDraft Of(Sprint sprint, Instant now) =>
        Empty with
        {
            Until = BarrierQuestions.TryUntil(sprint.Plan, now),
        };

    /// <summary>A sentence that names what could not be read, or null.</summary>
    public string? Unreadable { get; init; }

    public static BarrierDraft Of(CardData data)
    {
        var read = new FormReader(data);
        var draft = new BarrierDraft(
            data.Words(CardFields.What),
            data.Words(CardFields.Tried),
            read.Choice<BarrierKind>(CardFields.Kind),
            read.Choice<Urgency>(CardFields.Urgency) ?? Urgency.Slowing,
            read.Choice<Help>(CardFields.Help) ?? Help.Ear,
            read.Choice<Hears>(CardFields.Hears),
            read.Date(CardFields.Until),
            read.Toggle(CardFields.AsGroup) ?? false,
            ""
        );
        return draft with
        {
            Unreadable = draft.Hears == Domain.Hears.TryFirst ? read.Problem() : read.Problem(CardFields.Until),
        };
    }

    public BarrierText Words =>
        new(What, Urgency, Help)
        {
            Kind = Kind ?? BarrierKind.Other,
            Tried = Tried,
            AsGroup = AsGroup,
            Link = Link,
        };

    /// <summary>What the form must ask again before anything is decided, or null.</summary>
    public string? Missing =>
        Unreadable ?? (Hears is null or Domain.Hears.Group ? "Please pick who should hear of it." : null);

    public RaiseBarrier Command(CardCall call, string source) =>
        new(call.Command, call.Now, call.Caller.Id, source, Words, Hears ?? Domain.Hears.CarPark, NewIds.Barrier())
        {
            TryUntil = Hears == Domain.Hears.TryFirst ? Until : null,
        };
}
