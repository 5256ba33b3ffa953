namespace Bot.Schema;

/// <summary>A message. A card's Action.Submit is one with a <see cref="Value"/> and no <see cref="Text"/>.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>What was written, with any &lt;at&gt; mentions.</summary>
    string? Text { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>; absent means markdown.</summary>
    string? TextFormat { get; set; }

    /// <summary>The toast's text.</summary>
    string? Summary { get; set; }

    /// <summary>Cards and files. Teams gives no id back for a message with text and a card, or with several attachments.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>"list" (default) or "carousel".</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>"low", "normal" (default) or "high".</summary>
    string? Importance { get; set; }

    /// <summary>A submitted card's inputs: a <see cref="System.Text.Json.JsonElement"/> on the way in.</summary>
    object? Value { get; set; }
}
