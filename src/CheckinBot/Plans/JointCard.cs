using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Plans;

/// <summary>
/// To the group: what somebody of it and a leader are doing together, the group's own name first; later, how it went.
/// </summary>
internal sealed class JointCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.TellJoint;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Of(id, sprint, sprint.JointOf(notice.Plan)), "Two of you are doing something together");

    public static AdaptiveCard Of(SprintId id, Sprint sprint, JointPlan joint) =>
        CardFit.Of(most =>
            CardParts.Card(
                "Two of you are doing something together.",
                [
                    CardParts.Heading(joint.Result is null ? "Together" : "Done together"),
                    CardParts.Written(
                        $"{Names.Of(sprint, joint.CoOwner)} and {Names.Of(sprint, joint.Leader.Id)} "
                            + $"{(joint.Result is null ? "are doing" : "did")} this together."
                    ),
                    .. PlanParts.WhenThen(
                        joint.Barrier is { } barrier ? sprint.BarrierOrNull(barrier) : null,
                        joint.When,
                        joint.Then,
                        most
                    ),
                    .. joint.Result is { } result
                        ? Told(result, joint.Learned, most)
                        :
                        [
                            CardParts.Buttons(PlanParts.Tell(id, joint.Id)),
                            CardParts.QuietlyWritten("How it went is for the two of them to say."),
                        ],
                    CardParts.WhoSees($"your group and {Names.Of(sprint, joint.Leader.Id)}."),
                ]
            )
        );

    private static IEnumerable<AdaptiveElement> Told(TrialOutcome result, string learned, int most) =>
        [
            CardParts.Labelled("How it went", PlanParts.Result(result)),
            .. learned.Length == 0
                ? Array.Empty<AdaptiveElement>()
                : [CardParts.Labelled("What we learned", PlainText.Excerpt(learned, most))],
        ];
}
