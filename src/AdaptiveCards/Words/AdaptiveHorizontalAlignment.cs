namespace AdaptiveCards;

/// <summary>Where content sits between left and right.</summary>
public enum AdaptiveHorizontalAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right.</summary>
    Right,
}
