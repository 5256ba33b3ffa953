namespace CheckinBot.Domain;

/// <summary>A member answered when the group looked back.</summary>
public sealed record ReviewAnswered(MemberId Member, ReviewAnswer Answer) : SprintEvent;

/// <summary>A member changed their answer.</summary>
public sealed record ReviewEdited(MemberId Member, ReviewAnswer Answer) : SprintEvent;

/// <summary>
/// The one reminder of a look back became due. <paramref name="Told"/>: false when nobody needed it, or its hour had
/// passed while the service was away.
/// </summary>
public sealed record ReviewReminded(bool Told) : SprintEvent;

/// <summary>The look back is closed: everybody who takes part has answered, or its time is over.</summary>
public sealed record ReviewClosed : SprintEvent;

/// <summary>The group decided what comes next.</summary>
public sealed record ReviewDecided(MemberId By, NextStep Next) : SprintEvent;
