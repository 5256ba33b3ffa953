namespace AdaptiveCards;

/// <summary>How large an image is drawn.</summary>
public enum AdaptiveImageSize
{
    /// <summary>Its own size, shrunk to fit.</summary>
    Auto,

    /// <summary>As wide as the container.</summary>
    Stretch,

    /// <summary>About 40 pixels wide.</summary>
    Small,

    /// <summary>About 80 pixels wide.</summary>
    Medium,

    /// <summary>About 160 pixels wide.</summary>
    Large,
}
