namespace AdaptiveCards;

/// <summary>The background of a container.</summary>
public enum AdaptiveContainerStyle
{
    /// <summary>No background of its own.</summary>
    Default,

    /// <summary>Set off from the rest.</summary>
    Emphasis,

    /// <summary>The background of what went well.</summary>
    Good,

    /// <summary>The background of what needs attention.</summary>
    Attention,

    /// <summary>The background of a warning.</summary>
    Warning,

    /// <summary>The accent colour of the client.</summary>
    Accent,
}
