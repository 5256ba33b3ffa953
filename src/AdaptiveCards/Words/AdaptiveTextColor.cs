namespace AdaptiveCards;

/// <summary>The colour of text; never the only bearer of a meaning.</summary>
public enum AdaptiveTextColor
{
    /// <summary>The colour of body text.</summary>
    Default,

    /// <summary>Dark, for a light background.</summary>
    Dark,

    /// <summary>Light, for a dark background.</summary>
    Light,

    /// <summary>The accent colour of the client.</summary>
    Accent,

    /// <summary>The colour of what went well.</summary>
    Good,

    /// <summary>The colour of a warning.</summary>
    Warning,

    /// <summary>The colour of what needs attention.</summary>
    Attention,
}
