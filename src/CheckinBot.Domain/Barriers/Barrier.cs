namespace CheckinBot.Domain;

/// <summary>How a barrier was cleared, by whom and when; <paramref name="Note"/> may be empty.</summary>
public sealed record Clearing(Outcome Outcome, string Note, MemberId By, Instant At);

/// <summary>A barrier went to another leader of the group: who named them, and who had it until then.</summary>
public sealed record Handing(MemberId By, MemberId From, Instant At);

/// <summary>Something that was added to a barrier later: what was tried since, what is known now.</summary>
public sealed record Addition(MemberId By, string Text, Instant At);

/// <summary>
/// Something the group wants out of the way. <paramref name="Number"/>: 1, 2, 3 … within the sprint, for people.
/// <paramref name="Source"/>: what it was raised from (a round's check-in, a form), so that the same member sending the
/// same thing again means the same barrier. <paramref name="RaisedAt"/>: when the leader was meant to hear, or when it
/// was written down. <paramref name="ClearingOrNull"/> is kept when it is reopened, so that the record is whole.
/// </summary>
public sealed record Barrier(
    BarrierId Id,
    int Number,
    string Source,
    MemberId RaisedBy,
    Instant RaisedAt,
    BarrierText Words,
    BarrierState State,
    MemberId? AcknowledgedBy,
    Clearing? ClearingOrNull
)
{
    /// <summary>How it was cleared last. Throws while it never was, which is a bug of who asks.</summary>
    public Clearing Clearing =>
        ClearingOrNull ?? throw new InvalidOperationException("This barrier was never cleared.");

    /// <summary>When it was first written down; it never moves.</summary>
    public Instant Since { get; init; }

    /// <summary>
    /// When the group is asked whether it still stands: trying first, or holding back, ends then. Null when nothing is
    /// to be asked.
    /// </summary>
    public Instant? AskAt { get; init; }

    /// <summary>True when the group was asked whether it still stands, and has not said.</summary>
    public bool IsAsked { get; init; }

    /// <summary>How often the group was asked; names the question's message.</summary>
    public int Asks { get; init; }

    /// <summary>To whom it was passed on; null while it is with the sprint's own leader.</summary>
    public MemberId? PassedTo { get; init; }

    /// <summary>How it came to the leader's successor; null while it did not.</summary>
    public Handing? Handed { get; init; }

    /// <summary>
    /// When it last came back: the group said that it still stands, or that it stands again after all; or null.
    /// </summary>
    public Instant? BackAt { get; init; }

    /// <summary>When its leader was last told of it, or null.</summary>
    public Instant? ToldAt { get; init; }

    /// <summary>When its leader first did something about it since they were last told, or null.</summary>
    public Instant? SeenAt { get; init; }

    /// <summary>When its leader last did something about it, or null.</summary>
    public Instant? TouchedAt { get; init; }

    /// <summary>When its leader was reminded, which happens once; or null.</summary>
    public Instant? RemindedAt { get; init; }

    /// <summary>When the deputy was told, which happens once; or null.</summary>
    public Instant? DeputyToldAt { get; init; }

    /// <summary>What was added since it was raised, the oldest first.</summary>
    public ImmutableList<Addition> Additions { get; init; } = [];

    /// <summary>Where it was mentioned again ("still there"): the sources, each once.</summary>
    public ImmutableHashSet<string> Mentions { get; init; } = [];

    /// <summary>What other groups tried against this kind, as known when it was raised.</summary>
    public TrialsKnown Known { get; init; } = TrialsKnown.None;

    /// <summary>The ideas for it. Throws while nobody asked for any, which is a bug of who asks.</summary>
    public IdeaRound IdeaRound => IdeaRoundOrNull ?? throw new InvalidOperationException("Nobody asked for ideas yet.");

    /// <summary>The ideas for it, or null while nobody asked for any.</summary>
    public IdeaRound? IdeaRoundOrNull { get; init; }

    /// <summary>True when its leader raised it themselves, in their own name.</summary>
    public bool IsLeadersOwn(MemberId leader) => RaisedBy == leader && !Words.AsGroup;

    /// <summary>True while it stands in the way and the leader knows or is about to.</summary>
    public bool IsOpen => State is BarrierState.Open or BarrierState.Acknowledged or BarrierState.HeldBack;

    /// <summary>True while somebody works at it: neither cleared nor put off until the review.</summary>
    public bool Stands => State is not (BarrierState.Cleared or BarrierState.CarParked);

    /// <summary>Nothing that a person wrote: it may stand in a log.</summary>
    public override string ToString() => $"Barrier {Id}, {State}";
}
