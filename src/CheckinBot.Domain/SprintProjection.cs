namespace CheckinBot.Domain;

/// <summary>Folds events into state. Pure, and total: an event that was once accepted always folds.</summary>
public static class SprintProjection
{
    /// <summary>
    /// The state after one more event. Its sequence must be the next (<see cref="Fold.CheckPlace"/>); anything else is
    /// a bug and throws.
    /// </summary>
    public static Sprint Apply(Sprint sprint, StoredEvent recorded)
    {
        Fold.CheckPlace(sprint, recorded);
        var notices = NoticesOf.Event(recorded.Event, sprint);
        return Fold.Keep(Happened(sprint, recorded.Event, recorded.At), recorded, notices);
    }

    /// <summary>The state that a whole log gives.</summary>
    public static Sprint All(IEnumerable<StoredEvent> log) => log.Aggregate(Sprint.None, Apply);

    private static Sprint Happened(Sprint sprint, LogEvent happened, Instant at) =>
        happened switch
        {
            SprintStarted started => Started(started, at),
            MemberJoined joined => Joined(sprint, joined.Member),
            MemberLeft left => Gone(sprint, left.Member),
            MemberLooksOn looks => Reminding.Without(sprint, looks.Member) with
            {
                LookingOn = sprint.LookingOn.Add(looks.Member),
            },
            MemberTakesPart part => sprint with { LookingOn = sprint.LookingOn.Remove(part.Member) },
            MemberAway away => sprint.Away(away, at),
            MemberBack back => sprint.Back(back.Member, at),
            LeaderMet met => Met(sprint, met.Leader),
            LeaderReachable reachable => sprint with
            {
                PlanOrNull = sprint.Plan with { AnyHourWhenBlocking = reachable.AnyHourWhenBlocking },
            },
            ClosedDaysLearned learned => ClosedDays.Redated(
                sprint with
                {
                    PlanOrNull = sprint.Plan with { School = learned.School },
                },
                at
            ),
            RecordErased { Reason: ErasedFor.Age } => Sprint.None,
            RecordErased { Who: { } who } => Gone(sprint, who),
            ThanksGiven thanks => (
                sprint with
                {
                    Thanks = sprint.Thanks.Add(new(thanks.Round, thanks.Member, thanks.By, at)),
                }
            ).Touched(thanks.By, null, at, TouchKind.Thanked),
            NoticeDelivered sent => SupportProjection.Told(
                NoticeProjection.Apply(sprint, sent, at)!,
                sprint.Outbox.GetValueOrDefault(sent.Notice)?.Notice,
                at
            ),
            _ => Moments(sprint, happened, at)
                ?? throw new ArgumentOutOfRangeException(
                    nameof(happened),
                    happened.GetType().Name,
                    "No fold is written for this event."
                ),
        };

    private static Sprint? Moments(Sprint sprint, LogEvent happened, Instant at) =>
        RoundProjection.Apply(sprint, happened, at)
        ?? Back(BarrierProjection.Apply(sprint, happened, at), happened, at)
        ?? IdeaProjection.Apply(sprint, happened, at)
        ?? JointPlans.Apply(sprint, happened, at)
        ?? SuccessionProjection.Apply(sprint, happened, at)
        ?? ReviewProjection.Apply(sprint, happened, at)
        ?? StartingPointProjection.Apply(sprint, happened)
        ?? LeaderReach.Apply(sprint, happened, at)
        ?? AgreementProjection.Apply(sprint, happened, at)
        ?? NoticeProjection.Apply(sprint, happened, at);

    private static Sprint Gone(Sprint sprint, MemberId member) =>
        Reminding.Without(sprint, member) with
        {
            Members = sprint.Members.Remove(member),
            LookingOn = sprint.LookingOn.Remove(member),
            Absences =
                sprint.IsLeader(member) || sprint.PlanOrNull?.Deputy?.Id == member
                    ? sprint.Absences
                    : sprint.Absences.Remove(member),
        };

    private static Sprint? Back(Sprint? sprint, LogEvent happened, Instant at) =>
        happened is BarrierCameBack or BarrierReopened
            ? sprint?.Change(((BarrierEvent)happened).Barrier, barrier => barrier with { BackAt = at })
            : sprint;

    private static Sprint Met(Sprint sprint, Person who) => Named(sprint.Meet(who), who);

    private static Sprint Named(Sprint sprint, Person who)
    {
        if (sprint.IsLeader(who.Id))
        {
            return sprint with { PlanOrNull = sprint.Plan with { Leader = who } };
        }

        return sprint.PlanOrNull?.Deputy?.Id == who.Id
            ? sprint with
            {
                PlanOrNull = sprint.Plan with { Deputy = who },
            }
            : sprint with
            {
                Supporters = sprint.Supporters.SetItem(who.Id, who),
            };
    }

    private static Sprint Started(SprintStarted started, Instant at) =>
        new[] { started.Plan.Leader, started.Plan.Deputy }
            .OfType<Person>()
            .Aggregate(
                started.Members.Aggregate(
                    Sprint.None with
                    {
                        GroupOrNull = started.Group,
                        PlanOrNull = started.Plan,
                        CoveredUntil = at,
                        TakenFrom = started.TakenFrom,
                        StartedBefore = started.StartedBefore,
                    },
                    Joined
                ),
                Namesakes.Meet
            );

    private static Sprint Joined(Sprint sprint, Person member) =>
        sprint.Meet(member) with
        {
            Members = sprint.Members.Add(member.Id),
            People = sprint.People.SetItem(member.Id, member),
        };
}
