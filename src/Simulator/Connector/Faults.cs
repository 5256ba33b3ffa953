using System.Collections.Immutable;

namespace Simulator;

/// <summary>
/// What goes wrong between the bot and Teams. All of it can be changed while calls are under way. Thread safe.
/// </summary>
public sealed partial class Faults
{
    private readonly Lock gate = new();
    private readonly List<Fault> pending = [];
    private readonly Action announce;
    private double throttledShare;
    private double shareSoFar;
    private TimeSpan latency;
    private bool isConnectorGone;

    private readonly TimeProvider clock;

    internal Faults(Action announce, TimeProvider clock) => (this.announce, this.clock) = (announce, clock);

    /// <summary>Real time by which each call is held up before it is looked at. Default none.</summary>
    public TimeSpan Latency
    {
        get
        {
            lock (gate)
            {
                return latency;
            }
        }
        set => Change(() => latency = value);
    }

    /// <summary>True: every connection is dropped without an answer and without an effect.</summary>
    public bool IsConnectorGone
    {
        get
        {
            lock (gate)
            {
                return isConnectorGone;
            }
        }
        set => Change(() => isConnectorGone = value);
    }

    /// <summary>The share of calls answered 429, 0 to 1, spread evenly and not by chance. Default 0.</summary>
    public double ThrottledShare
    {
        get
        {
            lock (gate)
            {
                return throttledShare;
            }
        }
        set =>
            Change(() =>
                throttledShare = value is >= 0 and <= 1
                    ? value
                    : throw new ArgumentOutOfRangeException(nameof(value), value, "0 to 1")
            );
    }

    /// <summary>The people who blocked the bot: a message to them is answered 403.</summary>
    public ImmutableHashSet<Person> Blocked { get; private set; } = [];

    /// <summary>The next calls are answered 429 with Retry-After (whole seconds, 1 by default).</summary>
    /// <param name="where">Only calls to this conversation; null for all.</param>
    /// <param name="kind">Only calls of this kind; null for all.</param>
    public void ThrottleNext(
        int calls,
        TimeSpan? retryAfter = null,
        Conversation? where = null,
        CallKind? kind = null
    ) => Add(new(calls, 429, retryAfter ?? TimeSpan.FromSeconds(1), where?.Id, kind));

    /// <summary>The next calls are answered with this status, without an effect.</summary>
    /// <param name="code">What Teams calls it, such as <c>ConversationNotFound</c>.</param>
    public void FailNext(
        int calls,
        int status = 503,
        Conversation? where = null,
        CallKind? kind = null,
        string? code = null
    ) => Add(new(calls, status, null, where?.Id, kind) { Code = code });

    /// <summary>
    /// For so long, by the simulator's clock, calls are answered with this status, without an effect.
    /// </summary>
    public void FailFor(
        TimeSpan time,
        int status = 503,
        Conversation? where = null,
        CallKind? kind = null,
        string? code = null
    ) => Add(new(1, status, null, where?.Id, kind) { Code = code, Until = clock.GetUtcNow() + time });

    /// <summary>The next calls take effect, but the connection is dropped instead of an answer.</summary>
    public void LoseNextReplies(int calls, Conversation? where = null, CallKind? kind = null) =>
        Add(new(calls, 0, null, where?.Id, kind) { LosesReply = true });

    public void Block(Person person) => Change(() => Blocked = Blocked.Add(person));

    public void Unblock(Person person) => Change(() => Blocked = Blocked.Remove(person));

    /// <summary>All is well again.</summary>
    public void Clear() =>
        Change(() =>
        {
            pending.Clear();
            (latency, isConnectorGone, throttledShare, shareSoFar) = (TimeSpan.Zero, false, 0, 0);
            Blocked = [];
            (Editor, Client, RosterPage, RepeatsRosterPages, day) = (default, default, null, false, null);
        });

    /// <summary>How many calls are still to fail, for the page.</summary>
    internal int Pending
    {
        get
        {
            lock (gate)
            {
                return pending.Count(fault => fault.Until > clock.GetUtcNow())
                    + pending.Where(fault => fault.Until is null).Sum(fault => fault.Calls);
            }
        }
    }

    /// <summary>The fault this call meets, counted off; null when all is well.</summary>
    internal Fault? Take(CallKind kind, string? conversationId)
    {
        lock (gate)
        {
            return TakePending(kind, conversationId) ?? TakeShare() ?? day?.Next(kind);
        }
    }

    private Fault? TakePending(CallKind kind, string? conversationId)
    {
        pending.RemoveAll(fault => fault.Until <= clock.GetUtcNow());
        var at = pending.FindIndex(fault => fault.Meets(kind, conversationId));
        if (at < 0)
        {
            return null;
        }

        var fault = pending[at];
        if (fault.Until is not null)
        {
            return fault;
        }

        if (fault.Calls > 1)
        {
            pending[at] = fault with { Calls = fault.Calls - 1 };
        }
        else
        {
            pending.RemoveAt(at);
        }

        return fault;
    }

    private Fault? TakeShare()
    {
        shareSoFar += throttledShare;
        if (shareSoFar < 1)
        {
            return null;
        }

        shareSoFar -= 1;
        return new(1, 429, TimeSpan.FromSeconds(1), null, null);
    }

    private void Add(Fault fault)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fault.Calls);
        Change(() => pending.Add(fault));
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
        }

        announce();
    }
}

internal sealed record Fault(int Calls, int Status, TimeSpan? RetryAfter, string? ConversationId, CallKind? Kind)
{
    /// <summary>True: the call takes effect, and its answer is lost.</summary>
    public bool LosesReply { get; init; }

    public string? Code { get; init; }

    /// <summary>It holds until then, for any number of calls; null: for <see cref="Calls"/>.</summary>
    public DateTimeOffset? Until { get; init; }

    public bool Meets(CallKind kind, string? conversationId) =>
        (Kind is null || Kind == kind) && (ConversationId is null || ConversationId == conversationId);
}
