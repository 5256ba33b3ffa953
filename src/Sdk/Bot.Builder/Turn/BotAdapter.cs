using Bot.Schema;

namespace Bot.Builder;

/// <summary>Between a channel and a bot. Thread safe.</summary>
public abstract class BotAdapter
{
    /// <summary>The one place that sees what a bot threw in an inbound turn; the channel then gets 500. Null: it is thrown on.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>Runs a turn in a conversation that is already known. What the callback throws reaches the caller.</summary>
    /// <param name="botAppId">This bot's app id; "" in local mode.</param>
    /// <param name="reference">Which conversation.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Handed to the turn.</param>
    public abstract Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken);

    /// <summary>Creates a conversation (or finds the 1:1 that is there) and runs a turn in it. What the callback throws reaches the caller.</summary>
    /// <param name="botAppId">This bot's app id; "" in local mode.</param>
    /// <param name="channelId">"msteams" for Teams.</param>
    /// <param name="serviceUrl">Base address of the connector.</param>
    /// <param name="audience">Kept for the official shape: the token's resource follows from the cloud.</param>
    /// <param name="conversationParameters">Who with.</param>
    /// <param name="callback">The turn; its activity is an event named "CreateConversation" whose conversation is the new one.</param>
    /// <param name="cancellationToken">Handed to the turn.</param>
    public abstract Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken);

    /// <summary>Sends what a turn has addressed.</summary>
    public abstract Task<ResourceResponse> SendActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Replaces what was sent.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes what was sent.</summary>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);
}
