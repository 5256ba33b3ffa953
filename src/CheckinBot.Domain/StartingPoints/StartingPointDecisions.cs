namespace CheckinBot.Domain;

/// <summary>Sharing a sprint as a starting point, and hearing that others began with it.</summary>
internal static class StartingPointDecisions
{
    private static readonly Decision Changed = Decision.Refuse(
        RefusalKind.Unclear,
        "Something of it has changed since you opened this, so nothing was shared. Please look at the lines again."
    );

    public static Decision Decide(Sprint sprint, ShareStartingPoint share) =>
        Rules.Member(sprint, share.By) ?? Shared(sprint, share);

    private static Decision Shared(Sprint sprint, ShareStartingPoint share)
    {
        var draft = PointDraft.Of(sprint);
        var point = draft.With(share.Lines);
        if (sprint.Offered is { } offered && offered.Says(point))
        {
            return Decision.Nothing;
        }

        return share.Seen != draft.Mark ? Changed : Decision.Accept(new StartingPointShared(share.By, point));
    }

    public static Decision Decide(Sprint sprint, TakeStartingPointBack back) =>
        Rules.Member(sprint, back.By)
        ?? (sprint.Offered is null ? Decision.Nothing : Decision.Accept(new StartingPointTakenBack(back.By)));

    // A sprint that was erased meanwhile has nobody to tell.
    public static Decision Decide(Sprint sprint, TellStarted told) =>
        !sprint.IsStarted || sprint.StartedBy.Contains(told.Other)
            ? Decision.Nothing
            : Decision.Accept(new OthersStarted(told.Other));
}
