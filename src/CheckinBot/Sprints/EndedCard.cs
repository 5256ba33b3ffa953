using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Sprints;

/// <summary>To the group when a sprint is over: what it was, and what to talk about in the review.</summary>
internal sealed class EndedCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.TellEnded;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(CardFit.Of(most => Of(sprint, most)), "Your sprint has come to its end");

    private static AdaptiveCard Of(Sprint sprint, int most) =>
        CardParts.Card(
            "Your sprint has come to its end.",
            [
                CardParts.Heading("Time to look back"),
                CardParts.Written(sprint.Plan.Focus),
                CardParts.Quiet(LookBackParts.Counted(sprint)),
                .. LookBackParts.Barriers(sprint, CardParts.Subheading, most),
                CardParts.Subheading("To talk about together"),
                CardParts.Line(
                    "Was it practical? Was it helpful? Was it worth the work? What did we learn? Do we "
                        + "continue, adapt or stop?"
                ),
                CardParts.Buttons(CardParts.Button("Set up the next sprint", Verbs.SetUp)),
                CardParts.WhoSees("your group."),
            ]
        );
}
