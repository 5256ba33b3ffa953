namespace Bot.Schema;

/// <summary>What every activity has. Wire format: Bot Framework Activity schema, camelCase JSON, absent means null.</summary>
public interface IActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>; an unknown type is kept as it came.</summary>
    string? Type { get; set; }

    /// <summary>Given by the channel; unique within the conversation.</summary>
    string? Id { get; set; }

    /// <summary>Where answers go. Trustworthy only after the adapter has checked it against the token.</summary>
    string? ServiceUrl { get; set; }

    /// <summary>When the channel took it in, UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The sender's wall clock with its offset; may be missing.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's IANA zone; may be missing.</summary>
    string? LocalTimezone { get; set; }

    /// <summary>"msteams" for Teams.</summary>
    string? ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    ChannelAccount? From { get; set; }

    /// <summary>Where it was said.</summary>
    ConversationAccount? Conversation { get; set; }

    /// <summary>Who it is for: the bot, on the way in.</summary>
    ChannelAccount? Recipient { get; set; }

    /// <summary>The activity this one answers.</summary>
    string? ReplyToId { get; set; }

    /// <summary>Sender's language, BCP 47, e.g. "en-GB".</summary>
    string? Locale { get; set; }

    /// <summary>Mentions, client facts and others.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>
    /// Channel's own data: a <see cref="System.Text.Json.JsonElement"/> on the way in;
    /// <see cref="Teams.TeamsChannelData"/>, <see cref="RawJson"/> or JsonElement on the way out.
    /// </summary>
    object? ChannelData { get; set; }
}
