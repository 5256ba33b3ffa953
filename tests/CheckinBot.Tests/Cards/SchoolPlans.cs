using CheckinBot.Domain;
using CheckinBot.Plans;

namespace CheckinBot.Tests.Cards;

/// <summary>
/// The plans that the leader of a <see cref="SchoolSprint"/> keeps, as the domain tells them, up to the moment that a
/// card is made of.
/// </summary>
internal sealed class SchoolPlans(SchoolSprint school)
{
    private Leader leader = Leader.None;
    private int commands;

    public SchoolSprint School => school;

    // Everywhere but in the realistic school, the longest texts there may be.
    private bool IsReal => school.Texts == SchoolTexts.Realistic;

    public string When =>
        IsReal ? "Half the class still writes answers without a reason after two weeks" : school.Texts.Barrier;

    public string Then =>
        IsReal
            ? "Open the lesson with two recorded explanations, one shaky and one strong, and let pupils "
                + "say what makes the difference"
            : school.Texts.Barrier;

    public string Message =>
        IsReal ? "Your recordings last week were lovely. Would you try this with me on Thursday?" : school.Texts.Note;

    private string With => IsReal ? "Grace, perhaps; she has the recordings" : school.Texts.Focus;

    private string Learned => IsReal ? "The shaky one starts the better talk." : school.Texts.Note;

    public static PlanId Id(string end) => new(end.PadLeft(12, 'a'));

    public BackupPlan Plan(string end = "") => leader.Plan(Id(end));

    public SchoolPlans Draft(string end = "", bool aboutBarrier = false) =>
        Run(
            new DraftPlan(
                Next,
                school.Now,
                "school",
                school.Leader,
                Id(end),
                new(
                    SchoolSprint.Id,
                    aboutBarrier ? school.Barrier.Id : null,
                    aboutBarrier ? "" : When,
                    Then,
                    aboutBarrier ? "" : With
                )
            )
        );

    public SchoolPlans Offer(string end = "") =>
        Run(new OfferPlan(Next, school.Now, "school", school.Leader, Id(end), school.People[3], Message));

    public SchoolPlans Answer(bool yes) =>
        Run(new AnswerPlan(Next, school.Now, "school", school.People[3], Id(""), yes));

    public SchoolPlans Drop() => Run(new DropPlan(Next, school.Now, "school", school.Leader, Id("")));

    /// <summary>The co-owner cannot be reached.</summary>
    public SchoolPlans Away() => Run(new ParkNotice(Next, school.Now, Notice.InviteOf(Id(""), 1)));

    public SchoolPlans Share()
    {
        school.Share(Plan());
        return Answer(true);
    }

    public SchoolPlans Tell()
    {
        school.Tell(Plan(), TrialOutcome.Partly, Learned);
        return this;
    }

    public PlanEntry Entry(BackupPlan? plan) => PlanEntry.Of(SchoolSprint.Id, school.State, true, leader, plan);

    public AdaptiveCard List(string? said = null, int page = 0) =>
        PlanListCard.Of([.. leader.Plans.Reverse().Select(Entry)], page, said);

    public AdaptiveCard Invitation() =>
        InvitationCard.Of(
            new("0123456789abcdef01234567-leader"),
            school.State,
            leader,
            Plan(),
            new(Notice.InviteOf(Id(""), Plan().Offers), NoticeKind.Invite, To: Plan().CoOwner.Id, Plan: Id(""))
        );

    public AdaptiveCard Joint() => JointCard.Of(SchoolSprint.Id, school.State, school.State.Joint[^1]);

    private CommandId Next => new($"p{++commands}");

    private SchoolPlans Run(Command command)
    {
        var decision = LeaderDecisions.Command(leader, command);
        Assert.Null(decision.Refusal);
        leader = decision.Events.Aggregate(leader, (state, happened) =>
            LeaderProjection.Apply(state, new(state.Sequence + 1, command.Now, command.Id, happened))
        );
        return this;
    }
}
