using CheckinBot.EventStore;
using CheckinBot.Placement;
using Microsoft.Bot.Schema;

namespace CheckinBot.Outbox;

/// <summary>
/// Answers to what somebody wrote: sent once. When Teams does not take one, or too many were asked for in a chat, it is
/// given up: nothing hangs on it, a later answer would only puzzle, and the turn that it belongs to did what it had to.
/// </summary>
internal sealed partial class ReplySender(TeamsClient post, ILogger<ReplySender> log)
{
    public async Task TrySendAsync(ChatAddress chat, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await post.SendAsync(chat, activity, cancellationToken, Pace.Ahead);
        }
        catch (DeliveryException unsent)
        {
            LogUnsent(unsent.Kind, unsent.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer was not sent: {Kind} {Code}")]
    private partial void LogUnsent(DeliveryFailure kind, string? code);
}
