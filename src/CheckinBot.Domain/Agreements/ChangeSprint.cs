namespace CheckinBot.Domain;

/// <summary>
/// Agree on something anew: anybody of the group, while the sprint runs. <paramref name="Wanted"/>: all that is to hold
/// from now on; its first day and its agreed hours are not looked at. <paramref name="Seen"/>: the place in the log up
/// to which whoever asks has seen the sprint, so that only what they changed themselves is changed; 0 for all of it.
/// </summary>
public sealed record ChangeSprint(CommandId Id, Instant Now, MemberId By, SprintPlan Wanted, long Seen)
    : SprintCommand(Id, Now);
