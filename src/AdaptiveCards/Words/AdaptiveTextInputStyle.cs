namespace AdaptiveCards;

/// <summary>What a text input collects; a hint for the on-screen keyboard.</summary>
public enum AdaptiveTextInputStyle
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An email address.</summary>
    Email,

    /// <summary>A secret; Teams shows it in clear.</summary>
    Password,
}
