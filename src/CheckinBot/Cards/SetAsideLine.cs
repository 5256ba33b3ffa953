namespace CheckinBot.Cards;

/// <summary>What stands where a group's record cannot be read: that it is missing, not that there is nothing.</summary>
internal static class SetAsideLine
{
    /// <summary>Null when all could be read.</summary>
    public static AdaptiveElement? Of(int groups) =>
        groups switch
        {
            0 => null,
            1 => CardParts.Line(
                "One of your groups is missing here: its record cannot be read just now. Nothing is "
                    + "lost, and whoever runs CheckinBot is told."
            ),
            _ => CardParts.Line(
                $"{groups} of your groups are missing here: their records cannot be read just now. "
                    + "Nothing is lost, and whoever runs CheckinBot is told."
            ),
        };
}
