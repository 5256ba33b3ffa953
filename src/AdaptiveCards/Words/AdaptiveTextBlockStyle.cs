namespace AdaptiveCards;

/// <summary>What a text block is to a screen reader.</summary>
public enum AdaptiveTextBlockStyle
{
    /// <summary>A paragraph.</summary>
    Default,

    /// <summary>A heading.</summary>
    Heading,
}
