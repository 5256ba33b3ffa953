namespace Bot.Schema;

/// <summary>What the connector says when it refuses.</summary>
public sealed class ErrorResponse
{
    /// <summary>The refusal.</summary>
    public Error? Error { get; set; }
}

/// <summary>A code for programs and a sentence for people.</summary>
public sealed class Error
{
    /// <summary>E.g. "ConversationNotFound".</summary>
    public string? Code { get; set; }

    /// <summary>May quote what was sent: not for logs.</summary>
    public string? Message { get; set; }
}
