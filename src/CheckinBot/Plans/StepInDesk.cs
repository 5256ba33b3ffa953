using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Plans;

/// <summary>A barrier as whoever supports the group with it reaches it, and what its nudge says otherwise.</summary>
internal sealed class StepInDesk(LeaderSprintAccess sprints, NudgeFront front)
{
    private const string Closed = "It is not in the way any more, so nobody was asked.";
    private const string PassedOn = "Somebody else supports the group with this now, so nobody was asked.";

    /// <summary>What <paramref name="stepIn"/> answers while the caller may step in, else why they may not.</summary>
    public async Task<Reply> WhileTheirsAsync(
        CardCall call,
        Func<CardCall, Sprint, Barrier, CancellationToken, Task<Reply>> stepIn,
        CancellationToken cancellationToken
    )
    {
        if (
            await sprints.ReadAsync(call, cancellationToken) is not { } sprint
            || sprint.BarrierOrNull(call.Data.Barrier) is not { } barrier
            || !IsNear(sprint, barrier, call.Caller.Id)
        )
        {
            return SprintAccess.StrangerReply;
        }

        return Meanwhile(sprint, barrier, call.Caller.Id) is { } meanwhile
            ? Show(call, sprint, barrier, meanwhile)
            : await stepIn(call, sprint, barrier, cancellationToken);
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
