namespace Bot.Builder;

/// <summary>What handles turns. One instance serves many turns at once unless it is registered otherwise.</summary>
public interface IBot
{
    /// <summary>Handles one inbound activity.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

/// <summary>What runs in a proactive turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
