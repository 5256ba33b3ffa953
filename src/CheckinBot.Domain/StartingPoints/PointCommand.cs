namespace CheckinBot.Domain;

/// <summary>
/// Offer this sprint to other groups of the school as a starting point: anybody in the group. <paramref name="Lines"/>:
/// which lines go along; <paramref name="Seen"/>: the mark of the draft that was looked at
/// (<see cref="PointDraft.Mark"/>).
/// </summary>
public sealed record ShareStartingPoint(
    CommandId Id,
    Instant Now,
    MemberId By,
    ImmutableSortedSet<int> Lines,
    string Seen
) : SprintCommand(Id, Now);

/// <summary>Offer it no more: anybody in the group.</summary>
public sealed record TakeStartingPointBack(CommandId Id, Instant Now, MemberId By) : SprintCommand(Id, Now);

/// <summary>
/// Another group began a sprint with a starting point of this group's, from this sprint or an earlier one.
/// </summary>
public sealed record TellStarted(CommandId Id, Instant Now, SprintId Other) : SprintCommand(Id, Now);
