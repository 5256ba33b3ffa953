using System.Text.Json;

namespace Bot.Schema;

/// <summary>Questions and small changes that fit every activity.</summary>
public static class ActivityExtensions
{
    /// <summary>Where an inbound activity came from, to write there later.</summary>
    public static ConversationReference GetConversationReference(this IActivity activity) => new()
    {
        ActivityId = activity.Id,
        User = activity.From,
        Bot = activity.Recipient,
        Conversation = activity.Conversation,
        ChannelId = activity.ChannelId,
        Locale = activity.Locale,
        ServiceUrl = activity.ServiceUrl,
    };

    /// <summary>Addresses the activity: outgoing, as a reply to the reference's activity if it names one and
    /// <see cref="IActivity.ReplyToId"/> is unset; or as though it had come in from there.</summary>
    /// <returns>The same activity.</returns>
    public static Activity ApplyConversationReference(this Activity activity, ConversationReference reference, bool isIncoming = false)
    {
        activity.ChannelId = reference.ChannelId;
        activity.ServiceUrl = reference.ServiceUrl;
        activity.Conversation = reference.Conversation;
        activity.Locale ??= reference.Locale;
        (activity.From, activity.Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
            activity.Id = reference.ActivityId ?? activity.Id;
        else
            activity.ReplyToId ??= reference.ActivityId;
        return activity;
    }

    /// <summary>The channel's own data as <typeparamref name="T"/>, a type of <see cref="Teams"/>; null when there is none.</summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    public static T? GetChannelData<T>(this IActivity activity)
        where T : class => activity.ChannelData switch
        {
            null => null,
            T data => data,
            JsonElement { ValueKind: JsonValueKind.Null } => null,
            JsonElement json => json.Deserialize<T>(BotJson.Options),
            RawJson raw => JsonSerializer.Deserialize<T>(raw.Utf8.Span, BotJson.Options),
            var other => throw new JsonException($"Channel data is {other.GetType()}, not {typeof(T)}."),
        };

    /// <summary>Who was named in the text, in its order.</summary>
    public static Mention[] GetMentions(this IActivity activity) => activity.Entities?.OfType<Mention>().ToArray() ?? [];

    /// <summary>Takes the bot's own mention, and no other, out of the text.</summary>
    /// <returns>The text as it now is.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        foreach (var mention in activity.GetMentions().Where(m => m.Mentioned?.Id is { } id && id == activity.Recipient?.Id))
            if (!string.IsNullOrEmpty(mention.Text))
                activity.Text = activity.Text?.Replace(mention.Text, "", StringComparison.Ordinal).Trim();
        return activity.Text;
    }
}
