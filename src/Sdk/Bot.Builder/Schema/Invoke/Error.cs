namespace Bot.Schema;

/// <summary>A code for programs and a sentence for people, in an <see cref="AdaptiveCardInvokeResponse"/>.</summary>
public sealed class Error
{
    /// <summary>E.g. "BadRequest".</summary>
    public string? Code { get; set; }

    /// <summary>Shown to the one who pressed.</summary>
    public string? Message { get; set; }
}
