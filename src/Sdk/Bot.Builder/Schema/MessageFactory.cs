namespace Bot.Schema;

/// <summary>Messages to send.</summary>
public static class MessageFactory
{
    /// <summary>A text. Its format is the channel's default, markdown; set <see cref="Activity.TextFormat"/> for anything a person wrote.</summary>
    /// <param name="text">What to say.</param>
    /// <param name="summary">The toast, if not the text.</param>
    public static Activity Text(string text, string? summary = null) =>
        new() { Type = ActivityTypes.Message, Text = text, Summary = summary };

    /// <summary>A card. With a text besides, Teams splits it in two and gives no id back.</summary>
    /// <param name="attachment">The card.</param>
    /// <param name="text">Text besides.</param>
    /// <param name="summary">The toast.</param>
    public static Activity Attachment(Attachment attachment, string? text = null, string? summary = null) =>
        new() { Type = ActivityTypes.Message, Text = text, Summary = summary, Attachments = [attachment] };
}
