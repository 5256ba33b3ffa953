namespace CheckinBot.Placement;

/// <summary>
/// What several instances on one store agree on: where a group's work is done, how fast a tenant may be written to,
/// who looks at the agenda. It makes the work cheap and quick; that it is right is the log's business, whatever is
/// answered here. Thread safe.
/// </summary>
internal interface IPlacement
{
    /// <summary>Told when another instance is gone without a word: what it was about to do is nobody's.</summary>
    event Action? InstanceLost;

    /// <summary>
    /// How many instances know each other, this one included: 0 while it should and does not; null where each is for
    /// itself.
    /// </summary>
    int? Members { get; }

    /// <summary>
    /// Whether this instance looks at the agenda. At least one does; that two do for a moment is harmless.
    /// </summary>
    bool LooksAtAgenda { get; }

    /// <summary>
    /// Runs what Teams sent where its group lives, and here when nobody answers there. An empty
    /// <paramref name="home"/>: here.
    /// </summary>
    Task<ActivityAnswer> RunAsync(string home, ActivityCall call);

    /// <summary>
    /// Wakes a log where it lives, and by <paramref name="here"/> when nobody answers there; null when it could not be
    /// read.
    /// </summary>
    Task<Woken?> WakeAsync(string log, Func<Task<Woken?>> here);

    /// <summary>
    /// True when whoever was to send a message that became due at <paramref name="since"/> is gone: somebody was lost
    /// after that, and nobody who is there has it.
    /// </summary>
    Task<bool> IsAbandonedAsync(string log, string notice, Instant since);

    /// <summary>
    /// True when every other instance that may find a message abandoned has known at least since then that this one is
    /// there.
    /// </summary>
    bool IsKnownSince(Instant moment);

    /// <summary>
    /// To be called before what only an instance may do that is there: notices whether this process stood still, so
    /// that others may have taken it for gone.
    /// </summary>
    void LookAtClock();

    /// <summary>
    /// Returns when a message may go to this tenant: null; or, when that is not soon, how long to wait before asking
    /// again.
    /// </summary>
    Task<TimeSpan?> MaySendAsync(string tenant, Pace urgency, CancellationToken cancellationToken);
}

/// <summary>An activity that was let in: as it came, and how to run it in this process.</summary>
internal sealed record ActivityCall(ReadOnlyMemory<byte> Body, Func<Task<ActivityAnswer>> Here);

/// <summary>What goes back to Teams. An empty body: the status says it all.</summary>
internal sealed record ActivityAnswer(int Status, ReadOnlyMemory<byte> Body);

/// <summary>A log was woken: its place after that, and when it must be woken next.</summary>
internal sealed record Woken(long Sequence, Instant? Next);

/// <summary>How long a message may wait for its place within the limits.</summary>
internal enum Pace
{
    /// <summary>In the order of coming.</summary>
    Routine,

    /// <summary>
    /// Ahead of all that is routine: what goes to a person, as a barrier to its leader, and what somebody who asked for
    /// it is waiting for.
    /// </summary>
    Ahead,
}
