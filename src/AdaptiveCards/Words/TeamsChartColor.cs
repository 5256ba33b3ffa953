namespace AdaptiveCards;

/// <summary>The colour of a bar in a chart of Teams, which knows more than these; never the only bearer of a meaning.</summary>
public enum TeamsChartColor
{
    /// <summary>Left to the client.</summary>
    Default,

    /// <summary>The colour of what went well.</summary>
    Good,

    /// <summary>The colour of a warning.</summary>
    Warning,

    /// <summary>The colour of what needs attention.</summary>
    Attention,

    /// <summary>The colour of what is neither good nor bad.</summary>
    Neutral,

    /// <summary>Red, as a mere name.</summary>
    CategoricalRed,

    /// <summary>Purple.</summary>
    CategoricalPurple,

    /// <summary>Lavender.</summary>
    CategoricalLavender,

    /// <summary>Blue.</summary>
    CategoricalBlue,

    /// <summary>Light blue.</summary>
    CategoricalLightBlue,

    /// <summary>Teal.</summary>
    CategoricalTeal,

    /// <summary>Green, as a mere name.</summary>
    CategoricalGreen,

    /// <summary>Lime.</summary>
    CategoricalLime,

    /// <summary>Marigold.</summary>
    CategoricalMarigold,
}
