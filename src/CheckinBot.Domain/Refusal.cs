namespace CheckinBot.Domain;

/// <summary>Why something was refused, for counting and for choosing an answer; never shown to a person.</summary>
public enum RefusalKind
{
    /// <summary>The person does not belong to this group.</summary>
    NotAMember,

    /// <summary>Only the sprint's leader may do this.</summary>
    NotTheLeader,

    /// <summary>There is no such sprint, round or barrier, or it is not in a state for this.</summary>
    NotNow,

    /// <summary>What was typed or picked is missing, too long or does not fit together.</summary>
    Unclear,
}

/// <summary>
/// A person's mistake, or bad timing: a value, not an exception. <paramref name="Sentence"/> tells them what would
/// help.
/// </summary>
public sealed record Refusal(RefusalKind Kind, string Sentence);
