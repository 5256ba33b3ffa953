namespace CheckinBot.Domain;

/// <summary>
/// What a sprint's log says: a fold of its events, made by <see cref="Evolve"/>. Immutable, so it can be read from any
/// thread. Before its first event it is <see cref="None"/>.
/// </summary>
public sealed record Sprint
{
    /// <summary>A sprint that has not started.</summary>
    public static Sprint None { get; } = new();

    /// <summary>The place of the newest event; 0 before the first.</summary>
    public long Sequence { get; init; }

    /// <summary>Where the group talks; null before the start.</summary>
    public GroupAddress? Group { get; init; }

    /// <summary>What the group agreed on; null before the start.</summary>
    public SprintPlan? Plan { get; init; }

    /// <summary>When it ended, or null.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Everybody ever seen in the chat, for their names.</summary>
    public ImmutableDictionary<MemberId, Person> People { get; init; } = ImmutableDictionary<MemberId, Person>.Empty;

    /// <summary>Who is in the chat now.</summary>
    public ImmutableHashSet<MemberId> Members { get; init; } = [];

    /// <summary>The rounds, in order; round n is at n-1.</summary>
    public ImmutableList<Round> Rounds { get; init; } = [];

    /// <summary>The barriers, in the order they were raised.</summary>
    public ImmutableList<Barrier> Barriers { get; init; } = [];

    /// <summary>Every message that became due, and how far it got.</summary>
    public ImmutableDictionary<NoticeId, Outgoing> Outgoing { get; init; } = ImmutableDictionary<NoticeId, Outgoing>.Empty;

    /// <summary>Scheduled hours up to here were asked, or missed.</summary>
    public Instant CoveredUntil { get; init; }

    /// <summary>What was already asked for and done, so that a resend changes nothing.</summary>
    public ImmutableHashSet<CommandId> Done { get; init; } = [];

    /// <summary>True once it started and until it ended.</summary>
    public bool IsRunning => Plan is not null && EndedAt is null;

    /// <summary>The round that awaits answers, or null.</summary>
    public Round? OpenRound => Rounds.FindLast(round => round.State == RoundState.Open);

    /// <summary>Messages to be sent, the oldest first.</summary>
    public IEnumerable<Outgoing> Pending =>
        Outgoing.Values.Where(one => one.State == OutgoingState.Pending).OrderBy(one => one.Since).ThenBy(one => one.Notice.Id.Value, StringComparer.Ordinal);

    /// <summary>A round by its number, or null.</summary>
    public Round? Round(int number) => number >= 1 && number <= Rounds.Count ? Rounds[number - 1] : null;

    /// <summary>A barrier by its id, or null.</summary>
    public Barrier? Barrier(BarrierId id) => Barriers.Find(barrier => barrier.Id == id);

    /// <summary>The newest barrier this member raised from this source, or null.</summary>
    public Barrier? BarrierFrom(string source, MemberId member) =>
        Barriers.FindLast(barrier => barrier.Source == source && barrier.RaisedBy == member);

    /// <summary>True once a barrier was raised for the leader; false while it was only ever car-parked.</summary>
    public bool IsForLeader(BarrierId id) => Outgoing.ContainsKey(Notice.NudgeOf(id));

    /// <summary>A person's name as last seen.</summary>
    public string NameOf(MemberId member) =>
        People.TryGetValue(member, out var person) ? person.Name : member == Plan?.Leader.Id ? Plan.Leader.Name : "somebody";

    /// <summary>True for the one who supports this group.</summary>
    public bool IsLeader(MemberId member) => Plan?.Leader.Id == member;

    /// <summary>Where the sprint stands on this day.</summary>
    public Phase PhaseOn(LocalDate day) =>
        EndedAt is not null ? Phase.Review : Plan is not null && day >= Plan.FirstDay ? Phase.Sprint : Phase.Prepare;
}
