namespace CheckinBot.Domain;

/// <summary>Who supports the group with what.</summary>
public sealed partial record Sprint
{
    /// <summary>Who stands in for the leader. Throws where nobody does, which is a bug of who asks.</summary>
    public Person Deputy => Plan.Deputy ?? throw new InvalidOperationException("This sprint has no deputy.");

    /// <summary>Who supports the group with this barrier: the sprint's leader, or to whom it was passed on.</summary>
    public MemberId LeaderOf(Barrier barrier) => barrier.PassedTo ?? Plan.Leader.Id;

    /// <summary>True for whom a barrier is theirs to act on: its leader, and the deputy once they were told.</summary>
    public bool Supports(MemberId who, Barrier barrier) =>
        LeaderOf(barrier) == who || (barrier.DeputyToldAt is not null && PlanOrNull?.Deputy?.Id == who);

    /// <summary>True for the sprint's leader, and for whoever has a barrier of it.</summary>
    public bool IsSupporter(MemberId who) => IsLeader(who) || Barriers.Any(barrier => Supports(who, barrier));

    /// <summary>True for somebody who got this barrier as a message, or is about to.</summary>
    public bool WasToldOf(Barrier barrier, MemberId who) =>
        LeaderOf(barrier) == who
        || Outbox.Values.Any(one =>
            one.Notice.Barrier == barrier.Id
            && one.Notice.To == who
            && one
                is { Notice.Kind: NoticeKind.Nudge }
                    or { Notice.Kind: NoticeKind.TellDeputy, State: not OutboxState.Withdrawn }
        );

    /// <summary>The messages that carry this barrier to leaders.</summary>
    public IEnumerable<NoticeId> NudgesOf(BarrierId barrier) =>
        Outbox
            .Values.Where(one => one.Notice.Kind == NoticeKind.Nudge && one.Notice.Barrier == barrier)
            .Select(one => one.Notice.Id);

    /// <summary>
    /// The message that carries this barrier to this person: the one they had already, or are about to have.
    /// </summary>
    public NoticeId NudgeTo(BarrierId barrier, MemberId to) =>
        NudgesOf(barrier).Where(id => Outbox[id].Notice.To == to).DefaultIfEmpty(Notice.NudgeOf(barrier, to)).First();

    /// <summary>
    /// The message that tells the deputy of a barrier; another deputy than the first gets one of their own.
    /// </summary>
    public NoticeId DeputyNotice(BarrierId barrier) =>
        Outbox.GetValueOrDefault(Notice.DeputyOf(barrier)) is { } first && first.Notice.To != Deputy.Id
            ? Notice.DeputyOf(barrier, Deputy.Id)
            : Notice.DeputyOf(barrier);

    /// <summary>True while what would tell its leader of it is kept, because they cannot be reached.</summary>
    public bool IsKeptFromLeader(Barrier barrier) => KeptSince(barrier) is not null;

    /// <summary>Since when what would tell its leader is wanted and kept, or null.</summary>
    internal Instant? KeptSince(Barrier barrier) =>
        Outbox
            .Values.FirstOrDefault(one =>
                one is { State: OutboxState.Parked, Notice.Kind: NoticeKind.Nudge or NoticeKind.ComeBack }
                && one.Notice.Barrier == barrier.Id
                && one.Notice.To == LeaderOf(barrier)
            )
            ?.Since;

    /// <inheritdoc/>
    public override Instant Earliest(Notice notice, Instant at) =>
        notice.Kind == NoticeKind.TellLeaderOut && PlanOrNull is not null
            ? LeaderReach.Earliest(this, at)
            : InHours(notice, at);

    private Instant InHours(Notice notice, Instant at) =>
        !notice.InHours || PlanOrNull is null || IsForAnyHour(notice, PlanOrNull, at)
            ? at
            : NotAway(notice, Schedule.InHours(PlanOrNull, at));

    private bool IsForAnyHour(Notice notice, SprintPlan plan, Instant at) =>
        plan.AnyHourWhenBlocking
        && notice.To == plan.Leader.Id
        && IsBlocking(notice)
        && !StandsIn(Schedule.DayOf(plan, at));

    /// <inheritdoc/>
    public override Instant Patience(OutboxMessage one) =>
        one.Notice.InHours && PlanOrNull is not null
            ? Schedule.AfterSchoolTime(PlanOrNull, Instant.Max(one.Since, one.NotBefore), Duration.FromHours(1))
            : base.Patience(one);

    private bool IsBlocking(Notice notice) =>
        notice.Barrier is { } id && BarrierOrNull(id)?.Words.Urgency == Urgency.Blocking;

    internal Sprint Change(BarrierId id, Func<Barrier, Barrier> change)
    {
        var place = Barriers.FindIndex(barrier => barrier.Id == id);
        return this with { Barriers = Barriers.SetItem(place, change(Barriers[place])) };
    }

    // Only what a leader does is a touch; a leader who is in the group as well and acts there is one all the same.
    internal Sprint Touched(MemberId by, BarrierId? id, Instant at, TouchKind kind)
    {
        var about = id is { } known ? BarrierOrNull(known) : null;
        if (!(about is null ? IsSupporter(by) : Supports(by, about)))
        {
            return this;
        }

        var touched = this with { Touches = Touches.Add(new(Sequence + 1, by, kind, id, at)) };
        return about is null
            ? touched
            : touched
                .Change(about.Id, barrier => barrier with { SeenAt = barrier.SeenAt ?? at, TouchedAt = at })
                .WithdrawUnseen(about.Id);
    }
}
