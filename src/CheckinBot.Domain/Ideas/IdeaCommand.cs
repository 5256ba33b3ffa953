namespace CheckinBot.Domain;

/// <summary>Open the options of a barrier at "why" or at "ideas": anybody in the group, or its leader.</summary>
public sealed record OpenIdeas(CommandId Id, Instant Now, MemberId By, BarrierId Barrier, IdeaPhase Phase)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>Go on to <paramref name="Phase"/>: ideas or support. Anybody in the group.</summary>
public sealed record AdvanceIdeas(CommandId Id, Instant Now, MemberId By, BarrierId Barrier, IdeaPhase Phase)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>Say why it happens. Anybody in the group.</summary>
public sealed record SayWhy(CommandId Id, Instant Now, MemberId By, BarrierId Barrier, string Text, bool Named)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>Add an idea. Anybody in the group. Opens the options if nobody has.</summary>
public sealed record AddIdea(CommandId Id, Instant Now, MemberId By, BarrierId Barrier, string Text, bool Named)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>Back an idea, or (<paramref name="Backs"/> false) no longer. Anybody in the group.</summary>
public sealed record SupportIdea(CommandId Id, Instant Now, MemberId By, BarrierId Barrier, int Idea, bool Backs)
    : BarrierCommand(Id, Now, By, Barrier);

/// <summary>Choose an idea: who of the group tries it, and until when. Anybody in the group.</summary>
public sealed record ChooseIdea(
    CommandId Id,
    Instant Now,
    MemberId By,
    BarrierId Barrier,
    int Idea,
    MemberId Tries,
    LocalDate Until
) : BarrierCommand(Id, Now, By, Barrier);

/// <summary>Say how it went: the one who tried it, or anybody once they have left.</summary>
public sealed record TellTrial(
    CommandId Id,
    Instant Now,
    MemberId By,
    BarrierId Barrier,
    int Idea,
    TrialOutcome Result,
    string Learned
) : BarrierCommand(Id, Now, By, Barrier);
