using CheckinBot.Domain;
using NodaTime.Text;

namespace CheckinBot.Cards;

/// <summary>What is asked about a barrier wherever one is raised.</summary>
internal static class BarrierQuestions
{
    /// <summary>How many school days a group tries first unless it picks another day.</summary>
    private const int TryDays = 3;

    public static AdaptiveChoiceSetInput Urgency(Urgency chosen) =>
        Short(
            CardParts.Pick(
                CardFields.Urgency,
                "How urgent is it?",
                (Urgency?)chosen,
                (Domain.Urgency.CanWait, "It can wait"),
                (Domain.Urgency.Slowing, "It slows us"),
                (Domain.Urgency.Blocking, "It blocks us")
            )
        );

    public static AdaptiveChoiceSetInput Help(Help chosen) =>
        Short(
            CardParts.Pick(
                CardFields.Help,
                "What would help?",
                (Help?)chosen,
                (Domain.Help.Ear, "A listening ear"),
                (Domain.Help.Ideas, "Ideas"),
                (Domain.Help.Action, "Action"),
                (Domain.Help.JustSoYouKnow, "Nothing, just so you know")
            )
        );

    /// <summary>
    /// A closed list: six choices in a row of their own would hide what comes after. <paramref name="required"/>: false
    /// where it is hidden at first.
    /// </summary>
    public static AdaptiveChoiceSetInput Kind(BarrierKind? chosen, bool required)
    {
        var pick = CardParts.Pick(
            CardFields.Kind,
            "What kind of thing is it?",
            chosen,
            Enum.GetValues<BarrierKind>().Select(kind => (kind, BarrierLabels.Kind(kind)))
        );
        (pick.Style, pick.Placeholder) = (AdaptiveChoiceInputStyle.Compact, "Pick the nearest");
        (pick.IsRequired, pick.ErrorMessage) = (
            required,
            required ? "Pick the one that is nearest: what helped others with it is found by this." : null
        );
        return pick;
    }

    public static AdaptiveTextInput Tried(string tried) =>
        CardParts.Ask(
            CardFields.Tried,
            "What have you tried? You can skip this one.",
            tried,
            Limits.Line,
            required: false
        );

    /// <summary>Who hears, and when. <paramref name="justUs"/>: it may stay words of a check-in.</summary>
    public static AdaptiveChoiceSetInput Hears(Hears? chosen, bool justUs) =>
        CardParts.Pick(
            CardFields.Hears,
            "Who should hear of it?",
            chosen,
            [
                (Domain.Hears.Leader, "Our leader, now"),
                (Domain.Hears.TryFirst, "We try first; our leader only if it is still there then"),
                (Domain.Hears.CarPark, "Nobody now: car-park it"),
                .. justUs ? [(Domain.Hears.Group, "Just our group")] : Array.Empty<(Hears, string)>(),
            ]
        );

    public static AdaptiveDateInput Until(LocalDate? day) =>
        new()
        {
            Id = CardFields.Until,
            Label = "If we try first: until when?",
            Value = day is { } until ? LocalDatePattern.Iso.Format(until) : null,
        };

    public static AdaptiveToggleInput AsGroup(bool asGroup) =>
        CardParts.Box(CardFields.AsGroup, "In whose name?", "Raise it as the group, not in my name", asGroup);

    /// <summary>No promise that a small group cannot keep.</summary>
    public static AdaptiveTextBlock HowHidden() =>
        CardParts.Quiet("Raised as the group, no card names you. In a small group people may know all the same.");

    // One line in place of three or four: the answer that is there already fits most.
    private static AdaptiveChoiceSetInput Short(AdaptiveChoiceSetInput pick)
    {
        pick.Style = AdaptiveChoiceInputStyle.Compact;
        return pick;
    }

    /// <summary>The day that is offered to try until.</summary>
    public static LocalDate TryUntil(SprintPlan plan, Instant now) => Schedule.SchoolDaysLater(plan, now, TryDays);
}
