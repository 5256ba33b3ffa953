using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>What somebody typed into the barrier form.</summary>
internal sealed record BarrierDraft(string What, Urgency Urgency, Help Help, Hears? Hears)
{
    public static BarrierDraft Empty { get; } = new("", Urgency.Slowing, Help.Ear, Domain.Hears.Leader);

    public static BarrierDraft Of(CardData data) => new(
        data.Words(CardFields.What),
        data.Choice<Urgency>(CardFields.Urgency) ?? Urgency.Slowing,
        data.Choice<Help>(CardFields.Help) ?? Help.Ear,
        data.Choice<Hears>(CardFields.Hears));
}

/// <summary>"Raise a barrier": written in the group's chat, outside a check-in.</summary>
internal static class BarrierForm
{
    public const string Raise = "barrier.raise";

    public static AdaptiveCard Of(SprintId id, Sprint sprint, BarrierDraft draft, string? problem) => CardParts.Card(
        "A barrier can be raised here. Please open this in a newer version of Teams.",
        [
            problem is null ? null : CardParts.Problem(problem),
            CardParts.Heading("What is in the way?"),
            CardParts.Line("Saying it early is a gift to the group: small things are easier to move."),
            CardParts.Ask(CardFields.What, "In a few words", draft.What, Limits.Barrier, required: true),
            BarrierQuestions.Urgency(draft.Urgency),
            BarrierQuestions.Help(draft.Help),
            CardParts.Pick(CardFields.Hears, "Who should hear of it?", draft.Hears, (Hears.Leader, "Our leader, now"), (Hears.CarPark, "Nobody now: car-park it for our review")),
            CardParts.Buttons(CardParts.Button("Raise it", Raise, CardParts.Ids(id), main: true)),
            CardParts.WhoSees($"your group, and {Names.Leader(sprint)} if you pick them. It is raised in your name."),
        ]);
}
