namespace Bot.Schema.Teams;

/// <summary>The answer to a message action: a dialog, or a result. Null closes.</summary>
public sealed class MessagingExtensionActionResponse
{
    /// <summary>A dialog or text.</summary>
    public TaskModuleResponseBase? Task { get; set; }

    /// <summary>Something for the compose box.</summary>
    public MessagingExtensionResult? ComposeExtension { get; set; }
}

/// <summary>Something for the compose box.</summary>
public sealed class MessagingExtensionResult
{
    /// <summary>"result" or "message".</summary>
    public string? Type { get; set; }

    /// <summary>"list" or "grid", with a result.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>The cards of a result.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>The text of a message.</summary>
    public string? Text { get; set; }
}
