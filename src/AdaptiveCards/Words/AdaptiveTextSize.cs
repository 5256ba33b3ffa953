namespace AdaptiveCards;

/// <summary>How large text is drawn.</summary>
public enum AdaptiveTextSize
{
    /// <summary>As large as body text.</summary>
    Default,

    /// <summary>Smaller than body text.</summary>
    Small,

    /// <summary>A little larger than body text.</summary>
    Medium,

    /// <summary>As large as a heading.</summary>
    Large,

    /// <summary>As large as a title.</summary>
    ExtraLarge,
}
