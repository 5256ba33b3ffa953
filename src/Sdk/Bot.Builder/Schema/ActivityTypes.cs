namespace Bot.Schema;

/// <summary>Values of <see cref="IActivity.Type"/> that this library knows.</summary>
public static class ActivityTypes
{
    /// <summary>See <see cref="IMessageActivity"/>.</summary>
    public const string Message = "message";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Reactions were added to or removed from a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>See <see cref="IConversationUpdateActivity"/>.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>See <see cref="IInstallationUpdateActivity"/>.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>See <see cref="IInvokeActivity"/>.</summary>
    public const string Invoke = "invoke";

    /// <summary>A named event; what a proactive turn starts from.</summary>
    public const string Event = "event";

    /// <summary>The other side is writing.</summary>
    public const string Typing = "typing";
}

/// <summary>Values of <see cref="IMessageActivity.TextFormat"/>.</summary>
public static class TextFormatTypes
{
    /// <summary>The default.</summary>
    public const string Markdown = "markdown";

    /// <summary>Shown as written.</summary>
    public const string Plain = "plain";

    /// <summary>Teams' subset of HTML.</summary>
    public const string Xml = "xml";
}
