using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Plans;

/// <summary>
/// To somebody of a group, from a leader: will you do this together with me? Once it is answered, or over, the same
/// card says that.
/// </summary>
internal sealed class InvitationCard(SprintStore sprints) : ILeaderNoticeRenderer
{
    public NoticeKind Kind => NoticeKind.Invite;

    public async Task<CardMessage> RenderAsync(
        LeaderId id,
        Leader leader,
        Notice notice,
        CancellationToken cancellationToken
    )
    {
        var plan = leader.PlanOf(notice);
        return new(
            Of(id, await sprints.ReadAsync(plan.Facts.Sprint, cancellationToken), leader, plan, notice),
            "A question for you"
        );
    }

    /// <summary>
    /// As it stands for whom was asked by <paramref name="notice"/>; of a plan that was changed or offered to another
    /// since, nothing.
    /// </summary>
    public static AdaptiveCard Of(LeaderId keeper, Sprint sprint, Leader leader, BackupPlan plan, Notice notice)
    {
        var isNewest = notice.Id == Notice.InviteOf(plan.Id, plan.Offers) && notice.To == plan.CoOwnerOrNull?.Id;
        return plan.State switch
        {
            _ when isNewest && (plan.State == PlanState.Joint || sprint.Joint.Any(joint => joint.Id == plan.Id)) =>
                Answered(
                    sprint,
                    leader,
                    plan,
                    "Yes, together",
                    "Thank you. Your group sees what the two of you are doing, with your name first. "
                        + "How it went can be said there."
                ),
            PlanState.Asked when isNewest && sprint.Members.Contains(plan.CoOwner.Id) => Question(
                keeper,
                sprint,
                leader,
                plan
            ),
            PlanState.Declined when isNewest => Answered(
                sprint,
                leader,
                plan,
                "Not now",
                "That is a good answer too. It stays between the two of you: nobody else was told, or will be."
            ),
            PlanState.Asked or PlanState.Dropped when isNewest => Over(
                "Nothing is asked of you any more. Nobody else knows that you were asked."
            ),
            _ => Over("You answered: not now. It stays between you and whoever asked you."),
        };
    }

    private static AdaptiveCard Question(LeaderId keeper, Sprint sprint, Leader leader, BackupPlan plan) =>
        CardFit.Of(most =>
            CardParts.Card(
                "You are asked something. Please open this in a newer version of Teams.",
                [
                    CardParts.Heading("Would you do this together?"),
                    CardParts.Written(
                        $"{Phrases.First(Leader(sprint, leader))} asks whether you would do this "
                            + "together. It would be yours, with their support."
                    ),
                    plan.Message.Length == 0 ? null : CardParts.Quoted(PlainText.Excerpt(plan.Message, most)),
                    CardParts.Labelled("Your sprint", sprint.Plan.Focus),
                    .. PlanParts.WhenThen(BarrierOf(sprint, plan), plan.Facts.When, plan.Facts.Then, most),
                    CardParts.Line("\"Not now\" is a good answer too, and stays between the two of you."),
                    CardParts.Buttons(
                        CardParts.Button("Yes, together", PlanVerbs.Yes, Ids(keeper, plan), main: true),
                        CardParts.Button("Not now", PlanVerbs.No, Ids(keeper, plan))
                    ),
                    CardParts.WhoSees(
                        $"you and {Leader(sprint, leader)}. If you say yes, your group sees what the "
                            + "two of you will do, not the words to you."
                    ),
                ]
            )
        );

    private static AdaptiveCard Answered(Sprint sprint, Leader leader, BackupPlan plan, string said, string meaning) =>
        CardFit.Of(most =>
            CardParts.Card(
                "You answered.",
                [
                    CardParts.Heading($"You said: {said}"),
                    CardParts.Line(meaning),
                    .. PlanParts.WhenThen(BarrierOf(sprint, plan), plan.Facts.When, plan.Facts.Then, most),
                    CardParts.WhoSees($"you and {Leader(sprint, leader)}."),
                ]
            )
        );

    private static AdaptiveCard Over(string sentence) =>
        CardParts.Card(
            "This question is over.",
            [CardParts.Heading("This question is over"), CardParts.Line(sentence), CardParts.WhoSees("you.")]
        );

    private static Barrier? BarrierOf(Sprint sprint, BackupPlan plan) =>
        plan.Facts.Barrier is { } id ? sprint.BarrierOrNull(id) : null;

    private static string Leader(Sprint sprint, Leader leader) =>
        sprint.PersonOf(leader.Who.Id) is null ? Names.Short(leader.Who.Name) : Names.Of(sprint, leader.Who.Id);

    private static ButtonData Ids(LeaderId keeper, BackupPlan plan) =>
        new() { [CardFields.Keeper] = keeper.Value, [CardFields.Plan] = plan.Id.Value };
}
