namespace CheckinBot.Domain;

/// <summary>
/// A chat's people, as Teams says. <paramref name="People"/>: who can take part, guests too; <paramref name="Guests"/>:
/// those of them who are met only when they press; <paramref name="Withheld"/>: Teams ids of accounts of which Teams
/// told nothing else; <paramref name="IsWhole"/>: false when it was not read to its end, so that nobody who is missing
/// has left.
/// </summary>
public sealed record WhoIsHere(
    ImmutableArray<Person> People,
    ImmutableHashSet<MemberId> Guests,
    ImmutableHashSet<string> Withheld,
    bool IsWhole
);
