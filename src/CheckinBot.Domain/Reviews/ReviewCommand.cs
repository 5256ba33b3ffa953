namespace CheckinBot.Domain;

/// <summary>A member's answer when the group looks back, for the first time or again.</summary>
public sealed record AnswerReview(CommandId Id, Instant Now, MemberId By, ReviewAnswer Answer) : SprintCommand(Id, Now);

/// <summary>The group decides what comes next, in one tap of anybody in it. Another tap decides anew.</summary>
public sealed record DecideNext(CommandId Id, Instant Now, MemberId By, NextStep Next) : SprintCommand(Id, Now);
