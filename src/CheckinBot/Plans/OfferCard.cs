using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Plans;

/// <summary>"Carry out together": whom of the group the leader asks, and with which words.</summary>
internal static class OfferCard
{
    public static AdaptiveCard Of(PlanEntry entry, MemberId leader, string message, string? problem) =>
        CardFit.Of(most =>
            CardParts.Card(
                "Somebody can be asked here. Please open this in a newer version of Teams.",
                [
                    problem is null ? null : CardParts.Problem(problem),
                    CardParts.Heading("Carry it out together"),
                    CardParts.Line(
                        "Gently, and jointly: it becomes theirs, with you beside them. They are asked "
                            + "in their own chat. Only their yes shows it to the group; a no stays between you two."
                    ),
                    .. PlanParts.WhenThen(entry.Barrier, entry.Plan.Facts.When, entry.Plan.Facts.Then, most),
                    PlanParts.CoOwner(entry.Others(leader), most),
                    PlanParts.Message(message),
                    CardParts.Buttons(
                        CardParts.Button(
                            "Ask them",
                            PlanVerbs.Offer,
                            PlanParts.Ids(entry.Id, entry.Plan.Id),
                            main: true
                        ),
                        PlanParts.Leave()
                    ),
                    CardParts.WhoSees(
                        "only you. Whoever you ask sees \"if\", \"then\" and your words, not whom you had in mind."
                    ),
                ]
            )
        );
}
