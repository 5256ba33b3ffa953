namespace AdaptiveCards;

/// <summary>The gap between an element and the one before it.</summary>
public enum AdaptiveSpacing
{
    /// <summary>The usual gap of the client.</summary>
    Default,

    /// <summary>No gap.</summary>
    None,

    /// <summary>A small gap.</summary>
    Small,

    /// <summary>A medium gap.</summary>
    Medium,

    /// <summary>A large gap.</summary>
    Large,

    /// <summary>A very large gap.</summary>
    ExtraLarge,

    /// <summary>As wide as the padding of a container.</summary>
    Padding,
}
