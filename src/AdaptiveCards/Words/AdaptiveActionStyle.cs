namespace AdaptiveCards;

/// <summary>How strongly a button is drawn.</summary>
public enum AdaptiveActionStyle
{
    /// <summary>As a plain button.</summary>
    Default,

    /// <summary>As the main button.</summary>
    Positive,

    /// <summary>As a button that takes something away.</summary>
    Destructive,
}
