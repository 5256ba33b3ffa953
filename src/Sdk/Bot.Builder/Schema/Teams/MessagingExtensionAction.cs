namespace Bot.Schema.Teams;

/// <summary>The argument of "composeExtension/fetchTask" and "composeExtension/submitAction".</summary>
public sealed class MessagingExtensionAction : TaskModuleRequest
{
    /// <summary>The command of the manifest.</summary>
    public string? CommandId { get; set; }

    /// <summary>"message", "compose" or "commandbox".</summary>
    public string? CommandContext { get; set; }

    /// <summary>In "message": the message it was used on.</summary>
    public MessageActionsPayload? MessagePayload { get; set; }

    /// <summary>"edit" or "send" after a preview; else null.</summary>
    public string? BotMessagePreviewAction { get; set; }
}

/// <summary>The message a message action was used on.</summary>
public sealed class MessageActionsPayload
{
    /// <summary>Its id.</summary>
    public string? Id { get; set; }

    /// <summary>The thread's first message, if it is a reply.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset? CreatedDateTime { get; set; }

    /// <summary>Subject line.</summary>
    public string? Subject { get; set; }

    /// <summary>Who wrote it.</summary>
    public MessageActionsPayloadFrom? From { get; set; }

    /// <summary>What was written.</summary>
    public MessageActionsPayloadBody? Body { get; set; }

    /// <summary>A deep link to it.</summary>
    public string? LinkToMessage { get; set; }
}

/// <summary>Who wrote a message: a person, or else an app.</summary>
public sealed class MessageActionsPayloadFrom
{
    /// <summary>The person, if it was one.</summary>
    public MessageActionsPayloadUser? User { get; set; }
}

/// <summary>A person.</summary>
public sealed class MessageActionsPayloadUser
{
    /// <summary>"aadUser" and others.</summary>
    public string? UserIdentityType { get; set; }

    /// <summary>Entra object id for an aadUser.</summary>
    public string? Id { get; set; }

    /// <summary>Display name.</summary>
    public string? DisplayName { get; set; }
}

/// <summary>A message's text.</summary>
public sealed class MessageActionsPayloadBody
{
    /// <summary>"html" or "text".</summary>
    public string? ContentType { get; set; }

    /// <summary>The text.</summary>
    public string? Content { get; set; }
}
