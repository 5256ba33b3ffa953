namespace CheckinBot.Domain;

/// <summary>The group offers its sprint to others as a starting point, with these words and no others.</summary>
public sealed record StartingPointShared(MemberId By, StartingPoint Point) : SprintEvent;

/// <summary>The group offers it no more.</summary>
public sealed record StartingPointTakenBack(MemberId By) : SprintEvent;

/// <summary>Another group began a sprint with a starting point of this group's.</summary>
public sealed record OthersStarted(SprintId Other) : SprintEvent;
