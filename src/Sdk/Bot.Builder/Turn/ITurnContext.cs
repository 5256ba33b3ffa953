using Bot.Schema;

namespace Bot.Builder;

/// <summary>One turn: the activity that started it and the means to answer. Not thread safe.</summary>
public interface ITurnContext
{
    /// <summary>What runs the turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>Values that live as long as the turn; holds the <see cref="Connector.ConnectorClient"/>.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>What came in.</summary>
    Activity Activity { get; }

    /// <summary>Something was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Answers with a text, shown as written (not markdown).</summary>
    /// <exception cref="Connector.ErrorResponseException">The connector refused or could not be reached.</exception>
    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, CancellationToken cancellationToken = default);

    /// <summary>Sends to the turn's conversation, as a reply to the turn's activity if that has an id. The given activity is left as it is.</summary>
    /// <exception cref="Connector.ErrorResponseException">The connector refused or could not be reached.</exception>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Replaces what this bot sent under the activity's id.</summary>
    /// <exception cref="Connector.ErrorResponseException">The connector refused or could not be reached.</exception>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes what this bot sent under the id.</summary>
    /// <exception cref="Connector.ErrorResponseException">The connector refused or could not be reached.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);
}

/// <summary>A turn whose activity is seen as <typeparamref name="T"/>.</summary>
public interface ITurnContext<out T> : ITurnContext
    where T : IActivity
{
    /// <summary>What came in.</summary>
    new T Activity { get; }
}
