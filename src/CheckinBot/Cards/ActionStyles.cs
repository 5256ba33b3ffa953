namespace CheckinBot.Cards;

/// <summary>How a button stands out, in the schema's words; the package takes them as text.</summary>
internal static class ActionStyles
{
    public const string Usual = "default";

    /// <summary>The one thing that the card is for.</summary>
    public const string Positive = "positive";
}
