namespace CheckinBot.Domain;

/// <summary>What another leader or deputy changes.</summary>
internal static class SuccessionProjection
{
    public static Sprint? Apply(Sprint sprint, LogEvent happened, Instant at) =>
        happened switch
        {
            LeaderChanged changed => LeaderReach
                .InReach(Leader(Reminding.Without(sprint.Meet(changed.Leader), changed.Leader.Id), changed))
                .WithChange(sprint, AgreementPart.Leader, changed.By, at),
            DeputyChanged changed => Deputy(changed.Deputy is { } next ? sprint.Meet(next) : sprint, changed, at)
                .WithChange(sprint, AgreementPart.Deputy, changed.By, at),
            BarrierHandedOver over => HandedOver(sprint, over, at),
            _ => null,
        };

    // A deputy who leads now is the deputy no more.
    private static Sprint Leader(Sprint sprint, LeaderChanged changed)
    {
        var plan = sprint.Plan;
        var deputy = plan.Deputy?.Id == changed.Leader.Id ? null : plan.Deputy;
        var now = plan with
        {
            Leader = changed.Leader,
            Deputy = deputy,
            AnyHourWhenBlocking = changed.AnyHourWhenBlocking,
        };
        var named = Named(Whose(sprint, plan.Leader.Id), plan.Leader, changed.By) with { PlanOrNull = now };
        return deputy == plan.Deputy ? named : Untold(named, null, default);
    }

    // What is closed, and may be reopened, is the next leader's then.
    private static Sprint Whose(Sprint sprint, MemberId former) =>
        sprint with
        {
            Barriers =
            [
                .. sprint.Barriers.Select(barrier =>
                    !barrier.IsOpen && barrier.PassedTo == former ? barrier with { PassedTo = null } : barrier
                ),
            ],
        };

    // Whom the former deputy was told of, the next one hears of when its time has come, which may be at once.
    private static Sprint Deputy(Sprint sprint, DeputyChanged changed, Instant at)
    {
        var named = (
            sprint.Plan.Deputy is { } former ? Named(sprint, former, changed.By) : Named(sprint, null, changed.By)
        ).Withdraw(
            sprint
                .Outbox.Values.Where(one => one.Notice.Kind == NoticeKind.TellDeputy)
                .Select(one => one.Notice.Id)
                .ToList()
        );
        return Untold(named with { PlanOrNull = sprint.Plan with { Deputy = changed.Deputy } }, changed.Deputy?.Id, at);
    }

    private static Sprint Named(Sprint sprint, Person? former, MemberId by) =>
        sprint.Withdraw(Unsaid(sprint)) with
        {
            SupportNamedBy = by,
            Supporters = former is null ? sprint.Supporters : sprint.Supporters.SetItem(former.Id, former),
        };

    private static List<NoticeId> Unsaid(Sprint sprint) =>
        [.. sprint.Outbox.Values.Where(one => one.Notice.Kind == NoticeKind.TellSupport).Select(one => one.Notice.Id)];

    private static Sprint Untold(Sprint sprint, MemberId? deputy, Instant at) =>
        sprint with
        {
            Barriers =
            [
                .. sprint.Barriers.Select(barrier =>
                    barrier with
                    {
                        DeputyToldAt = WasTold(sprint, barrier, deputy) ? at : null,
                    }
                ),
            ],
        };

    private static bool WasTold(Sprint sprint, Barrier barrier, MemberId? deputy) =>
        sprint.Outbox.Values.Any(one =>
            one is { State: OutboxState.Delivered, Notice.Kind: NoticeKind.TellDeputy }
            && one.Notice.Barrier == barrier.Id
            && one.Notice.To == deputy
            && deputy != sprint.LeaderOf(barrier)
        );

    // Somebody who had it before has its card already: it is theirs again, and says so.
    private static Sprint HandedOver(Sprint sprint, BarrierHandedOver over, Instant at)
    {
        var nudge = sprint.NudgeTo(over.Barrier, over.To.Id);
        var told = SupportProjection.GoesTo(sprint, over.Barrier, over.To).Restore(at, nudge);
        return told.Change(over.Barrier, barrier =>
            barrier with
            {
                Handed = new(over.By, over.From, at),
                ToldAt = told.Outbox.GetValueOrDefault(nudge)?.State == OutboxState.Delivered ? at : null,
            }
        );
    }
}
