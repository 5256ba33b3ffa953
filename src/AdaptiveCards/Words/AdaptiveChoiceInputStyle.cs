namespace AdaptiveCards;

/// <summary>How choices are offered.</summary>
public enum AdaptiveChoiceInputStyle
{
    /// <summary>A drop-down list.</summary>
    Compact,

    /// <summary>Radio buttons or tick boxes.</summary>
    Expanded,

    /// <summary>A box with search; needed for a people picker.</summary>
    Filtered,
}
