namespace CheckinBot.Domain;

/// <summary>Folds events into state. Pure, and total: an event that was once accepted always folds.</summary>
public static class Evolve
{
    /// <summary>The state after one more event. Its sequence must be the next; anything else is a bug and throws.</summary>
    public static Sprint Apply(Sprint sprint, Recorded recorded)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(recorded.Sequence, sprint.Sequence + 1);
        var notice = NoticesOf.Event(recorded.Event, sprint);
        var after = Happened(sprint, recorded.Event, recorded.At) with { Sequence = recorded.Sequence };
        after = recorded.Command == default ? after : after with { Done = after.Done.Add(recorded.Command) };
        return notice is null ? after : after with { Outgoing = after.Outgoing.SetItem(notice.Id, Kept(after, notice, recorded.At)) };
    }

    /// <summary>The state that a whole log gives.</summary>
    public static Sprint All(IEnumerable<Recorded> log) => log.Aggregate(Sprint.None, Apply);

    // A nudge that exists already stays as it is: one barrier, one nudge.
    private static Outgoing Kept(Sprint sprint, Notice notice, Instant at) =>
        sprint.Outgoing.GetValueOrDefault(notice.Id) ?? Outgoing.Due(notice, at);

    private static Sprint Happened(Sprint sprint, SprintEvent happened, Instant at) => happened switch
    {
        SprintStarted started => Started(started, at),
        SprintEnded => sprint with { EndedAt = at },
        MemberJoined joined => Joined(sprint, joined.Member),
        LeaderMet met => sprint with { Plan = sprint.Plan! with { Leader = met.Leader } },
        MemberLeft left => sprint with { Members = sprint.Members.Remove(left.Member) },
        _ => RoundEvents.Apply(sprint, happened, at) ?? BarrierEvents.Apply(sprint, happened, at) ?? NoticeEvents.Apply(sprint, happened, at)
            ?? throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No fold is written for this event."),
    };

    private static Sprint Started(SprintStarted started, Instant at) =>
        started.Members.Aggregate(Sprint.None with { Group = started.Group, Plan = started.Plan, CoveredUntil = at }, Joined);

    private static Sprint Joined(Sprint sprint, Person member) => sprint with
    {
        Members = sprint.Members.Add(member.Id),
        People = sprint.People.SetItem(member.Id, member),
    };
}
