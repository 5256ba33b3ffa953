namespace AdaptiveCards;

/// <summary>Which inputs an action checks and sends.</summary>
public enum AdaptiveAssociatedInputs
{
    /// <summary>Every input of the card it sits in, and of the cards around that.</summary>
    Auto,

    /// <summary>None; the action works though inputs are missing or wrong.</summary>
    None,
}
