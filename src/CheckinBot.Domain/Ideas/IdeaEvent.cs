namespace CheckinBot.Domain;

/// <summary>Somebody of the group, or its leader, asks for reasons or for ideas.</summary>
public sealed record OptionsOpened(BarrierId Barrier, MemberId By, IdeaPhase Phase) : BarrierEvent(Barrier);

/// <summary>The group goes on: from why to ideas, from ideas to support, or back to look again.</summary>
public sealed record OptionsMovedOn(BarrierId Barrier, MemberId By, IdeaPhase Phase) : BarrierEvent(Barrier);

/// <summary>A member says why it happens.</summary>
public sealed record WhySaid(BarrierId Barrier, MemberId By, string Text, bool Named) : BarrierEvent(Barrier);

/// <summary>A member has an idea.</summary>
public sealed record IdeaAdded(BarrierId Barrier, int Idea, MemberId By, string Text, bool Named)
    : BarrierEvent(Barrier);

/// <summary>A member backs an idea, or no longer does.</summary>
public sealed record IdeaSupported(BarrierId Barrier, int Idea, MemberId By, bool Backs) : BarrierEvent(Barrier);

/// <summary>One idea is chosen, with who tries it and until when; the bot asks them at this time.</summary>
public sealed record IdeaChosen(
    BarrierId Barrier,
    int Idea,
    MemberId By,
    MemberId Tries,
    LocalDate Until,
    Instant AskAt
) : BarrierEvent(Barrier);

/// <summary>The day came: whoever tries it is asked, once, whether it worked.</summary>
public sealed record MoveAsked(BarrierId Barrier) : BarrierEvent(Barrier);

/// <summary>How it went.</summary>
public sealed record MoveTried(BarrierId Barrier, int Idea, MemberId By, TrialOutcome Result, string Learned)
    : BarrierEvent(Barrier);
