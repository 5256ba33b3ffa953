namespace CheckinBot.Domain;

/// <summary>
/// Folds a leader's own log into state. Pure, and total: an event that was once accepted always folds.
/// </summary>
public static class LeaderProjection
{
    /// <summary>
    /// The state after one more event. Its sequence must be the next (<see cref="Fold.CheckPlace"/>); anything else is
    /// a bug and throws.
    /// </summary>
    public static Leader Apply(Leader leader, StoredEvent recorded)
    {
        Fold.CheckPlace(leader, recorded);
        return Fold.Keep(Happened(leader, recorded.Event, recorded.At), recorded, Notices(leader, recorded.Event));
    }

    /// <summary>The state that a whole log gives.</summary>
    public static Leader All(IEnumerable<StoredEvent> log) => log.Aggregate(Leader.None, Apply);

    private static IEnumerable<Notice> Notices(Leader before, LogEvent happened) =>
        happened switch
        {
            DigestFell { Told: true } fell =>
            [
                new(
                    new($"digest:{fell.Digest}"),
                    NoticeKind.Digest,
                    To: before.Who.Id,
                    Number: fell.Digest,
                    InHours: true
                ),
            ],
            PlanOffered offered =>
            [
                new(
                    Notice.InviteOf(offered.Plan, before.Plan(offered.Plan).Offers + 1),
                    NoticeKind.Invite,
                    To: offered.CoOwner.Id,
                    Plan: offered.Plan,
                    InHours: true
                ),
            ],
            _ => [],
        };

    private static Leader Happened(Leader leader, LogEvent happened, Instant at) =>
        happened switch
        {
            LeaderKnown known => leader with { Tenant = known.Tenant, WhoOrNull = known.Who },
            ClosedDaysLearned learned => ClosedDays.Redated(leader with { School = learned.School }, at),
            RecordErased erased => erased.Who is { } who && leader.WhoOrNull?.Id == who ? Leader.None : leader,
            SettingsChosen chosen => chosen.Settings.Rhythm == DigestRhythm.Off
                ? Chosen(leader, chosen, at).Withdraw(DigestsOf(leader))
                : Chosen(leader, chosen, at),
            DigestFell { Told: true } fell => (
                leader with
                {
                    DigestsUntil = fell.Scheduled,
                    Digests = leader.Digests.Add(at),
                }
            ).Withdraw(DigestsOf(leader)),
            DigestFell missed => leader with { DigestsUntil = missed.Scheduled },
            DigestSeen => leader with { Digests = leader.Digests.Add(at) },
            TouchLogged logged => leader with
            {
                Touches = leader.Touches.Add(new(logged.Touch, logged.Facts, at, [], IsRemoved: false)),
            },
            TouchChanged changed => Change(leader, changed.Touch, touch =>
                touch with
                {
                    Facts = changed.Facts,
                    Before = touch.Before.Add(touch.Facts),
                }
            ),
            TouchRemoved removed => Change(leader, removed.Touch, touch => touch with { IsRemoved = true }),
            TouchMarked marked => leader with { Marks = leader.Marks.SetItem(marked.Touch, marked.Mark) },
            _ => Planned(leader, happened, at)
                ?? NoticeProjection.Apply(leader, happened, at)
                ?? throw new ArgumentOutOfRangeException(
                    nameof(happened),
                    happened.GetType().Name,
                    "No fold is written for this event."
                ),
        };

    private static Leader Chosen(Leader leader, SettingsChosen chosen, Instant at) =>
        leader with
        {
            Settings = chosen.Settings,
            DigestsUntil = at,
        };

    // One that waits is overtaken by a fresher one, and by the wish to have none.
    private static List<NoticeId> DigestsOf(Leader leader) =>
        [.. leader.Outbox.Values.Where(one => one.Notice.Kind == NoticeKind.Digest).Select(one => one.Notice.Id)];

    private static Leader? Planned(Leader leader, LogEvent happened, Instant at) =>
        happened switch
        {
            PlanDrafted drafted => leader with
            {
                Plans = leader.Plans.Add(new(drafted.Plan, drafted.Facts, PlanState.Draft, at, null, "", 0)),
            },
            PlanChanged changed => Change(leader, changed.Plan, plan =>
                plan with
                {
                    Facts = changed.Facts,
                    State = PlanState.Draft,
                }
            ),
            PlanDropped dropped => Change(leader, dropped.Plan, plan => plan with { State = PlanState.Dropped })
                .Withdraw(InvitationsOf(leader, dropped.Plan)),
            PlanOffered offered => Change(leader, offered.Plan, plan =>
                plan with
                {
                    State = PlanState.Asked,
                    CoOwnerOrNull = offered.CoOwner,
                    Message = offered.Message,
                    Hours = offered.Hours,
                    Offers = plan.Offers + 1,
                    Asked = plan.Asked.Add(offered.CoOwner.Id),
                }
            ),
            PlanAnswered answered => Change(leader, answered.Plan, plan =>
                    plan with
                    {
                        State = answered.Yes ? PlanState.Joint : PlanState.Declined,
                    }
                )
                .Withdraw(InvitationsOf(leader, answered.Plan)),
            _ => null,
        };

    private static List<NoticeId> InvitationsOf(Leader leader, PlanId plan) =>
        [.. leader.Outbox.Values.Where(one => one.Notice.Plan == plan).Select(one => one.Notice.Id)];

    private static Leader Change(Leader leader, TouchId id, Func<Touch, Touch> change)
    {
        var place = leader.Touches.FindIndex(touch => touch.Id == id);
        return leader with { Touches = leader.Touches.SetItem(place, change(leader.Touches[place])) };
    }

    private static Leader Change(Leader leader, PlanId id, Func<BackupPlan, BackupPlan> change)
    {
        var place = leader.Plans.FindIndex(plan => plan.Id == id);
        return leader with { Plans = leader.Plans.SetItem(place, change(leader.Plans[place])) };
    }
}
