namespace CheckinBot.Domain;

/// <summary>What the group agreed on, and when.</summary>
public sealed partial record Sprint
{
    /// <summary>What was agreed anew since the start, in order; another leader or deputy among it.</summary>
    public ImmutableList<AgreementChange> Changes { get; init; } = [];

    /// <summary>What was agreed on up to this place in the log; what holds now for 0.</summary>
    public SprintPlan PlanAsOf(long sequence) =>
        sequence <= 0 ? Plan : Changes.Find(change => change.Sequence > sequence)?.Before ?? Plan;

    /// <summary>
    /// The message that tells a change which this person makes next: the one that is to tell what they changed in the
    /// same press, or one of its own.
    /// </summary>
    internal NoticeId NextChangeNotice(AgreementPart part, MemberId by) =>
        TogetherWith(by)
        ?? (
            part is AgreementPart.Leader or AgreementPart.Deputy
                ? Notice.SupportOf(Sequence + 1)
                : Notice.ChangeOf(Sequence + 1)
        );

    /// <summary>The message that is to tell what this person changed in the same press, or null.</summary>
    internal NoticeId? TogetherWith(MemberId by) =>
        Changes is [.., { } last]
        && last.By == by
        && last.At == At
        && Outbox.GetValueOrDefault(last.Told) is { State: OutboxState.Pending, Notice.Kind: NoticeKind.TellChanged }
            ? last.Told
            : null;
}
