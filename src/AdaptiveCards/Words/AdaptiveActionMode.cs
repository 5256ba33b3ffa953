namespace AdaptiveCards;

/// <summary>Where a button sits.</summary>
public enum AdaptiveActionMode
{
    /// <summary>In the row of buttons.</summary>
    Primary,

    /// <summary>In the overflow menu.</summary>
    Secondary,
}
