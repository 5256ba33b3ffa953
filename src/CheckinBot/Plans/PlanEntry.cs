using CheckinBot.Domain;

namespace CheckinBot.Plans;

/// <summary>
/// A place in a leader's list of plans: a sprint, and one plan for it or, where there is none yet, null.
/// <paramref name="IsLed"/>: they support that group now; <paramref name="Invitation"/>: the newest question about the
/// plan, or null.
/// </summary>
internal sealed record PlanEntry(
    SprintId Id,
    Sprint Sprint,
    bool IsLed,
    BackupPlan? PlanOrNull,
    OutboxMessage? Invitation
)
{
    /// <summary>The plan. Throws where there is none yet, which is a bug of who asks.</summary>
    public BackupPlan Plan =>
        PlanOrNull ?? throw new InvalidOperationException("There is no plan for this sprint yet.");

    /// <summary>The plan as the group sees it, or null while it does not.</summary>
    public JointPlan? Joint => PlanOrNull is null ? null : Sprint.Joint.Find(joint => joint.Id == PlanOrNull.Id);

    /// <summary>What the group sees decides: a yes that was cut off halfway is a yes.</summary>
    public PlanState State => Joint is null ? Plan.State : PlanState.Joint;

    /// <summary>What the plan is an answer to, in the group's own words; null where the plan says it itself.</summary>
    public Barrier? Barrier => PlanOrNull?.Facts.Barrier is { } id ? Sprint.BarrierOrNull(id) : null;

    /// <summary>Whom of the group they might carry it out with, by name.</summary>
    public IEnumerable<Person> Others(MemberId leader) => PeopleOf(Sprint, leader);

    public static IEnumerable<Person> PeopleOf(Sprint sprint, MemberId leader) =>
        sprint
            .Members.Where(member => member != leader)
            .Select(member => sprint.People[member] with { Name = sprint.NameOf(member) })
            .OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase);

    public static PlanEntry Of(SprintId id, Sprint sprint, bool isLed, Leader leader, BackupPlan? plan) =>
        new(
            id,
            sprint,
            isLed,
            plan,
            plan is null ? null : leader.Outbox.GetValueOrDefault(Notice.InviteOf(plan.Id, plan.Offers))
        );
}
