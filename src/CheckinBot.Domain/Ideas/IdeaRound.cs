namespace CheckinBot.Domain;

/// <summary>How far a group is with the options for a barrier.</summary>
public enum IdeaPhase
{
    /// <summary>Why is this happening?</summary>
    Why,

    /// <summary>What could we try?</summary>
    Ideas,

    /// <summary>Which ideas have support?</summary>
    Support,

    /// <summary>One is chosen, and somebody tries it.</summary>
    Trying,

    /// <summary>Over: it was tried, or the barrier is cleared.</summary>
    Over,
}

/// <summary>What came of trying an idea. There is no "failed".</summary>
public enum TrialOutcome
{
    /// <summary>It worked.</summary>
    Worked,

    /// <summary>It worked in part.</summary>
    Partly,

    /// <summary>It did not work; what was learned is kept.</summary>
    DidNot,
}

/// <summary>
/// Why it happens, as a member sees it. <paramref name="Named"/>: false when no card may say whose it is.
/// </summary>
public sealed record Why(MemberId By, string Text, bool Named);

/// <summary>
/// An idea. <paramref name="Number"/>: 1, 2, 3 … within its barrier. <paramref name="Support"/>: who would back it.
/// </summary>
public sealed record Idea(int Number, MemberId By, string Text, bool Named, ImmutableHashSet<MemberId> Support);

/// <summary>The idea that somebody tries, until when, and when the bot asks them how it went.</summary>
public sealed record Chosen(int Idea, MemberId Tries, LocalDate Until, Instant AskAt, bool IsAsked);

/// <summary>
/// What was tried against which kind of barrier, with what result; for a joint plan, <paramref name="Idea"/> is 0.
/// </summary>
public sealed record Trial(
    BarrierId? Barrier,
    BarrierKind Kind,
    int Idea,
    string Tried,
    TrialOutcome Result,
    string Learned,
    MemberId By,
    Instant At
);

/// <summary>The group's options for one barrier: why, ideas, support, and the one that is tried.</summary>
public sealed record IdeaRound(IdeaPhase Phase, MemberId OpenedBy, Instant OpenedAt)
{
    /// <summary>Why it happens, in the order it was said.</summary>
    public ImmutableList<Why> Whys { get; init; } = [];

    /// <summary>The ideas; number n is at n-1.</summary>
    public ImmutableList<Idea> Ideas { get; init; } = [];

    /// <summary>The one that is tried now. Throws where there is none, which is a bug of who asks.</summary>
    public Chosen Chosen => ChosenOrNull ?? throw new InvalidOperationException("No idea is tried just now.");

    /// <summary>The one that is tried now, or null.</summary>
    public Chosen? ChosenOrNull { get; init; }

    /// <summary>How many ideas were chosen so far; names the question's message.</summary>
    public int Choices { get; init; }

    /// <summary>An idea by its number. Throws where there is none, which is a bug of who asks.</summary>
    public Idea Idea(int number) => Ideas[number - 1];

    /// <summary>An idea by its number, or null.</summary>
    public Idea? IdeaOrNull(int number) => number >= 1 && number <= Ideas.Count ? Ideas[number - 1] : null;

    /// <summary>The same, with nothing to be tried any more.</summary>
    public IdeaRound Stopped() => this with { Phase = IdeaPhase.Over, ChosenOrNull = null };

    /// <summary>Nothing that a person wrote: it may stand in a log.</summary>
    public override string ToString() => $"Ideas: {Phase}";
}
