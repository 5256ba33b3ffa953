namespace CheckinBot.Domain;

/// <summary>A leader's records of touches.</summary>
internal static class TouchDecisions
{
    private static readonly Decision Unknown = Decision.Refuse(
        RefusalKind.NotNow,
        "This touch is not in your records, so nothing was changed."
    );

    public static Decision? Decide(Leader leader, LeaderCommand command) =>
        command switch
        {
            LogTouch log => Problem(log.Facts) ?? Logged(leader, log),
            ChangeTouch change => leader.TouchOrNull(change.Touch) switch
            {
                null or { IsRemoved: true } => Unknown,
                { Facts: var facts } when facts == change.Facts => Decision.Nothing,
                _ => Problem(change.Facts) ?? Decision.Accept(new TouchChanged(change.Touch, change.Facts)),
            },
            RemoveTouch remove => leader.TouchOrNull(remove.Touch) switch
            {
                null => Unknown,
                { IsRemoved: true } => Decision.Nothing,
                _ => Decision.Accept(new TouchRemoved(remove.Touch)),
            },
            MarkTouch mark => Rules.TooLong("Your note", mark.Mark.Note, Limits.Line)
                ?? (
                    leader.Marks.GetValueOrDefault(mark.Touch) == mark.Mark
                        ? Decision.Nothing
                        : Decision.Accept(new TouchMarked(mark.Touch, mark.Mark))
                ),
            _ => null,
        };

    private static Decision Logged(Leader leader, LogTouch log)
    {
        if (leader.TouchOrNull(log.Touch) is not null)
        {
            return Decision.Nothing;
        }

        return leader.Touches.Count >= Limits.OfALeader
            ? Decision.Refuse(RefusalKind.NotNow, "Your records are full. Please export them and remove old ones.")
            : Decision.Accept(new TouchLogged(log.Touch, log.Facts));
    }

    private static Decision? Problem(TouchFacts facts)
    {
        if (facts.With.Length == 0)
        {
            return Decision.Refuse(RefusalKind.Unclear, "Please write with whom it was.");
        }

        return facts.About.Length == 0
            ? Decision.Refuse(RefusalKind.Unclear, "Please write in a few words what it was about.")
            : Rules.TooLong("\"With whom\"", facts.With, Limits.With)
                ?? Rules.TooLong("What it was about", facts.About, Limits.Plan);
    }
}
