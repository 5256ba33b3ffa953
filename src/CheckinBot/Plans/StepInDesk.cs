using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Plans;

/// <summary>A barrier as whoever supports the group with it reaches it, and what its nudge says otherwise.</summary>
internal sealed class StepInDesk(LeaderSprintAccess sprints, NudgeFront front)
{
    private const string Closed = "It is not in the way any more, so nobody was asked.";
    private const string PassedOn = "Somebody else supports the group with this now, so nobody was asked.";

    /// <summary>The sprint and its barrier while the caller may step in, else the answer to give.</summary>
    public async Task<(Sprint? Sprint, Barrier? Barrier, Reply? Otherwise)> FindAsync(
        CardCall call,
        CancellationToken cancellationToken
    )
    {
        if (
            await sprints.ReadAsync(call, cancellationToken) is not { } sprint
            || sprint.Barrier(call.Data.Barrier) is not { } barrier
            || !IsNear(sprint, barrier, call.Caller.Id)
        )
        {
            return (null, null, PlanAction.Stranger);
        }

        var meanwhile = Meanwhile(sprint, barrier, call.Caller.Id);
        return (sprint, barrier, meanwhile is null ? null : Show(call, sprint, barrier, meanwhile));
    }

    /// <summary>Back to the nudge, which the group may see: nothing on it tells of a plan that is not joint.</summary>
    public Reply Show(CardCall call, Sprint sprint, Barrier barrier, string? said) =>
        Reply.Show(front(call, sprint, barrier, said), said ?? "Write \"digest\" to see how your groups are going.");

    private static string? Meanwhile(Sprint sprint, Barrier barrier, MemberId who)
    {
        if (!sprint.Supports(who, barrier))
        {
            return PassedOn;
        }

        return barrier.IsOpen ? null : Closed;
    }

    private static bool IsNear(Sprint sprint, Barrier barrier, MemberId who) =>
        sprint.Supports(who, barrier) || sprint.WasToldOf(barrier, who);
}
