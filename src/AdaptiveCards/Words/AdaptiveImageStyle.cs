namespace AdaptiveCards;

/// <summary>How an image is cropped.</summary>
public enum AdaptiveImageStyle
{
    /// <summary>Not at all.</summary>
    Default,

    /// <summary>To a circle.</summary>
    Person,
}
