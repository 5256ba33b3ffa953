using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector.Authentication;

namespace PlainBot;

/// <summary>The adapter of the samples: what goes wrong in a turn is logged, and the person is told.</summary>
public sealed partial class AdapterWithErrorHandler : CloudAdapter
{
    /// <summary>Made by the container, as in the samples.</summary>
    public AdapterWithErrorHandler(BotFrameworkAuthentication auth, ILogger<IBotFrameworkHttpAdapter> logger)
        : base(auth, logger)
    {
        OnTurnError = async (turn, failure) =>
        {
            LogTurnFailed(logger, failure);
            await turn.SendActivityAsync("The bot encountered an error or bug.");
            await turn.TraceActivityAsync(
                "OnTurnError Trace",
                failure.Message,
                "https://www.botframework.com/schemas/error",
                "TurnError"
            );
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "[OnTurnError] unhandled error")]
    private static partial void LogTurnFailed(ILogger logger, Exception failure);
}
