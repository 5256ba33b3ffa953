using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Barriers;

/// <summary>What somebody typed into the barrier form; <paramref name="Link"/>: the message that it was raised from, or empty.</summary>
internal sealed record BarrierDraft(
    string What, string Tried, BarrierKind? Kind, Urgency Urgency, Help Help, Hears? Hears, LocalDate? Until, bool AsGroup, string Link)
{
    public static BarrierDraft Empty { get; } = new("", "", null, Urgency.Slowing, Help.Ear, Domain.Hears.Leader, null, AsGroup: false, "");

    /// <summary>An empty one, with a day to try until that fits.</summary>
    public static BarrierDraft Of(Sprint sprint, Instant now) => Empty with { Until = BarrierQuestions.TryUntil(sprint.Plan!, now) };

    public static BarrierDraft Of(CardData data) => new(
        data.Words(CardFields.What),
        data.Words(CardFields.Tried),
        data.Choice<BarrierKind>(CardFields.Kind),
        data.Choice<Urgency>(CardFields.Urgency) ?? Urgency.Slowing,
        data.Choice<Help>(CardFields.Help) ?? Help.Ear,
        data.Choice<Hears>(CardFields.Hears),
        data.Date(CardFields.Until),
        data.IsOn(CardFields.AsGroup),
        "");

    public BarrierWords Words => new(What, Urgency, Help) { Kind = Kind ?? BarrierKind.Other, Tried = Tried, AsGroup = AsGroup, Link = Link };

    /// <summary>What the form must ask again before anything is decided, or null.</summary>
    public string? Missing => Hears is null or Domain.Hears.Group ? "Please pick who should hear of it." : null;

    public RaiseBarrier Command(CardCall call, string source) => new(call.Command, call.Now, call.Caller.Id, source, Words, Hears ?? Domain.Hears.CarPark, NewIds.Barrier())
    {
        TryUntil = Hears == Domain.Hears.TryFirst ? Until : null,
    };
}
