namespace CheckinBot.Domain;

/// <summary>What a group agrees on, part by part.</summary>
public enum AgreementPart
{
    /// <summary>What it improves.</summary>
    Focus,

    /// <summary>What it looks for.</summary>
    Evidence,

    /// <summary>When it checks in, and on which days it works.</summary>
    Rhythm,

    /// <summary>Until when.</summary>
    LastDay,

    /// <summary>When nobody is asked.</summary>
    Holidays,

    /// <summary>What its leader's digest may hold.</summary>
    Digest,

    /// <summary>Whether other groups may learn from what it tries.</summary>
    Sharing,

    /// <summary>What its check-ins ask.</summary>
    Questions,

    /// <summary>Who supports it.</summary>
    Leader,

    /// <summary>Who hears of what the leader has not seen in time.</summary>
    Deputy,
}

/// <summary>
/// One part that was agreed anew: what held before and after. <paramref name="Sequence"/>: its place in the log;
/// <paramref name="Told"/>: the one message that tells the group, together with all else that was changed in the same
/// press.
/// </summary>
public sealed record AgreementChange(
    long Sequence,
    AgreementPart Part,
    MemberId By,
    Instant At,
    SprintPlan Before,
    SprintPlan After,
    NoticeId Told
);
