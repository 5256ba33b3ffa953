namespace AdaptiveCards;

/// <summary>How heavy text is drawn.</summary>
public enum AdaptiveTextWeight
{
    /// <summary>As heavy as body text.</summary>
    Default,

    /// <summary>Lighter than body text.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}
