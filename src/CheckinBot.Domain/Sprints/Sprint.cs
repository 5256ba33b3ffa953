namespace CheckinBot.Domain;

/// <summary>
/// What a sprint's log says: a fold of its events, made by <see cref="SprintProjection"/>. Immutable, so it can be read
/// from any thread. Before its first event it is <see cref="None"/>.
/// </summary>
public sealed partial record Sprint : Aggregate, IAggregate<Sprint>
{
    /// <summary>A sprint that has not started.</summary>
    public static Sprint None { get; } = new();

    static Decision IAggregate<Sprint>.Decide(Sprint aggregate, Command command) =>
        Domain.Decide.Command(aggregate, command);

    static Sprint IAggregate<Sprint>.Apply(Sprint aggregate, StoredEvent recorded) =>
        SprintProjection.Apply(aggregate, recorded);

    static LogEvent IAggregate<Sprint>.TakeBack(Sprint aggregate, LogEvent happened, Func<MemberId, bool> isThem) =>
        Redaction.Of(aggregate, happened, isThem);

    static Instant? IAggregate<Sprint>.NextDue(Sprint aggregate) => SprintTimers.Next(aggregate);

    /// <summary>True from its first event on: then it has a <see cref="Plan"/> and a <see cref="Group"/>.</summary>
    public bool IsStarted => PlanOrNull is not null;

    /// <summary>What the group agreed on. Throws before the start, which is a bug of who asks.</summary>
    public SprintPlan Plan =>
        PlanOrNull ?? throw new InvalidOperationException("A sprint has no plan before its start.");

    /// <summary>Where the group talks. Throws before the start, which is a bug of who asks.</summary>
    public GroupAddress Group =>
        GroupOrNull ?? throw new InvalidOperationException("A sprint has no group before its start.");

    /// <summary>The plan, for who may look at a sprint that has not started; else <see cref="Plan"/>.</summary>
    public SprintPlan? PlanOrNull { get; init; }

    /// <summary>The group, for who may look at a sprint that has not started; else <see cref="Group"/>.</summary>
    public GroupAddress? GroupOrNull { get; init; }

    /// <summary>When it ended, or null.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The look back. Throws where there is none, which is a bug of who asks.</summary>
    public Review Review =>
        ReviewOrNull ?? throw new InvalidOperationException("There is no look back on this sprint.");

    /// <summary>The look back on it, or null while it runs, and where there is none.</summary>
    public Review? ReviewOrNull { get; init; }

    /// <summary>Everybody ever seen in the chat, for their names.</summary>
    public ImmutableDictionary<MemberId, Person> People { get; init; } = ImmutableDictionary<MemberId, Person>.Empty;

    /// <summary>Who is in the chat now.</summary>
    public ImmutableHashSet<MemberId> Members { get; init; } = [];

    /// <summary>
    /// Members who said that they only look on: nobody waits for them until they check in, or say that they take part.
    /// </summary>
    public ImmutableHashSet<MemberId> LookingOn { get; init; } = [];

    /// <summary>
    /// Whose answers a round waits for: the members, but for the leader and for those who only look on.
    /// </summary>
    public IEnumerable<MemberId> TakingPart =>
        Members.Where(member => !IsLeader(member) && !LookingOn.Contains(member));

    /// <summary>The rounds, in order; round n is at n-1.</summary>
    public ImmutableList<Round> Rounds { get; init; } = [];

    /// <summary>The barriers, in the order they were raised.</summary>
    public ImmutableList<Barrier> Barriers { get; init; } = [];

    /// <summary>Scheduled hours up to here were asked, or missed.</summary>
    public Instant CoveredUntil { get; init; }

    /// <summary>
    /// Others who support the group, or did: those a barrier was passed on to, and earlier leaders and deputies. For
    /// their names.
    /// </summary>
    public ImmutableDictionary<MemberId, Person> Supporters { get; init; } =
        ImmutableDictionary<MemberId, Person>.Empty;

    /// <summary>What was tried so far, in order: ideas and joint plans, with their result.</summary>
    public ImmutableList<Trial> Moves { get; init; } = [];

    /// <summary>Plans that somebody of the group and a leader carry out together.</summary>
    public ImmutableList<JointPlan> Joint { get; init; } = [];

    /// <summary>A joint plan by its id. Throws where there is none, which is a bug of who asks.</summary>
    public JointPlan JointOf(PlanId? id) =>
        Joint.Find(joint => joint.Id == id)
        ?? throw new ArgumentOutOfRangeException(nameof(id), id, "There is no such joint plan here.");

    /// <summary>Words that leaders sent about barriers, in order.</summary>
    public ImmutableList<Encouragement> Encouragements { get; init; } = [];

    /// <summary>Thank-yous for shout-outs, in order.</summary>
    public ImmutableList<Thanks> Thanks { get; init; } = [];

    /// <summary>Who last named another leader or deputy, or null.</summary>
    public MemberId? SupportNamedBy { get; init; }

    /// <summary>Since when the leader has the bot no more, or null: no barrier would reach them.</summary>
    public Instant? LeaderOutSince { get; init; }

    /// <summary>What leaders did with the group in the bot, in order.</summary>
    public ImmutableList<LeaderTouch> Touches { get; init; } = [];

    /// <summary>True once it started and until it ended.</summary>
    public bool IsRunning => IsStarted && EndedAt is null;

    /// <summary>The round that awaits answers, or null.</summary>
    public Round? OpenRound => Rounds.FindLast(round => round.State == RoundState.Open);

    /// <summary>A round by its number, or null.</summary>
    public Round? RoundOrNull(int number) => number >= 1 && number <= Rounds.Count ? Rounds[number - 1] : null;

    /// <summary>A round by its number. Throws where there is none, which is a bug of who asks.</summary>
    public Round Round(int number) => Rounds[number - 1];

    /// <summary>The round that a message is about. Throws where there is none, which is a bug of who asks.</summary>
    public Round RoundOf(Notice notice) => Round(notice.About(notice.Round));

    /// <summary>A barrier by its id, or null.</summary>
    public Barrier? BarrierOrNull(BarrierId id) => Barriers.Find(barrier => barrier.Id == id);

    /// <summary>A barrier by its id. Throws where there is none, which is a bug of who asks.</summary>
    public Barrier Barrier(BarrierId id) =>
        BarrierOrNull(id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "There is no such barrier here.");

    /// <summary>The barrier that a message is about. Throws where there is none, which is a bug of who asks.</summary>
    public Barrier BarrierOf(Notice notice) => Barrier(notice.About(notice.Barrier));

    /// <summary>The words that a message brings. Throws where there are none, which is a bug of who asks.</summary>
    public Encouragement EncouragementOf(Notice notice) => Encouragements[notice.About(notice.Number)];

    /// <summary>The thanks that a message brings. Throws where there are none, which is a bug of who asks.</summary>
    public Thanks ThanksOf(Notice notice) => Thanks[notice.About(notice.Number)];

    /// <summary>The newest barrier this member raised from this source, or null.</summary>
    public Barrier? BarrierFrom(string source, MemberId member) =>
        Barriers.FindLast(barrier => barrier.Source == source && barrier.RaisedBy == member);

    /// <summary>
    /// True once a barrier was raised for the leader; false while the group only wrote it down or tries first.
    /// </summary>
    public bool IsForLeader(BarrierId id) => Outbox.ContainsKey(Notice.NudgeOf(id));

    /// <summary>
    /// Of several people of one name, which one somebody is: 1, 2, 3 … in the order in which they were met.
    /// </summary>
    public ImmutableDictionary<MemberId, int> Numbers { get; init; } = ImmutableDictionary<MemberId, int>.Empty;

    /// <summary>A person's name as last seen, with a number beside it where an earlier person has the same.</summary>
    public string NameOf(MemberId member) => PersonOf(member) is { } person ? person.Name + MarkOf(member) : "somebody";

    /// <summary>
    /// What stands beside a name that an earlier person has too, for example <c> (2)</c>; else empty.
    /// </summary>
    public string MarkOf(MemberId member) =>
        Numbers.GetValueOrDefault(member, 1) is > 1 and var number ? $" ({number})" : "";

    /// <summary>The same name for a sentence, kept in its place whatever its direction.</summary>
    internal string Called(MemberId member) => Isolated.Of(NameOf(member));

    /// <summary>A person of the group, or who supports it; null for anybody else.</summary>
    public Person? PersonOf(MemberId member) => People.GetValueOrDefault(member) ?? WhoSupports(member);

    private Person? WhoSupports(MemberId member)
    {
        if (member == PlanOrNull?.Leader.Id)
        {
            return Plan.Leader;
        }

        return member == PlanOrNull?.Deputy?.Id ? Plan.Deputy : Supporters.GetValueOrDefault(member);
    }

    /// <summary>True for the one who supports this group.</summary>
    public bool IsLeader(MemberId member) => PlanOrNull?.Leader.Id == member;

    /// <summary>Nothing that a person wrote: it may stand in a log.</summary>
    public override string ToString() => $"Sprint of {Sequence} events";

    /// <summary>Where the sprint stands on this day.</summary>
    public Phase PhaseOn(LocalDate day)
    {
        if (EndedAt is not null)
        {
            return Phase.Review;
        }

        return IsStarted && day >= Plan.FirstDay ? Phase.Sprint : Phase.Prepare;
    }
}
