namespace CheckinBot.Domain;

/// <summary>
/// Something that is asked of a sprint. What is asked of its barriers, options and plans stands beside their rules.
/// </summary>
public abstract record SprintCommand(CommandId Id, Instant Now) : Command(Id, Now);

/// <summary>Begin a sprint. <paramref name="By"/> must be one of <paramref name="Members"/>.</summary>
public sealed record StartSprint(
    CommandId Id,
    Instant Now,
    MemberId By,
    GroupAddress Group,
    SprintPlan Plan,
    ImmutableArray<Person> Members
) : SprintCommand(Id, Now)
{
    /// <summary>The sprint of another group whose starting point it begins with, or null.</summary>
    public SprintId? TakenFrom { get; init; }

    /// <summary>
    /// How many others had begun with a starting point of this group's, of which it was not told yet.
    /// </summary>
    public int StartedBefore { get; init; }
}

/// <summary>End the sprint before its last day.</summary>
public sealed record EndSprint(CommandId Id, Instant Now, MemberId By) : SprintCommand(Id, Now);

/// <summary>Teams says that this person is in the chat.</summary>
public sealed record JoinGroup(CommandId Id, Instant Now, Person Member) : SprintCommand(Id, Now);

/// <summary>Somebody who supports the group was met in their own chat; this is their name.</summary>
public sealed record MeetLeader(CommandId Id, Instant Now, Person Leader) : SprintCommand(Id, Now);

/// <summary>The leader chose whether a blocking barrier may reach them outside the agreed hours.</summary>
public sealed record ReachLeader(CommandId Id, Instant Now, MemberId By, bool AnyHourWhenBlocking)
    : SprintCommand(Id, Now);

/// <summary>Thank you, from the leader, for a shout-out that a member wrote in a round.</summary>
public sealed record GiveThanks(CommandId Id, Instant Now, MemberId By, int Round, MemberId Member)
    : SprintCommand(Id, Now);

/// <summary>Teams says that this person is no longer in the chat.</summary>
public sealed record LeaveGroup(CommandId Id, Instant Now, MemberId Member) : SprintCommand(Id, Now);

/// <summary>
/// Teams signed an act of this person with this name: whoever of the sprint they are, it is their name now.
/// </summary>
public sealed record LearnName(CommandId Id, Instant Now, Person Who) : SprintCommand(Id, Now);

/// <summary>Teams said who is in the group's chat.</summary>
public sealed record MeetRoster(CommandId Id, Instant Now, WhoIsHere Here) : SprintCommand(Id, Now);

/// <summary>A member takes part, or only looks on.</summary>
public sealed record TakePart(CommandId Id, Instant Now, MemberId By, bool Yes) : SprintCommand(Id, Now);

/// <summary>
/// Name another leader: anybody in the group, or the leader themselves, who hands over.
/// <paramref name="AnyHourWhenBlocking"/>: as the new leader chose.
/// </summary>
public sealed record ChangeLeader(CommandId Id, Instant Now, MemberId By, Person Leader, bool AnyHourWhenBlocking)
    : SprintCommand(Id, Now);

/// <summary>Name another deputy, or none: anybody in the group, or the leader.</summary>
public sealed record ChangeDeputy(CommandId Id, Instant Now, MemberId By, Person? Deputy) : SprintCommand(Id, Now);

/// <summary>Somebody took the bot out of their Teams. Changes nothing unless they lead this sprint.</summary>
public sealed record LoseLeader(CommandId Id, Instant Now, MemberId Leader) : SprintCommand(Id, Now);

/// <summary>Open a round now.</summary>
public sealed record AskNow(CommandId Id, Instant Now, MemberId By) : SprintCommand(Id, Now);

/// <summary>
/// Answer a round, for the first time or again. <paramref name="NewBarrier"/> is used if the answer raises or car-parks
/// a barrier that is not known yet; the barrier's text is the answer's <see cref="Answer.Stuck"/>.
/// </summary>
public sealed record SubmitCheckin(
    CommandId Id,
    Instant Now,
    MemberId By,
    int Round,
    Answer Answer,
    Hears Hears,
    Urgency Urgency,
    Help Help,
    BarrierId NewBarrier
) : SprintCommand(Id, Now)
{
    /// <summary>What kind of thing is in the way. Default: something else.</summary>
    public BarrierKind Kind { get; init; } = BarrierKind.Other;

    /// <summary>What was tried against it; may be empty.</summary>
    public string Tried { get; init; } = "";

    /// <summary>True to raise it as the group.</summary>
    public bool AsGroup { get; init; }

    /// <summary>Until when the group tries first; needed with <see cref="Hears.TryFirst"/>.</summary>
    public LocalDate? TryUntil { get; init; }

    /// <summary>What other groups tried against this kind, counted.</summary>
    public TrialsKnown Known { get; init; } = TrialsKnown.None;

    /// <summary>The barrier as the member put it.</summary>
    public BarrierText Words =>
        new(Answer.Stuck, Urgency, Help)
        {
            Kind = Kind,
            Tried = Tried,
            AsGroup = AsGroup,
        };
}
