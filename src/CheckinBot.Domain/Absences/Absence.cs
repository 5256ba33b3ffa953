namespace CheckinBot.Domain;

/// <summary>
/// Days on which somebody is away, the first and the last included: nobody waits for them. It ends by itself.
/// <paramref name="Reason"/>: what they wrote about it; empty for nothing, which nobody asks for.
/// </summary>
public sealed record Absence(LocalDate From, LocalDate Until, string Reason)
{
    /// <summary>True for one of its days.</summary>
    public bool Has(LocalDate day) => day >= From && day <= Until;
}

/// <summary>Somebody of the group, or who supports it, is away for some days.</summary>
public sealed record GoAway(CommandId Id, Instant Now, MemberId By, Absence Absence) : SprintCommand(Id, Now);

/// <summary>They are back, or will be there after all.</summary>
public sealed record ComeBack(CommandId Id, Instant Now, MemberId By) : SprintCommand(Id, Now);

/// <summary>Let an open round pass: it does not wait for this member.</summary>
public sealed record SkipRound(CommandId Id, Instant Now, MemberId By, int Round) : SprintCommand(Id, Now);

/// <summary>Somebody is away for these days. What was said of their days before does not count any more.</summary>
public sealed record MemberAway(MemberId Member, LocalDate From, LocalDate Until, string Reason) : SprintEvent;

/// <summary>They are back before the day that they had said.</summary>
public sealed record MemberBack(MemberId Member) : SprintEvent;

/// <summary>A member lets a round pass.</summary>
public sealed record RoundSkipped(int Round, MemberId Member) : SprintEvent;
