namespace Bot.Schema;

/// <summary>What must be kept to write to a conversation later. Keep one only from an activity the adapter let through.</summary>
public sealed class ConversationReference
{
    /// <summary>The activity it was taken from: a send made from it is a reply to that one. Clear it to start afresh.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The other side.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>This side.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Where.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>"msteams" for Teams.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Sender's language, BCP 47.</summary>
    public string? Locale { get; set; }

    /// <summary>Base address of the connector; checked again at each send.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The event activity that a proactive turn starts from (named "ContinueConversation", as official).</summary>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = "ContinueConversation",
        Id = ActivityId,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        Locale = Locale,
    };
}
