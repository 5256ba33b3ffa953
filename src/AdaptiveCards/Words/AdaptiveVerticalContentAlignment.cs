namespace AdaptiveCards;

/// <summary>Where content sits between top and bottom.</summary>
public enum AdaptiveVerticalContentAlignment
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the bottom.</summary>
    Bottom,
}
