namespace CheckinBot.Domain;

/// <summary>
/// What a log says: a fold of its events, a sprint's or a leader's. Immutable, so it can be read from any thread.
/// </summary>
public abstract record Aggregate
{
    /// <summary>The place of the newest event; 0 before the first.</summary>
    public long Sequence { get; init; }

    /// <summary>When the newest event happened: what a card says of its age is as of then.</summary>
    public Instant At { get; init; }

    /// <summary>Every message that became due, and how far it got.</summary>
    public ImmutableDictionary<NoticeId, OutboxMessage> Outbox { get; init; } =
        ImmutableDictionary<NoticeId, OutboxMessage>.Empty;

    /// <summary>What was already asked for and done, so that a resend changes nothing.</summary>
    public ImmutableHashSet<CommandId> Done { get; init; } = [];

    /// <summary>
    /// Messages to be sent, the oldest first; of one moment those to a person, so that what the group reads can say
    /// that they heard, and then in the order in which they became due: what was before comes before.
    /// </summary>
    public IEnumerable<OutboxMessage> Pending =>
        Outbox
            .Values.Where(one => one.State == OutboxState.Pending)
            .OrderBy(one => one.Since)
            .ThenBy(one => one.Notice.Audience == Audience.Group)
            .ThenBy(one => one.Place);

    /// <summary>The message that is this activity, or null, and for an empty id.</summary>
    public OutboxMessage? MessageAt(string activity) =>
        activity.Length == 0 ? null : Outbox.Values.FirstOrDefault(one => one.Sent?.Activity == activity);

    /// <summary>When what is kept for somebody is tried again, each.</summary>
    public IEnumerable<Instant> Retries =>
        Outbox.Values.Where(one => one.State == OutboxState.Parked).Select(one => one.RetryAt).OfType<Instant>();

    /// <summary>
    /// Until when a person who cannot be reached is tried without a word to anybody: about a school hour.
    /// </summary>
    public virtual Instant Patience(OutboxMessage one) => Instant.Max(one.Since, one.NotBefore) + Duration.FromHours(1);

    /// <summary>
    /// The first moment, <paramref name="at"/> or later, at which this message may be sent: within the agreed hours.
    /// </summary>
    public abstract Instant Earliest(Notice notice, Instant at);
}

/// <summary>What the aggregate store needs to know of a kind of aggregate. Pure.</summary>
/// <typeparam name="TAggregate">The book itself.</typeparam>
public interface IAggregate<TAggregate>
    where TAggregate : Aggregate, IAggregate<TAggregate>
{
    /// <summary>Before its first event.</summary>
    static abstract TAggregate None { get; }

    /// <summary>Decides a command.</summary>
    static abstract Decision Decide(TAggregate aggregate, Command command);

    /// <summary>One more event, which must be the next.</summary>
    static abstract TAggregate Apply(TAggregate aggregate, StoredEvent recorded);

    /// <summary>
    /// An event of this book's log without the words, and the name, of somebody who is forgotten; see
    /// <see cref="Redaction"/>.
    /// </summary>
    static abstract LogEvent TakeBack(TAggregate aggregate, LogEvent happened, Func<MemberId, bool> isThem);

    /// <summary>When it must be woken next, or null when nothing will ever be due. May be in the past.</summary>
    static abstract Instant? NextDue(TAggregate aggregate);
}
