namespace AdaptiveCards;

/// <summary>The kind of font.</summary>
public enum AdaptiveFontType
{
    /// <summary>The font of body text.</summary>
    Default,

    /// <summary>Every letter as wide as the next.</summary>
    Monospace,
}
