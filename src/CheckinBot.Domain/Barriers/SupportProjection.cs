namespace CheckinBot.Domain;

/// <summary>What a leader's acts, and their being told, do to a barrier.</summary>
internal static class SupportProjection
{
    public static Sprint? Apply(Sprint sprint, LogEvent happened, Instant at) =>
        happened switch
        {
            BarrierAcknowledged known => sprint
                .Change(known.Barrier, barrier =>
                    barrier with
                    {
                        State = BarrierState.Acknowledged,
                        AcknowledgedBy = known.By,
                        AskAt = null,
                        IsAsked = false,
                    }
                )
                .WithdrawAbout(known.Barrier, NoticeKind.AskStill, NoticeKind.TellHeldBack, NoticeKind.ComeBack)
                .Touched(known.By, known.Barrier, at, TouchKind.Acknowledged),
            BarrierHeldBack held => sprint
                .Change(held.Barrier, barrier =>
                    barrier with
                    {
                        State = BarrierState.HeldBack,
                        AcknowledgedBy = null,
                        AskAt = held.AskAt,
                        IsAsked = false,
                    }
                )
                .WithdrawAbout(held.Barrier, NoticeKind.TellAcknowledged, NoticeKind.ComeBack)
                .Touched(held.By, held.Barrier, at, TouchKind.HeldBack),
            BarrierEncouraged cheered => (
                sprint with
                {
                    Encouragements = sprint.Encouragements.Add(new(cheered.Barrier, cheered.By, cheered.Text, at)),
                }
            ).Touched(cheered.By, cheered.Barrier, at, TouchKind.Encouraged),
            BarrierPassedOn passed => PassedOn(sprint, passed, at),
            BarrierLeaderReminded reminded => sprint
                .Change(reminded.Barrier, barrier => barrier with { RemindedAt = at })
                .Restore(at, Notice.UnseenOf(reminded.Barrier, sprint.LeaderOf(sprint.Barrier(reminded.Barrier)))),
            BarrierDeputyTold told => sprint
                .Change(told.Barrier, barrier => barrier with { DeputyToldAt = at })
                .Restore(at, sprint.DeputyNotice(told.Barrier)),
            _ => null,
        };

    /// <summary>
    /// Since when a leader who has not seen it is waited for; and what was overtaken on its way was said all the same.
    /// </summary>
    public static Sprint Told(Sprint sprint, Notice? notice, Instant at) =>
        notice switch
        {
            { Kind: NoticeKind.TellDeputy, Barrier: { } id } => notice.To != sprint.Plan.Deputy?.Id
            || notice.To == sprint.LeaderOf(sprint.Barrier(id))
                ? sprint
                : sprint.Change(id, barrier => barrier with { DeputyToldAt = barrier.DeputyToldAt ?? at }),
            { Barrier: { } id, To: { } to } when sprint.LeaderOf(sprint.Barrier(id)) == to => sprint.Change(
                id,
                barrier =>
                    notice.Kind == NoticeKind.RemindLeader
                        ? barrier with
                        {
                            RemindedAt = barrier.RemindedAt ?? at,
                        }
                        : barrier with
                        {
                            ToldAt = at,
                        }
            ),
            _ => sprint,
        };

    private static Sprint PassedOn(Sprint sprint, BarrierPassedOn passed, Instant at) =>
        GoesTo(sprint.Touched(passed.By, passed.Barrier, at, TouchKind.PassedOn), passed.Barrier, passed.To);

    /// <summary>
    /// Somebody else has it from now on, as if it had just been raised: what was to tell others of it is not wanted any
    /// more.
    /// </summary>
    public static Sprint GoesTo(Sprint sprint, BarrierId id, Person to)
    {
        var told = sprint
            .WithdrawLeaders(id)
            .WithdrawAbout(id, NoticeKind.TellAcknowledged, NoticeKind.AskStill, NoticeKind.TellHeldBack);
        return (told.Meet(to) with { Supporters = told.Supporters.SetItem(to.Id, to) }).Change(id, barrier =>
            barrier with
            {
                State = BarrierState.Open,
                PassedTo = to.Id,
                Handed = null,
                AcknowledgedBy = null,
                AskAt = null,
                IsAsked = false,
                ToldAt = null,
                SeenAt = null,
                RemindedAt = null,
            }
        );
    }
}
